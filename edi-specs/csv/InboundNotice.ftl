<#-- The facts of an InboundNotice, row by row: one call of row(...) for each line, one alone when there are no lines (a cancel). The layout decides which of
     them are written, in which column and how; what is printed here is thrown away. -->
<#assign notice = document>
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
    "noticeNumber": notice.noticeNumber,
    "purpose": notice.purpose,
    "origin": notice.origin,
    "purchaseOrder": (notice.purchaseOrder)!,
    "supplierReference": (notice.supplierReference)!,
    "warehouse.identifier": notice.warehouse.value,
    "warehouse.identifier.qualifier": notice.warehouse.qualifier,
    "warehouse.name": (notice.warehouseName)!,
    "shippedOn": (notice.shippedOn)!,
    "expectedOn": (notice.expectedOn)!,
    "billOfLading": (notice.billOfLading)!,
    "scac": (notice.carrier.scac)!,
    "service": (notice.carrier.service)!,
    "routing": (notice.carrier.routing)!,
    "method": (notice.carrier.method)!,
    "payment": (notice.carrier.payment)!,
    "note": notice.notes![]}>
<#if notice.shipFrom??><#assign common = common + party("shipFrom", notice.shipFrom)></#if>
<#if notice.depositor??><#assign common = common + party("depositor", notice.depositor)></#if>
<#list notice.references![] as one>
  <#assign common = common + {"reference." + one.qualifier: (common["reference." + one.qualifier]![]) + [one.value]}>
</#list>
<#list notice.lines![] as line>
  <#assign packed = {}>
  <#list notice.cartons![] as carton>
    <#if carton.key == (line.carton)!"">
      <#assign packed = {
          "carton.mark": (carton.sscc.value)!,
          "carton.counter": carton.key,
          "carton.trackingNumber": carton.trackingNumbers![],
          "carton.weight": (carton.weight.amount)!,
          "carton.weight.unit": (carton.weight.unit)!}>
    </#if>
  </#list>
  ${row(common + item("line.item", line.item) + {
      "line.number": line.number,
      "line.description": (line.description)!,
      "line.quantity": line.quantity.amount,
      "line.unit": line.quantity.unit,
      "line.lot": (line.lot)!,
      "line.expiry": (line.expiry)!,
      "line.serial": line.serials![]} + packed)}
<#else>
  ${row(common)}
</#list>
