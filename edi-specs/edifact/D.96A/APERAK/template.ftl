<#-- EDIFACT D.96A APERAK from ApplicationAdvice. -->
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
<#assign verdicts = {"ACCEPTED": "AP", "ACCEPTED_WITH_CHANGE": "AC", "REJECTED": "RE"}>
${segment("BGM", "", text(advice.adviceNumber, 35), "", verdicts[advice.verdict])}  <#-- BGM 1004 number, 4343 response -->
<@dated code="137" when=advice.advisedOn!""/>             <#-- DTM 137 when it was written -->
<#if advice.messageType??>${segment("DOC", ["", "", "", text(advice.messageType, 35)])}</#if>  <#-- DOC 1000 type of the message -->
<@referred code="ACW" number=(advice.messageControlNumber)!""/>      <#-- RFF ACW reference of the message -->
<@referred code="AGI" number=(advice.groupControlNumber)!""/>        <#-- RFF AGI reference of the interchange, as it is agreed -->
<@referred code="DM" number=(advice.businessNumber)!""/>             <#-- RFF DM number of the document -->
<#list advice.errors![] as error>
  ${segment("ERC", [text(error.code, 8)])}                <#-- ERC 9321 error -->
  <#if error.text??><#list wrap(error.text, 70)?chunk(5) as lines>${segment("FTX", "AAO", "", "", lines)}</#list></#if>  <#-- FTX AAO in words -->
  <@referred code="ZTG" number=(error.tag)!""/>           <#-- RFF segment in error, as it is agreed -->
  <@referred code="ZVL" number=(error.value)!""/>         <#-- RFF value in error, as it is agreed -->
</#list>
