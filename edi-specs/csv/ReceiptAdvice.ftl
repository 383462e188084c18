<#-- The facts of a ReceiptAdvice, row by row: one call of row(...) for each line. The layout decides which of
     them are written, in which column and how; what is printed here is thrown away. -->
<#assign receipt = document>
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
    "reporting": receipt.reporting,
    "receiptNumber": receipt.receiptNumber,
    "noticeNumber": (receipt.noticeNumber)!,
    "depositorOrderNumber": (receipt.depositorOrderNumber)!,
    "returnAuthorization": (receipt.returnAuthorization)!,
    "receivedOn": (receipt.receivedOn)!,
    "billOfLading": (receipt.billOfLading)!,
    "trailer": (receipt.trailer)!,
    "complete": receipt.complete?c,
    "totalReceived": (receipt.totalReceived)!,
    "note": receipt.notes![],
    "scac": (receipt.carrier.scac)!,
    "service": (receipt.carrier.service)!,
    "routing": (receipt.carrier.routing)!,
    "method": (receipt.carrier.method)!,
    "payment": (receipt.carrier.payment)!}>
<#if receipt.warehouse??><#assign common = common + party("warehouse", receipt.warehouse)></#if>
<#if receipt.shipFrom??><#assign common = common + party("shipFrom", receipt.shipFrom)></#if>
<#list receipt.references![] as one>
  <#assign common = common + {"reference." + one.qualifier: (common["reference." + one.qualifier]![]) + [one.value]}>
</#list>
<#list receipt.lines![] as line>
  <#assign exceptions = {}>
  <#list line.exceptions![] as one>
    <#assign exceptions = exceptions + {
        (({"DAMAGED": "line.damaged", "ON_HOLD": "line.onHold", "SHORT": "line.missing", "OVER": "line.surplus"}[one.condition])!"line.other"): one.quantity.amount,
        "line.damageReason": (one.damageReason)!}>
  </#list>
  ${row(common + item("line.item", line.item) + {
      "line.noticeLine": (line.noticeLine)!,
      "line.received": line.received.amount,
      "line.unit": line.received.unit,
      "line.announced": (line.announced.amount)!,
      "line.announced.unit": (line.announced.unit)!,
      "line.lot": (line.lot)!,
      "line.expiry": (line.expiry)!,
      "line.serial": line.serials![],
      "line.condition": (line.condition)!,
      "line.disposition": (line.disposition)!,
      "line.sscc": (line.sscc.value)!} + exceptions)}
</#list>
