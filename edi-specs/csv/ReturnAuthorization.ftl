<#-- The facts of a ReturnAuthorization, row by row: one call of row(...) for each line, one alone when there are no lines (a cancel). The layout decides which of
     them are written, in which column and how; what is printed here is thrown away. -->
<#assign returned = document>
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
    "authorizationNumber": returned.authorizationNumber,
    "purpose": returned.purpose,
    "originalOrder": (returned.originalOrder)!,
    "customerPurchaseOrder": (returned.customerPurchaseOrder)!,
    "warehouse.identifier": returned.warehouse.value,
    "warehouse.identifier.qualifier": returned.warehouse.qualifier,
    "warehouse.name": (returned.warehouseName)!,
    "expectedOn": (returned.expectedOn)!,
    "note": returned.notes![]}>
<#if returned.customer??><#assign common = common + party("customer", returned.customer)></#if>
<#if returned.depositor??><#assign common = common + party("depositor", returned.depositor)></#if>
<#list returned.references![] as one>
  <#assign common = common + {"reference." + one.qualifier: (common["reference." + one.qualifier]![]) + [one.value]}>
</#list>
<#list returned.lines![] as line>
  ${row(common + item("line.item", line.item) + {
      "line.number": line.number,
      "line.description": (line.description)!,
      "line.quantity": line.quantity.amount,
      "line.unit": line.quantity.unit,
      "line.lot": (line.lot)!,
      "line.serial": line.serials![],
      "line.reason": (line.reason)!,
      "line.disposition": (line.disposition)!})}
<#else>
  ${row(common)}
</#list>
