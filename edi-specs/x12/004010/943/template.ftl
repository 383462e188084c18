<#-- X12 004010 943 from InboundNotice. What the standard has no place for: the cartons' weights and sizes. -->
<#assign notice = document>
<#assign cancelled = notice.purpose == "CANCEL">
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
<#macro dated code when><#if when?has_content>${segment("G62", code, day(when))}</#if></#macro>

${segment("W06",
    {"ORIGINAL": "F", "CHANGE": "R", "CANCEL": "R"}[notice.purpose],  <#-- W06-01 reporting code, element 514 -->
    text((notice.purchaseOrder)!, 22),                   <#-- W06-02 depositor order number -->
    day(notice.shippedOn!""),                            <#-- W06-03 date -->
    text(notice.noticeNumber, 30),                       <#-- W06-04 shipment identification, which the 944 repeats -->
    "",
    text((notice.purchaseOrder)!, 22),                   <#-- W06-06 purchase order number -->
    "", "", "", "",
    {"PURCHASE": "PO", "TRANSFER": "TR", "CUSTOMER_RETURN": "RT"}[notice.origin],  <#-- W06-11 why goods come: codes of our own -->
    cancelled?then("3", ""))}                            <#-- W06-12 action, element 306: withdrawn -->
<#if notice.shipFrom??><@party "SF" notice.shipFrom/></#if>
${segment("N1",
    "ST",                                                <#-- N1-01 the warehouse -->
    text((notice.warehouseName)!, 60),                   <#-- N1-02 name -->
    text(notice.warehouse.qualifier, 2),                 <#-- N1-03 whose identifier -->
    text(notice.warehouse.value, 80, 2))}                <#-- N1-04 facility -->
<#if notice.depositor??><@party "DE" notice.depositor/></#if>
<#if notice.supplierReference??>${segment("N9", "SI", text(notice.supplierReference, 30))}</#if>  <#-- N9*SI the supplier's number -->
<#if notice.billOfLading??>${segment("N9", "BM", text(notice.billOfLading, 30))}</#if>            <#-- N9*BM bill of lading -->
<#list notice.references![] as reference>
  ${segment("N9", text(reference.qualifier, 3, 2), text(reference.value, 30))}  <#-- N9-01, N9-02 -->
</#list>
<@dated code="17" when=notice.expectedOn!""/>                <#-- G62*17 estimated delivery -->
<#list notice.notes![] as note>
  <#list wrap(note, 60) as line>${segment("NTE", "WHI", line)}</#list>  <#-- NTE-02 free text -->
</#list>
${segment("W27",
    text((notice.carrier.method)!setting("freightMethod"), 2),  <#-- W27-01 transport method, element 91 -->
    text((notice.carrier.scac)!, 4, 2),                  <#-- W27-02 carrier -->
    text((notice.carrier.routing)!((notice.carrier.service)!), 35),  <#-- W27-03 routing, or the carrier's service -->
    text((notice.carrier.payment)!, 2, 2))}              <#-- W27-04 who pays the freight -->
<#assign containers = {}>
<#list notice.cartons![] as carton><#if carton.sscc??><#assign containers = containers + {carton.key: carton.sscc.value}></#if></#list>
<#assign total = 0>
<#list notice.lines![] as line>
  <#assign total = total + line.quantity.amount>
  <#assign items = pairs(line.item)>
  <#if items?size == 0>${refuse("MISSING", "W04", 5, "line " + line.number + " has no item number that a 943 can tell")}</#if>
  ${segment("W04",
      decimal(line.quantity.amount, 10),                 <#-- W04-01 quantity -->
      text(line.quantity.unit, 2, 2),                    <#-- W04-02 unit, element 355 -->
      "",
      (items[0][0])!, text((items[0][1])!, 48),          <#-- W04-04/05 item -->
      (items[1][0])!, text((items[1][1])!, 48))}         <#-- W04-06/07 another number of it -->
  <#if line.description??>
    <#list wrap(line.description, 45) as words><#if (words?index < 5)>${segment("G69", words)}</#if></#list>  <#-- G69-01 -->
  </#if>
  ${segment("N9", "LI", text(line.number, 30))}          <#-- N9*LI line number, which the 944 repeats -->
  <#if line.expiry?? && !line.lot??>${refuse("MISSING", "N9", 2, "line " + line.number + " has an expiry and no lot: a 943 tells it beside the lot")}</#if>
  <#if line.lot??>${segment("N9", "LT", text(line.lot, 30), "", day(line.expiry!""))}</#if>  <#-- N9*LT lot, N9-04 its expiry -->
  <#list line.serials![] as serial>${segment("N9", "SE", text(serial, 30))}</#list>  <#-- N9*SE serial number -->
  <#if line.carton?? && containers[line.carton]??>${segment("N9", "LV", text(containers[line.carton], 30))}</#if>  <#-- N9*LV container code -->
</#list>
${segment("W03", decimal(total, 10))}                    <#-- W03-01 total quantity: zero when withdrawn -->
