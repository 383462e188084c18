<#-- EDIFACT D.96A RETANN from ReturnAuthorization. -->
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
<#assign returned = document>
<#assign cancelled = returned.purpose == "CANCEL">
<#assign dispositions = {"RESTOCK": "RST", "SCRAP": "SCR", "REPAIR": "REP", "TO_VENDOR": "VEN", "HOLD": "HLD"}>
${segment("BGM",
    ["", "", "", "RETURN"],                               <#-- BGM 1000 announcement for returns -->
    text(returned.authorizationNumber, 35),               <#-- BGM 1004 number under which the goods come back -->
    {"ORIGINAL": "9", "CHANGE": "4", "CANCEL": "1"}[returned.purpose])}  <#-- BGM 1225 function -->
<@dated code="17" when=returned.expectedOn!""/>           <#-- DTM 17 estimated delivery -->
<#list returned.notes![] as note>
  <#list wrap(note, 70)?chunk(5) as lines>${segment("FTX", "AAI", "", "", lines)}</#list>  <#-- FTX 4440 free text -->
</#list>
<@referred code="ON" number=(returned.originalOrder)!""/>            <#-- RFF ON our order number of the delivery -->
<@referred code="UO" number=(returned.customerPurchaseOrder)!""/>    <#-- RFF UO the end customer's order number -->
<#list returned.references![] as reference><@referred code=text(reference.qualifier, 3) number=reference.value/></#list>
<#if returned.depositor??><@party "GO" returned.depositor/></#if>
<#if returned.customer??><@party "BY" returned.customer/></#if>
<@party "WH" {"name": (returned.warehouseName)!, "identifier": returned.warehouse}/>  <#-- NAD WH the facility -->
<#if !cancelled><#list returned.lines![] as line>
  <@item number=text(line?counter, 6) it=line.item/>
  <#if line.description??>
    <#list wrap(line.description, 35)?chunk(2) as words>${segment("IMD", "F", "", ["", "", "", words[0], words[1]!""])}</#list>  <#-- IMD 7008 description -->
  </#if>
  ${segment("QTY", ["61", decimal(line.quantity.amount, 15), text(line.quantity.unit, 3)])}  <#-- QTY 61 to be returned -->
  <#if line.lot??>${segment("GIN", "BX", [text(line.lot, 35)])}</#if>       <#-- GIN BX batch number -->
  <@identified code="BN" numbers=line.serials![]/>        <#-- GIN BN serial numbers -->
  <#if line.reason??>${segment("FTX", "ACD", "", "", [text(line.reason, 70)])}</#if>  <#-- FTX ACD reason -->
  <#if line.disposition??>${segment("FTX", "HAN", "", [dispositions[line.disposition]])}</#if>  <#-- FTX 4441 what is to become of it -->
  <@referred code="LI" number=line.number/>               <#-- RFF LI line number, which the RECADV repeats -->
</#list></#if>
${segment("CNT", ["2", text(cancelled?then(0, (returned.lines![])?size), 18)])}  <#-- CNT 2 number of lines -->
