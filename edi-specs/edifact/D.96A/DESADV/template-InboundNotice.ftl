<#-- EDIFACT D.96A DESADV from InboundNotice. -->
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
<#assign notice = document>
<#assign cancelled = notice.purpose == "CANCEL">
${segment("BGM",
    ["351", "", "", text(notice.origin, 35)],             <#-- BGM 1001 despatch advice, 1000 why goods come -->
    text(notice.noticeNumber, 35),                        <#-- BGM 1004 our number of the notice, which the RECADV repeats -->
    {"ORIGINAL": "9", "CHANGE": "4", "CANCEL": "1"}[notice.purpose])}  <#-- BGM 1225 function -->
<@dated code="11" when=notice.shippedOn!""/>              <#-- DTM 11 despatched -->
<@dated code="17" when=notice.expectedOn!""/>             <#-- DTM 17 estimated delivery -->
<@referred code="ON" number=(notice.purchaseOrder)!""/>              <#-- RFF ON our purchase order -->
<@referred code="VN" number=(notice.supplierReference)!""/>          <#-- RFF VN the supplier's order number -->
<@referred code="BM" number=(notice.billOfLading)!""/>               <#-- RFF BM bill of lading -->
<#list notice.references![] as reference><@referred code=text(reference.qualifier, 3) number=reference.value/></#list>
<#if notice.depositor??><@party "GO" notice.depositor/></#if>
<#if notice.shipFrom??><@party "SU" notice.shipFrom/></#if>
<@party "WH" {"name": (notice.warehouseName)!, "identifier": notice.warehouse}/>  <#-- NAD WH the facility -->
  <#if (notice.carrier.payment)??>${segment("TOD", "", text(notice.carrier.payment, 3))}</#if>  <#-- TOD 4215 who pays the freight -->
  <#if (notice.carrier)??>
  ${segment("TDT",
      "20", "",
      ["", text((notice.carrier.method)!, 17)],              <#-- TDT 8066 transport method -->
      "",
      [text((notice.carrier.scac)!, 17), "", "", text((notice.carrier.routing)!((notice.carrier.service)!), 35)])}  <#-- TDT 3127 carrier, 3128 routing -->
  </#if>
<#assign counter = 0>
<#if (notice.notes![])?size gt 0>
  <#assign counter = 1>
  ${segment("CPS", "1")}                                  <#-- a DESADV has no free text at its head: the notes stand in a packing sequence of their own -->
  <#list notice.notes![] as note>
  <#list wrap(note, 70)?chunk(5) as lines>${segment("FTX", "AAI", "", "", lines)}</#list>  <#-- FTX 4440 free text -->
</#list>
</#if>
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
<#if !cancelled><#list notice.lines![] as line>
  <#assign key = line.carton!"">
  <#if line?is_first || key != last>
    <#assign counter = counter + 1>
    ${segment("CPS", text(counter, 12))}                  <#-- CPS 7164 hierarchical number -->
    <#list notice.cartons![] as carton><#if carton.key == key><@packed carton/></#if></#list>
  </#if>
  <#assign last = key>
  <@item number=text(line?counter, 6) it=line.item/>
  <#if line.description??>
    <#list wrap(line.description, 35)?chunk(2) as words>${segment("IMD", "F", "", ["", "", "", words[0], words[1]!""])}</#list>  <#-- IMD 7008 description -->
  </#if>
  ${segment("QTY", ["12", decimal(line.quantity.amount, 15), text(line.quantity.unit, 3)])}  <#-- QTY 12 despatched -->
  <#if line.lot??>${segment("GIN", "BX", [text(line.lot, 35)])}</#if>       <#-- GIN BX batch number -->
  <@identified code="BN" numbers=line.serials![]/>        <#-- GIN BN serial numbers -->
  <@dated code="361" when=line.expiry!""/>                <#-- DTM 361 best before -->
  <@referred code="LI" number=line.number/>               <#-- RFF LI line number, which the RECADV repeats -->
</#list></#if>
${segment("CNT", ["2", text(cancelled?then(0, (notice.lines![])?size), 18)])}  <#-- CNT 2 number of lines -->
