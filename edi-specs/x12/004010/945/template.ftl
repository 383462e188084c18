<#-- X12 004010 945 from ShippingAdvice, for the simulated warehouse: facts/edi.md 3.2. -->
<#assign advice = document>
<#assign reportings = {"FULL_DETAIL": "F", "ORIGINAL": "J", "REPLACEMENT": "R", "NO_EXCEPTIONS": "N", "EXCEPTIONS_ONLY": "X",
    "INVENTORY_ADJUSTMENT": "A", "BOOK_TRANSFER": "B", "CUSTOMER_RETURN": "C", "SIMULATION": "K",
    "PHYSICAL_INVENTORY_OVER": "O", "PHYSICAL_INVENTORY_SHORT": "S", "PRODUCTION": "P"}>
<#assign statuses = {"COMPLETE": "CC", "PARTIAL_WITHOUT_BACK_ORDER": "CP", "PARTIAL_WITH_BACK_ORDER": "BP",
    "BACK_ORDERED": "BO", "BACK_ORDERED_EARLIER": "BK", "COMPLETE_WITH_ADDITIONAL": "CM",
    "COMPLETE_WITH_SUBSTITUTION": "CS", "SUBSTITUTE": "IS", "LINE_CANCELLED": "CU", "ITEM_CANCELLED": "IC",
    "CANCELLED_EARLIER": "CK", "OUT_OF_STOCK": "OR", "ORDER_DELETED": "DE", "SPLIT": "SS"}>
<#macro party code p>
  ${segment("N1",
      code,                                              <#-- N1-01 party, element 98 -->
      text((p.name)!, 60),                               <#-- N1-02 name -->
      text((p.identifier.qualifier)!, 2),                <#-- N1-03 whose identifier, element 66 -->
      text((p.identifier.value)!, 80, 2))}               <#-- N1-04 identifier -->
  <#list ((p.addressLines)![])?chunk(2) as pair>
    ${segment("N3", text(pair[0], 55), text(pair[1]!, 55))}  <#-- N3-01, N3-02 address lines -->
  </#list>
  <#if (p.city)?? || (p.postalCode)?? || (p.country)??>
    ${segment("N4", text((p.city)!, 30, 2), text((p.state)!, 2, 2), text((p.postalCode)!, 15, 3), text((p.country)!, 3, 2))}
  </#if>
</#macro>
${segment("W06",
    reportings[advice.reporting],                        <#-- W06-01 reporting code, element 514 -->
    text(advice.depositorOrderNumber, 22),               <#-- W06-02 depositor order number -->
    day(advice.shipDate!""),                             <#-- W06-03 ship date -->
    text((advice.shipmentId)!, 30),                      <#-- W06-04 shipment identification -->
    text((advice.agentShipmentId)!, 12),                 <#-- W06-05 agent shipment identification -->
    text((advice.customerPurchaseOrder)!, 22))}          <#-- W06-06 purchase order number -->
<#if advice.shipTo??><@party "ST" advice.shipTo/></#if>
<#if advice.warehouse??><@party "SF" advice.warehouse/></#if>
<#if advice.billOfLading??>${segment("N9", "BM", text(advice.billOfLading, 30))}</#if>  <#-- N9*BM bill of lading -->
<#if advice.proNumber??>${segment("N9", "CN", text(advice.proNumber, 30))}</#if>         <#-- N9*CN carrier's reference -->
<#list advice.trackingNumbers![] as number>
  <#if number != (advice.proNumber)!>${segment("N9", "2I", text(number, 30))}</#if>       <#-- N9*2I tracking number -->
</#list>
<#list advice.references![] as reference>
  ${segment("N9", text(reference.qualifier, 3, 2), text(reference.value, 30))}
</#list>
<#if advice.carrier??>
  ${segment("W27",
      text((advice.carrier.method)!setting("freightMethod"), 2),  <#-- W27-01 transport method -->
      text((advice.carrier.scac)!, 4, 2),                <#-- W27-02 carrier -->
      text((advice.carrier.routing)!, 35),               <#-- W27-03 routing -->
      text((advice.carrier.payment)!, 2, 2))}            <#-- W27-04 who pays the freight -->
</#if>
<#assign counter = 0>
<#macro counted>
  <#assign counter = counter + 1>
  ${segment("LX", text(counter, 6))}                     <#-- LX-01 counter -->
</#macro>
<#macro packed carton>
  <#if carton.sscc??>${segment("MAN", "GM", text(carton.sscc.value, 48))}</#if>  <#-- MAN*GM container code -->
  <#list carton.trackingNumbers![] as number>${segment("MAN", "CP", text(number, 48))}</#list>  <#-- MAN*CP the carrier's number -->
  <#if carton.weight?? || carton.length??>
    ${segment("PAL", "", "", "", "", "", "",
        decimal((carton.length.amount)!, 8), decimal((carton.width.amount)!, 8), decimal((carton.height.amount)!, 8),
        text((carton.length.unit)!, 2, 2),               <#-- PAL-07 to PAL-10 length, width, height, unit -->
        decimal((carton.weight.amount)!, 10), text((carton.weight.unit)!, 2, 2))}  <#-- PAL-11, PAL-12 gross weight -->
  </#if>
</#macro>
<#assign last = "?">
<#list advice.lines![] as line>
  <#assign key = line.carton!"">
  <#if line?is_first || key != last || setting("lxMeans") == "ORDER_LINE">
    <@counted/>
    <#list advice.cartons![] as carton><#if carton.key == key><@packed carton/></#if></#list>
  </#if>
  <#assign last = key>
  <#assign items = pairs(line.item)>
  <#assign originals = line.originalItem???then(pairs(line.originalItem!{}), [])>
  ${segment("W12",
      statuses[line.status],                             <#-- W12-01 shipment status, element 368 -->
      decimal((line.ordered.amount)!, 15),               <#-- W12-02 quantity ordered -->
      decimal(line.shipped.amount, 10),                  <#-- W12-03 quantity shipped -->
      decimal((line.variance.amount)!, 9),               <#-- W12-04 ordered less shipped -->
      text(line.shipped.unit, 2, 2),                     <#-- W12-05 unit -->
      "",
      (items[0][0])!, text((items[0][1])!, 48),          <#-- W12-07/08 item -->
      text(((line.lot)!?length > 12)?then("", (line.lot)!), 12),  <#-- W12-09 lot, if it fits -->
      "", "", "", "", "", "", "",
      (originals[0][0])!, text((originals[0][1])!, 48))} <#-- W12-17/18 item that was ordered -->
  <#if line.orderLine??>${segment("N9", "LI", text(line.orderLine, 30))}</#if>            <#-- N9*LI line number -->
  <#if line.lot??>${segment("N9", "LT", text(line.lot, 30))}</#if>                        <#-- N9*LT lot -->
  <#list line.serials![] as serial>${segment("N9", "SE", text(serial, 30))}</#list>      <#-- N9*SE serial number -->
  <#if line.expiry??>${segment("G62", "36", day(line.expiry))}</#if>                      <#-- G62*36 expiry -->
</#list>
<#if advice.totalUnits??>
  ${segment("W03",
      decimal(advice.totalUnits, 10),                    <#-- W03-01 units shipped -->
      decimal((advice.totalWeight.amount)!, 10),         <#-- W03-02 weight -->
      text((advice.totalWeight.unit)!, 2, 2))}           <#-- W03-03 its unit -->
</#if>
