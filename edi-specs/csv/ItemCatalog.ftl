<#-- The facts of an ItemCatalog, row by row: one call of row(...) for each line. The layout decides which of
     them are written, in which column and how; what is printed here is thrown away. -->
<#assign catalog = document>
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
    "catalogNumber": catalog.catalogNumber,
    "effectiveOn": (catalog.effectiveOn)!,
    "warehouse.identifier": (catalog.warehouse.value)!,
    "warehouse.identifier.qualifier": (catalog.warehouse.qualifier)!}>
<#if catalog.depositor??><#assign common = common + party("depositor", catalog.depositor)></#if>
<#list catalog.lines![] as line>
  <#assign packs = {}>
  <#list line.packs![] as pack>
    <#assign packs = packs + {
        "line.pack" + pack?counter + ".unit": pack.unit,
        "line.pack" + pack?counter + ".contains": pack.contains,
        "line.pack" + pack?counter + ".gtin": (pack.gtin)!,
        "line.pack" + pack?counter + ".weight": (pack.weight.amount)!,
        "line.pack" + pack?counter + ".weight.unit": (pack.weight.unit)!}>
  </#list>
  ${row(common + item("line.item", line.item) + {
      "line.action": line.action,
      "line.description": line.description,
      "line.unit": line.unit,
      "line.weight": (line.weight.amount)!,
      "line.weight.unit": (line.weight.unit)!,
      "line.length": (line.length.amount)!,
      "line.width": (line.width.amount)!,
      "line.height": (line.height.amount)!,
      "line.size.unit": (line.length.unit)!((line.width.unit)!((line.height.unit)!)),
      "line.tracking": (line.tracking)!} + packs)}
</#list>
