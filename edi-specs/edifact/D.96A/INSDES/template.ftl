<#-- EDIFACT D.96A INSDES from ShippingOrder. -->
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
<#assign order = document>
<#assign cancelled = order.purpose == "CANCEL">
${segment("BGM",
    "240",                                                <#-- BGM 1001 -->
    text(order.depositorOrderNumber, 35),                 <#-- BGM 1004 our order number -->
    {"ORIGINAL": "9", "CHANGE": "4", "CANCEL": "1"}[order.purpose])}  <#-- BGM 1225 function -->
<@dated code="10" when=order.requestedShipDate!""/>       <#-- DTM 10 requested ship date -->
<@dated code="2" when=order.promisedDeliveryDate!""/>     <#-- DTM 2 delivery date -->
<@dated code="37" when=order.shipNotBefore!""/>           <#-- DTM 37 ship not before -->
<@dated code="38" when=order.shipNotAfter!""/>            <#-- DTM 38 ship not later than -->
<#list order.notes![] as note>
  <#list wrap(note, 70)?chunk(5) as lines>${segment("FTX", "WHI", "", "", lines)}</#list>  <#-- FTX 4440 free text -->
</#list>
<@referred code="UO" number=(order.customerPurchaseOrder)!""/>       <#-- RFF UO the end customer's order number -->
<#list order.references![] as reference><@referred code=text(reference.qualifier, 3) number=reference.value/></#list>
<#if order.depositor??><@party "GO" order.depositor/></#if>
<#if order.shipTo??><@party "DP" order.shipTo/></#if>
<@party "WH" {"name": (order.warehouseName)!, "identifier": order.warehouse}/>  <#-- NAD WH the facility -->
  <#if (order.carrier.payment)??>${segment("TOD", "", text(order.carrier.payment, 3))}</#if>  <#-- TOD 4215 who pays the freight -->
  <#if (order.carrier)??>
  ${segment("TDT",
      "20", "",
      ["", text((order.carrier.method)!, 17)],              <#-- TDT 8066 transport method -->
      "",
      [text((order.carrier.scac)!, 17), "", "", text((order.carrier.routing)!((order.carrier.service)!), 35)])}  <#-- TDT 3127 carrier, 3128 routing -->
  </#if>
<#assign count = 0>
<#if !cancelled><#list order.lines![] as line>
  <#assign count = count + 1>
  <@item number=text(count, 6) it=line.item/>
  <#if line.description??>
    <#list wrap(line.description, 35)?chunk(2) as words>${segment("IMD", "F", "", ["", "", "", words[0], words[1]!""])}</#list>  <#-- IMD 7008 description -->
  </#if>
  ${segment("QTY", ["21", decimal(line.quantity.amount, 15), text(line.quantity.unit, 3)])}  <#-- QTY 21 ordered -->
  <#list line.requestedLots![] as lot>${segment("GIN", "BX", [text(lot, 35)])}</#list>       <#-- GIN BX batch number -->
  <@referred code="LI" number=line.number/>               <#-- RFF LI line number, which the DESADV repeats -->
</#list></#if>
${segment("CNT", ["2", text(count, 18)])}                 <#-- CNT 2 number of lines -->
