<#-- EDIFACT D.96A DESADV from ShippingAdvice. -->
<#-- The words of EDIFACT for our item qualifiers, data element 7143. -->
<#assign kinds = {"VN": "SA", "UK": "EN", "MG": "MF", "BP": "BP", "SK": "SK", "UP": "UP", "UC": "UC"}>
<#function kind qualifier><#return kinds[qualifier]!qualifier></#function>
<#macro party code p>
  <#assign names = wrap((p.name)!"", 35)>
  <#if (names?size > 5)>${refuse("TOO_LONG", "NAD", 4, "a name of more than five times 35 characters")}</#if>
  <#assign streets = []>
  <#list (p.addressLines)![] as line><#assign streets = streets + wrap(line, 35)></#list>
  <#if (streets?size > 3)>${refuse("TOO_LONG", "NAD", 5, "an address of more than three times 35 characters")}</#if>
  ${segment("NAD",
      code,                                               <#-- NAD 3035 party -->
      [text((p.identifier.value)!, 17), "", text((p.identifier.qualifier)!, 3)],  <#-- NAD 3039, 3055 identification -->
      "",
      names,                                              <#-- NAD 3036 name -->
      streets,                                            <#-- NAD 3042 street -->
      text((p.city)!, 35),                                <#-- NAD 3164 city -->
      text((p.state)!, 9),                                <#-- NAD 3229 state or region -->
      text((p.postalCode)!, 9),                           <#-- NAD 3251 postal code -->
      text((p.country)!, 3))}                             <#-- NAD 3207 country -->
  <#if (p.contact)?? || (p.phone)?? || (p.email)??>
    ${segment("CTA", "IC", ["", text((p.contact)!, 35)])}                  <#-- CTA 3412 contact -->
    <#if (p.phone)??>${segment("COM", [text(p.phone, 512), "TE"])}</#if>   <#-- COM TE telephone -->
    <#if (p.email)??>${segment("COM", [text(p.email, 512), "EM"])}</#if>   <#-- COM EM e-mail -->
  </#if>
</#macro>
<#macro dated code when><#if when?has_content>${segment("DTM", [code, day(when), "102"])}</#if></#macro>
<#macro referred code number><#if number?has_content>${segment("RFF", [code, text(number, 35)])}</#if></#macro>
<#macro item number it>
  <#assign numbers = pairs(it)>
  <#if numbers?size == 0>${refuse("MISSING", "LIN", 3, "a line has no item number that can be told")}</#if>
  ${segment("LIN",
      number,                                             <#-- LIN 1082 line -->
      "",
      [text((numbers[0][1])!, 35), kind((numbers[0][0])!"")])}             <#-- LIN 7140, 7143 item -->
  <#if (numbers?size > 1)>
    ${segment("PIA", "1", [text(numbers[1][1], 35), kind(numbers[1][0])],
        [text((numbers[2][1])!, 35), kind((numbers[2][0])!"")])}           <#-- PIA 1 further numbers of the item -->
  </#if>
</#macro>
<#macro identified code numbers>
  <#list numbers?chunk(10) as ten>
    ${segment("GIN", code,
        [text(ten[0], 35), text(ten[1]!, 35)], [text(ten[2]!, 35), text(ten[3]!, 35)], [text(ten[4]!, 35), text(ten[5]!, 35)],
        [text(ten[6]!, 35), text(ten[7]!, 35)], [text(ten[8]!, 35), text(ten[9]!, 35)])}
  </#list>
</#macro>
<#assign advice = document>
<#assign reportings = {"FULL_DETAIL": "9", "ORIGINAL": "9", "REPLACEMENT": "5"}>
<#assign statuses = {"COMPLETE": "CC", "PARTIAL_WITHOUT_BACK_ORDER": "CP", "PARTIAL_WITH_BACK_ORDER": "BP",
    "BACK_ORDERED": "BO", "BACK_ORDERED_EARLIER": "BK", "COMPLETE_WITH_ADDITIONAL": "CM",
    "COMPLETE_WITH_SUBSTITUTION": "CS", "SUBSTITUTE": "IS", "LINE_CANCELLED": "CU", "ITEM_CANCELLED": "IC",
    "CANCELLED_EARLIER": "CK", "OUT_OF_STOCK": "OR", "ORDER_DELETED": "DE", "SPLIT": "SS"}>
<#if !(reportings[advice.reporting])??>
  ${refuse("NOT_WRITABLE", "BGM", 3, "a DESADV cannot say " + advice.reporting)}
</#if>
${segment("BGM",
    "351",                                                <#-- BGM 1001 despatch advice -->
    text((advice.shipmentId)!advice.depositorOrderNumber, 35),  <#-- BGM 1004 number of the advice -->
    reportings[advice.reporting]!"9")}                    <#-- BGM 1225 function -->
<@dated code="11" when=advice.shipDate!""/>               <#-- DTM 11 despatched -->
<@referred code="ON" number=advice.depositorOrderNumber/>            <#-- RFF ON our order number -->
<@referred code="UO" number=(advice.customerPurchaseOrder)!""/>      <#-- RFF UO the end customer's order number -->
<@referred code="AAS" number=(advice.agentShipmentId)!""/>           <#-- RFF AAS transport document -->
<@referred code="BM" number=(advice.billOfLading)!""/>               <#-- RFF BM bill of lading -->
<@referred code="CN" number=(advice.proNumber)!""/>                  <#-- RFF CN carrier's reference -->
<#list advice.trackingNumbers![] as number>
  <#if number != (advice.proNumber)!""><@referred code="CRN" number=number/></#if>  <#-- RFF CRN tracking number -->
</#list>
<#list advice.references![] as reference><@referred code=text(reference.qualifier, 3) number=reference.value/></#list>
<#if advice.shipTo??><@party "DP" advice.shipTo/></#if>
<#if advice.warehouse??><@party "WH" advice.warehouse/></#if>
<#if advice.carrier??>
  <#if (advice.carrier.payment)??>${segment("TOD", "", text(advice.carrier.payment, 3))}</#if>  <#-- TOD 4215 who pays the freight -->
  ${segment("TDT",
      "20", "",
      ["", text((advice.carrier.method)!, 17)],           <#-- TDT 8066 transport method -->
      "",
      [text((advice.carrier.scac)!, 17), "", "", text((advice.carrier.routing)!, 35)])}  <#-- TDT 3127 carrier, 3128 routing -->
</#if>
<#assign counter = 0>
<#macro packed carton>
  ${segment("PAC", "1", "", (carton.pallet!false)?then("201", "CT"))}       <#-- PAC 7065 pallet or carton -->
  <#if carton.weight??>${segment("MEA", "PD", "AAD", [text(carton.weight.unit, 3), decimal(carton.weight.amount, 18)])}</#if>
  <#if carton.length??>
    ${segment("MEA", "PD", "LN", [text(carton.length.unit, 3), decimal(carton.length.amount, 18)])}
    <#if carton.width??>${segment("MEA", "PD", "WD", [text(carton.width.unit, 3), decimal(carton.width.amount, 18)])}</#if>
    <#if carton.height??>${segment("MEA", "PD", "HT", [text(carton.height.unit, 3), decimal(carton.height.amount, 18)])}</#if>
  </#if>
  <#list carton.trackingNumbers![] as number>${segment("PCI", "24", [text(number, 35)])}</#list>  <#-- PCI 24 the carrier's number -->
  <#if carton.sscc??>
    ${segment("PCI", "33E")}                              <#-- PCI 33E marked with an SSCC -->
    ${segment("GIN", "BJ", [text(carton.sscc.value, 35)])}  <#-- GIN BJ SSCC -->
  </#if>
</#macro>
<#assign last = "?">
<#list advice.lines![] as line>
  <#assign key = line.carton!"">
  <#if line?is_first || key != last>
    <#assign counter = counter + 1>
    ${segment("CPS", text(counter, 12))}                  <#-- CPS 7164 hierarchical number -->
    <#list advice.cartons![] as carton><#if carton.key == key><@packed carton/></#if></#list>
  </#if>
  <#assign last = key>
  <@item number=text(line?counter, 6) it=line.item/>
  <#if line.originalItem??>
    <#assign originals = pairs(line.originalItem)>
    ${segment("PIA", "4", [text((originals[0][1])!, 35), kind((originals[0][0])!"")])}  <#-- PIA 4 item that was ordered -->
  </#if>
  ${segment("QTY", ["12", decimal(line.shipped.amount, 15), text(line.shipped.unit, 3)])}  <#-- QTY 12 despatched -->
  <#if line.ordered??>${segment("QTY", ["21", decimal(line.ordered.amount, 15), text(line.ordered.unit, 3)])}</#if>  <#-- QTY 21 ordered -->
  <#if line.lot??>${segment("GIN", "BX", [text(line.lot, 35)])}</#if>       <#-- GIN BX batch number -->
  <@identified code="BN" numbers=line.serials![]/>        <#-- GIN BN serial numbers -->
  <@dated code="361" when=line.expiry!""/>                <#-- DTM 361 best before -->
  <#if line.orderLine??><@referred code="LI" number=line.orderLine/></#if>  <#-- RFF LI line of the order -->
  <#if line.variance?? || line.ordered?? || line.status != "COMPLETE">
    ${segment("QVR",
        line.variance???then([(-(line.variance.amount)!0), "21"], ""),      <#-- QVR 6064 shipped less ordered, 6063 ordered -->
        statuses[line.status])}                           <#-- QVR 4221 discrepancy -->
  </#if>
</#list>
<#if advice.totalUnits??>${segment("CNT", ["1", decimal(advice.totalUnits, 18)])}</#if>  <#-- CNT 1 quantities of all lines -->
<#if advice.totalWeight??>${segment("CNT", ["7", decimal(advice.totalWeight.amount, 18), text(advice.totalWeight.unit, 3)])}</#if>  <#-- CNT 7 gross weight -->
