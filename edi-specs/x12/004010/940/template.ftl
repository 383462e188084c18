<#-- X12 004010 940 from ShippingOrder: facts/edi.md 3.1. One call of segment(...) for each segment; what is printed is thrown away. -->
<#assign order = document>
<#assign cancelled = order.purpose == "CANCEL">
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
  <#if (p.city)?? || (p.postalCode)?? || (p.country)??>
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
<#macro dated code when><#if when?has_content>${segment("G62", code, day(when))}</#if></#macro>

${segment("W05",
    {"ORIGINAL": "N", "CHANGE": "R", "CANCEL": "F"}[order.purpose],  <#-- W05-01 order status, element 473 -->
    text(order.depositorOrderNumber, 22),                <#-- W05-02 depositor order number -->
    text((order.customerPurchaseOrder)!, 22))}           <#-- W05-03 purchase order number -->
<#if order.shipTo??><@party "ST" order.shipTo/></#if>
<#if order.depositor??><@party "DE" order.depositor/></#if>
${segment("N1",
    "SF",                                                <#-- N1-01 ship from: the warehouse -->
    text((order.warehouseName)!, 60),                    <#-- N1-02 name -->
    text(order.warehouse.qualifier, 2),                  <#-- N1-03 whose identifier -->
    text(order.warehouse.value, 80, 2))}                 <#-- N1-04 facility -->
<#if ((order.references![])?size > 10)>${refuse("TOO_LONG", "N9", 2, "more than ten references")}</#if>
<#list order.references![] as reference>
  ${segment("N9", text(reference.qualifier, 3, 2), text(reference.value, 30))}  <#-- N9-01, N9-02 -->
</#list>
<@dated code="10" when=order.requestedShipDate!""/>                 <#-- G62*10 requested ship date -->
<@dated code="02" when=order.promisedDeliveryDate!""/>              <#-- G62*02 delivery date -->
<@dated code="37" when=order.shipNotBefore!""/>                     <#-- G62*37 ship not before -->
<@dated code="38" when=order.shipNotAfter!""/>                      <#-- G62*38 ship not later than -->
<#list order.notes![] as note>
  <#list wrap(note, 60) as line>${segment("NTE", "WHI", line)}</#list>  <#-- NTE-01 warehouse instruction, NTE-02 free text -->
</#list>
<#if cancelled>
  ${segment("NTE", "SPH", "CANCELLED")}                   <#-- NTE-01 special handling -->
<#else>
  ${segment("W66",
      text((order.carrier.payment)!setting("freightPayment"), 2, 2),  <#-- W66-01 who pays the freight, element 146 -->
      text((order.carrier.method)!setting("freightMethod"), 2),       <#-- W66-02 transport method, element 91 -->
      "", "",
      text((order.carrier.routing)!((order.carrier.service)!), 35),   <#-- W66-05 routing, or the carrier's service -->
      "", "", "", "",
      text((order.carrier.scac)!, 4, 2))}                             <#-- W66-10 carrier -->
</#if>
<#assign total = 0>
<#if !cancelled><#list order.lines![] as line>
  <#assign total = total + line.quantity.amount>
  <#assign items = pairs(line.item)>
  <#if items?size == 0>${refuse("MISSING", "W01", 5, "line " + line.number + " has no item number that a 940 can tell")}</#if>
  ${segment("LX", text(line?counter, 6))}                 <#-- LX-01 counter -->
  ${segment("W01",
      decimal(line.quantity.amount, 15),                  <#-- W01-01 quantity -->
      text(line.quantity.unit, 2, 2),                     <#-- W01-02 unit, element 355 -->
      "",
      (items[0][0])!, text((items[0][1])!, 48),           <#-- W01-04/05 item: the depositor's number -->
      (items[1][0])!, text((items[1][1])!, 48),           <#-- W01-06/07 another number of it -->
      "", "", "", "", "", "", "",
      (items[2][0])!, text((items[2][1])!, 48))}          <#-- W01-15/16 a third -->
  <#if line.description??>
    <#list wrap(line.description, 45) as words><#if (words?index < 5)>${segment("G69", words)}</#if></#list>  <#-- G69-01 -->
  </#if>
  ${segment("N9", "LI", text(line.number, 30))}           <#-- N9*LI line number, which the 945 repeats -->
  <#list line.requestedLots![] as lot>${segment("N9", "LT", text(lot, 30))}</#list>  <#-- N9*LT lot -->
</#list></#if>
${segment("W76", decimal(total, 15))}                     <#-- W76-01 total quantity: zero when cancelled -->
