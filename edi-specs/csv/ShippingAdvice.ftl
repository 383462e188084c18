<#-- The facts of a ShippingAdvice, row by row: one call of row(...) for each line. The layout decides which of
     them are written, in which column and how; what is printed here is thrown away. -->
<#assign advice = document>
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
    "reporting": advice.reporting,
    "depositorOrderNumber": advice.depositorOrderNumber,
    "customerPurchaseOrder": (advice.customerPurchaseOrder)!,
    "shipmentId": (advice.shipmentId)!,
    "agentShipmentId": (advice.agentShipmentId)!,
    "shipDate": (advice.shipDate)!,
    "billOfLading": (advice.billOfLading)!,
    "proNumber": (advice.proNumber)!,
    "scac": (advice.carrier.scac)!,
    "service": (advice.carrier.service)!,
    "routing": (advice.carrier.routing)!,
    "method": (advice.carrier.method)!,
    "payment": (advice.carrier.payment)!}>
<#if advice.shipTo??><#assign common = common + party("shipTo", advice.shipTo)></#if>
<#if advice.warehouse??><#assign common = common + party("warehouse", advice.warehouse)></#if>
<#list advice.references![] as one>
  <#assign common = common + {"reference." + one.qualifier: (common["reference." + one.qualifier]![]) + [one.value]}>
</#list>
<#list advice.lines![] as line>
  <#assign packed = {}>
  <#list advice.cartons![] as carton>
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
      "line.status": line.status,
      "line.orderLine": (line.orderLine)!,
      "line.ordered": (line.ordered.amount)!,
      "line.shipped": line.shipped.amount,
      "line.unit": line.shipped.unit,
      "line.lot": (line.lot)!,
      "line.expiry": (line.expiry)!,
      "line.serial": line.serials![]} + packed)}
</#list>
