<#-- The facts of a ShippingOrder, row by row: one call of row(...) for each line, one alone when there are no lines (a cancel). The layout decides which of
     them are written, in which column and how; what is printed here is thrown away. -->
<#assign order = document>
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
    "depositorOrderNumber": order.depositorOrderNumber,
    "purpose": order.purpose,
    "customerPurchaseOrder": (order.customerPurchaseOrder)!,
    "warehouse.identifier": order.warehouse.value,
    "warehouse.identifier.qualifier": order.warehouse.qualifier,
    "warehouse.name": (order.warehouseName)!,
    "requestedShipDate": (order.requestedShipDate)!,
    "promisedDeliveryDate": (order.promisedDeliveryDate)!,
    "shipNotBefore": (order.shipNotBefore)!,
    "shipNotAfter": (order.shipNotAfter)!,
    "scac": (order.carrier.scac)!,
    "service": (order.carrier.service)!,
    "routing": (order.carrier.routing)!,
    "method": (order.carrier.method)!,
    "payment": (order.carrier.payment)!,
    "note": order.notes![]}>
<#if order.shipTo??><#assign common = common + party("shipTo", order.shipTo)></#if>
<#if order.depositor??><#assign common = common + party("depositor", order.depositor)></#if>
<#list order.references![] as one>
  <#assign common = common + {"reference." + one.qualifier: (common["reference." + one.qualifier]![]) + [one.value]}>
</#list>
<#list order.lines![] as line>
  ${row(common + item("line.item", line.item) + {
      "line.number": line.number,
      "line.description": (line.description)!,
      "line.quantity": line.quantity.amount,
      "line.unit": line.quantity.unit,
      "line.requestedLot": line.requestedLots![]})}
<#else>
  ${row(common)}
</#list>
