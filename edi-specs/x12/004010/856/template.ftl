<#-- X12 004010 856 from ShippingAdvice, for the simulated warehouse that sends it in place of a 945. -->
<#assign advice = document>
<#assign statuses = {"COMPLETE": "AC", "PARTIAL_WITHOUT_BACK_ORDER": "CP", "PARTIAL_WITH_BACK_ORDER": "BP", "BACK_ORDERED": "IB",
    "BACK_ORDERED_EARLIER": "BK", "COMPLETE_WITH_ADDITIONAL": "CM", "COMPLETE_WITH_SUBSTITUTION": "CS", "SUBSTITUTE": "IS",
    "LINE_CANCELLED": "CU", "ITEM_CANCELLED": "ID", "CANCELLED_EARLIER": "CK", "OUT_OF_STOCK": "OR", "ORDER_DELETED": "DE", "SPLIT": "SS"}>
<#macro party code p>
  <#if !(p.name)?? && !(p.identifier)??>${refuse("MISSING", "N1", 2, "party " + code + " has neither name nor identifier")}</#if>
  ${segment("N1",
      code,                                              <#-- N1-01 party, element 98 -->
      text((p.name)!, 60),                               <#-- N1-02 name -->
      text((p.identifier.qualifier)!, 2),                <#-- N1-03 whose identifier, element 66 -->
      text((p.identifier.value)!, 80, 2))}               <#-- N1-04 identifier -->
  <#assign lines = []>
  <#list (p.addressLines)![] as line><#assign lines = lines + wrap(line, 55)></#list>
  <#if (lines?size > 4)>${refuse("TOO_LONG", "N3", 2, "an address of more than four lines of 55 characters: shorten it in Odoo")}</#if>
  <#list lines?chunk(2) as pair>
    ${segment("N3", text(pair[0], 55), text(pair[1]!, 55))}  <#-- N3-01, N3-02 address lines -->
  </#list>
  <#if (p.city)?? || (p.state)?? || (p.postalCode)?? || (p.country)??>
    <#assign short = ((p.state)!?length) == 2>
    ${segment("N4",
        text((p.city)!, 30, 2),                          <#-- N4-01 city -->
        short?then((p.state)!, ""),                      <#-- N4-02 state, two letters -->
        text((p.postalCode)!, 15, 3),                    <#-- N4-03 postal code -->
        text((p.country)!, 3, 2),                        <#-- N4-04 country -->
        (short || !(p.state)??)?then("", "SP"),          <#-- N4-05 longer state codes stand in N4-06 -->
        short?then("", text((p.state)!, 30)))}           <#-- N4-06 -->
  </#if>
  <#if (p.contact)?? || (p.phone)?? || (p.email)??>
    <#assign ways = []>
    <#if (p.phone)??><#assign ways = ways + [["TE", p.phone]]></#if>
    <#if (p.email)??><#assign ways = ways + [["EM", p.email]]></#if>
    ${segment("PER",
        "CN",                                            <#-- PER-01 general contact -->
        text((p.contact)!, 60),                          <#-- PER-02 name -->
        (ways[0][0])!, text((ways[0][1])!, 80),          <#-- PER-03/04 TE telephone or EM e-mail -->
        (ways[1][0])!, text((ways[1][1])!, 80))}         <#-- PER-05/06 -->
  </#if>
</#macro>
<#assign levels = 0>
<#macro level parent code>
  <#assign levels = levels + 1>
  ${segment("HL", text(levels, 12), text(parent, 12), code)}  <#-- HL-01 number, HL-02 parent, HL-03 level -->
</#macro>
<#macro packed carton>
  <#if carton.weight??>${segment("MEA", "PD", "G", decimal(carton.weight.amount, 20), text(carton.weight.unit, 2, 2))}</#if>   <#-- MEA gross weight -->
  <#if carton.length??>${segment("MEA", "PD", "LN", decimal(carton.length.amount, 20), text(carton.length.unit, 2, 2))}</#if>  <#-- MEA length -->
  <#if carton.width??>${segment("MEA", "PD", "WD", decimal(carton.width.amount, 20), text(carton.width.unit, 2, 2))}</#if>     <#-- MEA width -->
  <#if carton.height??>${segment("MEA", "PD", "HT", decimal(carton.height.amount, 20), text(carton.height.unit, 2, 2))}</#if>  <#-- MEA height -->
  <#if carton.sscc??>${segment("MAN", "GM", text(carton.sscc.value, 48))}</#if>                      <#-- MAN*GM container code -->
  <#list carton.trackingNumbers![] as number>${segment("MAN", "CP", text(number, 48))}</#list>  <#-- MAN*CP the carrier's number -->
</#macro>
<#macro item number thing lot>
  <#assign items = pairs(thing)>
  <#if items?size == 0>${refuse("MISSING", "LIN", 3, "a line has no item number that an 856 can tell")}</#if>
  <#if (items?size > 3)><#assign items = items[0..2]></#if>
  <#if lot?has_content><#assign items = items + [["LT", lot]]></#if>
  ${segment("LIN",
      text(number, 20),                                  <#-- LIN-01 line number -->
      (items[0][0])!, text((items[0][1])!, 48),          <#-- LIN-02/03 item -->
      (items[1][0])!, text((items[1][1])!, 48),          <#-- LIN-04/05 another number of it, or LT lot -->
      (items[2][0])!, text((items[2][1])!, 48),          <#-- LIN-06/07 likewise -->
      (items[3][0])!, text((items[3][1])!, 48))}         <#-- LIN-08/09 likewise -->
</#macro>

<#if !advice.shipDate??>${refuse("MISSING", "BSN", 3, "the ship date is missing")}</#if>
${segment("BSN",
    (advice.reporting == "REPLACEMENT")?then("05", "00"),  <#-- BSN-01 purpose, element 353 -->
    text(advice.shipmentId!advice.depositorOrderNumber, 30, 2),  <#-- BSN-02 shipment identification -->
    day(advice.shipDate!""),                             <#-- BSN-03 date -->
    "0000",                                              <#-- BSN-04 time: the advice knows the day only -->
    "0001")}                                             <#-- BSN-05 shipment, order, packing, item -->
<@level parent="" code="S"/>
<#if advice.totalWeight??>
  ${segment("TD1", "", "", "", "", "", "G", decimal(advice.totalWeight.amount, 10), text(advice.totalWeight.unit, 2, 2))}  <#-- TD1-07/08 gross weight -->
</#if>
<#if advice.carrier??>
  ${segment("TD5",
      "B",                                               <#-- TD5-01 any carrier of the route -->
      ((advice.carrier.scac)??)?then("2", ""),            <#-- TD5-02 a SCAC follows -->
      text((advice.carrier.scac)!, 4, 2),                 <#-- TD5-03 carrier -->
      text((advice.carrier.method)!, 2),                  <#-- TD5-04 transport method, element 91 -->
      text((advice.carrier.routing)!((advice.carrier.service)!), 35))}  <#-- TD5-05 routing, or the carrier's service -->
</#if>
<#if advice.agentShipmentId??>${segment("REF", "SI", text(advice.agentShipmentId, 30))}</#if>   <#-- REF*SI agent shipment identification -->
<#if advice.billOfLading??>${segment("REF", "BM", text(advice.billOfLading, 30))}</#if>         <#-- REF*BM bill of lading -->
<#if advice.proNumber??>${segment("REF", "CN", text(advice.proNumber, 30))}</#if>               <#-- REF*CN carrier's reference -->
<#list advice.trackingNumbers![] as number>
  <#if number != (advice.proNumber)!>${segment("REF", "2I", text(number, 30))}</#if>            <#-- REF*2I tracking number -->
</#list>
<#list advice.references![] as reference>
  ${segment("REF", text(reference.qualifier, 3, 2), text(reference.value, 30))}  <#-- REF-01, REF-02 -->
</#list>
<#if advice.shipDate??>${segment("DTM", "011", day(advice.shipDate))}</#if>                      <#-- DTM*011 shipped -->
<#if (advice.carrier.payment)??>${segment("FOB", text(advice.carrier.payment, 2, 2))}</#if>  <#-- FOB-01 who pays the freight -->
<#if advice.shipTo??><@party "ST" advice.shipTo/></#if>
<#if advice.warehouse??><@party "SF" advice.warehouse/></#if>
<@level parent="1" code="O"/>
<#assign top = levels>
<#if advice.customerPurchaseOrder??>${segment("PRF", text(advice.customerPurchaseOrder, 22))}</#if>  <#-- PRF-01 purchase order number -->
${segment("REF", "OQ", text(advice.depositorOrderNumber, 30))}  <#-- REF*OQ the depositor's order number -->
<#assign units = 0>
<#macro told line parent>
  <@level parent=parent code="I"/>
  <@item number=(line.orderLine)!"" thing=line.item lot=(line.lot)!""/>
  <#assign units = units + line.shipped.amount>
  ${segment("SN1",
      "",
      decimal(line.shipped.amount, 10),                  <#-- SN1-02 quantity shipped -->
      text(line.shipped.unit, 2, 2),                     <#-- SN1-03 unit -->
      "",
      decimal((line.ordered.amount)!, 15),               <#-- SN1-05 quantity ordered -->
      text((line.ordered.unit)!, 2, 2),                  <#-- SN1-06 unit -->
      "",
      statuses[line.status])}                            <#-- SN1-08 status, elements 668 and 368 -->
  <#list line.serials![] as serial>${segment("REF", "SE", text(serial, 30))}</#list>  <#-- REF*SE serial number -->
  <#if line.expiry??>${segment("DTM", "036", day(line.expiry))}</#if>                 <#-- DTM*036 expiry -->
</#macro>
<#macro unpacked><#list advice.lines![] as line><#if !line.carton??><@told line top/></#if></#list></#macro>
<@unpacked/>
<#list advice.cartons![] as carton>
  <@level parent=top code=(carton.pallet!false)?then("T", "P")/>
  <#assign holder = levels>
  <@packed carton/>
  <#list advice.lines![] as line><#if (line.carton!) == carton.key><@told line holder/></#if></#list>
</#list>
${segment("CTT",
    text(levels, 6),                                     <#-- CTT-01 levels -->
    decimal(advice.totalUnits!units, 10))}               <#-- CTT-02 units shipped -->
