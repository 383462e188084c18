<#-- The facts of a StockSnapshot, row by row: one call of row(...) for each line. The layout decides which of
     them are written, in which column and how; what is printed here is thrown away. -->
<#assign statement = document>
<#function party role p>
  <#return {
      role + ".name": (p.name)!,
      role + ".identifier": (p.identifier.value)!,
      role + ".identifier.qualifier": (p.identifier.qualifier)!,
      role + ".addressLine": (p.addressLines)![],
      role + ".city": (p.city)!,
      role + ".state": (p.state)!,
      role + ".postalCode": (p.postalCode)!,
      role + ".country": (p.country)!,
      role + ".contact": (p.contact)!,
      role + ".phone": (p.phone)!,
      role + ".email": (p.email)!}>
</#function>
<#function item prefix one>
  <#return {
      prefix + ".vendor": (one.numbers.VENDOR)!,
      prefix + ".stockKeeping": (one.numbers.STOCK_KEEPING)!,
      prefix + ".gtin": (one.numbers.GTIN)!,
      prefix + ".upc": (one.numbers.UPC)!,
      prefix + ".case": (one.numbers.CASE_CODE)!,
      prefix + ".buyer": (one.numbers.BUYER)!,
      prefix + ".manufacturer": (one.numbers.MANUFACTURER)!}>
</#function>
<#assign common = {
    "statementNumber": statement.statementNumber,
    "coverage": statement.coverage,
    "asOf": statement.asOf,
    "part": (statement.part)!,
    "parts": (statement.parts)!,
    "lineCount": (statement.lineCount)!,
    "hashTotal": (statement.hashTotal)!}>
<#if statement.warehouse??><#assign common = common + party("warehouse", statement.warehouse)></#if>
<#list statement.lines![] as line>
  ${row(common + item("line.item", line.item) + {
      "line.status": line.status,
      "line.statusCode": (line.statusCode)!,
      "line.quantity": line.quantity.amount,
      "line.unit": line.quantity.unit,
      "line.lot": (line.lot)!,
      "line.expiry": (line.expiry)!,
      "line.serial": (line.serial)!,
      "line.location": (line.location)!,
      "line.sscc": (line.sscc.value)!})}
</#list>
