<#-- The facts of an AdjustmentAdvice, row by row: one call of row(...) for each line. The layout decides which of
     them are written, in which column and how; what is printed here is thrown away. -->
<#assign adjustment = document>
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
    "adjustmentNumber": adjustment.adjustmentNumber,
    "depositorAdjustmentNumber": (adjustment.depositorAdjustmentNumber)!,
    "adjustedOn": (adjustment.adjustedOn)!,
    "note": adjustment.notes![]}>
<#if adjustment.warehouse??><#assign common = common + party("warehouse", adjustment.warehouse)></#if>
<#list adjustment.references![] as one>
  <#assign common = common + {"reference." + one.qualifier: (common["reference." + one.qualifier]![]) + [one.value]}>
</#list>
<#list adjustment.lines![] as line>
  ${row(common + item("line.item", line.item) + item("line.newItem", (line.newItem)!{}) + {
      "line.reason": line.reason,
      "line.change": line.change.amount,
      "line.unit": line.change.unit,
      "line.lot": (line.lot)!,
      "line.newLot": (line.newLot)!,
      "line.expiry": (line.expiry)!,
      "line.serial": line.serials![],
      "line.location": (line.location)!,
      "line.fromStatus": (line.fromStatus)!,
      "line.toStatus": (line.toStatus)!,
      "line.note": (line.note)!})}
</#list>
