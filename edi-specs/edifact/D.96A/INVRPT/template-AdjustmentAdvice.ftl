<#-- EDIFACT D.96A INVRPT from AdjustmentAdvice. -->
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
<#assign states = {"AVAILABLE": "1", "DAMAGED": "2", "ON_HOLD": "3", "ALLOCATED": "4", "IN_TRANSIT": "ZIT", "ON_HAND": "ZOH"}>
${segment("BGM",
    "35",                                                 <#-- BGM 1001 inventory report -->
    text(advice.adjustmentNumber, 35),                    <#-- BGM 1004 the warehouse's number -->
    "9")}
<@dated code="366" when=advice.adjustedOn!""/>            <#-- DTM 366 when it was booked -->
<#list advice.notes![] as note>
  <#list wrap(note, 70)?chunk(5) as lines>${segment("FTX", "AAI", "", "", lines)}</#list>  <#-- FTX 4440 free text -->
</#list>
<@referred code="CR" number=(advice.depositorAdjustmentNumber)!""/>  <#-- RFF CR our own number -->
<#list advice.references![] as reference><@referred code=text(reference.qualifier, 3) number=reference.value/></#list>
<#if advice.warehouse??><@party "WH" advice.warehouse/></#if>
<#list advice.lines![] as line>
  <@item number=text(line?counter, 6) it=line.item/>
  <#if line.newItem??>
    <#assign news = pairs(line.newItem)>
    ${segment("PIA", "3", [text((news[0][1])!, 35), kind((news[0][0])!"")])}  <#-- PIA 3 what the item is now -->
  </#if>
  <#if line.newLot??>${segment("PIA", "3", [text(line.newLot, 35), "NB"])}</#if>  <#-- PIA 3 with NB: the batch that it is now -->
  <#if line.location??>${segment("LOC", "18", [text(line.location, 25)])}</#if>  <#-- LOC 18 place in the warehouse -->
  <@dated code="361" when=line.expiry!""/>                <#-- DTM 361 best before -->
  <#if line.lot??>${segment("GIN", "BX", [text(line.lot, 35)])}</#if>       <#-- GIN BX batch number -->
  <@identified code="BN" numbers=line.serials![]/>        <#-- GIN BN serial numbers -->
  <#if line.note??><#list wrap(line.note, 70)?chunk(5) as lines>${segment("FTX", "AAI", "", "", lines)}</#list></#if>
  <#assign change = line.change.amount>
  ${segment("INV",
      (change < 0)?then("1", "2"),                        <#-- INV 4501 out of the stock or into it -->
      line.toStatus???then(states[line.toStatus!""]!"", ""),  <#-- INV 7491 state -->
      text(line.reason, 3))}                              <#-- INV 4499 reason -->
  <#if line.fromStatus??>${segment("STS", "", [states[line.fromStatus]!""])}</#if>  <#-- STS 9011 state before -->
  ${segment("QTY", ["145", decimal((change < 0)?then(0 - change, change), 15), text(line.change.unit, 3)])}  <#-- QTY 6060 -->
</#list>
