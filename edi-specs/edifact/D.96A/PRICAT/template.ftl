<#-- EDIFACT D.96A PRICAT from ItemCatalog. -->
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
<#assign catalog = document>
<#assign actions = {"ADD": "1", "DELETE": "2", "CHANGE": "3"}>
${segment("BGM", "9", text(catalog.catalogNumber, 35), "9")}               <#-- BGM 1001 catalog, 1004 its number -->
<@dated code="157" when=catalog.effectiveOn!""/>          <#-- DTM 157 valid from -->
<#if catalog.depositor??><@party "GO" catalog.depositor/></#if>
<#if catalog.warehouse??><@party "WH" {"identifier": catalog.warehouse}/></#if>
${segment("PGI", "11")}                                   <#-- PGI 5379 product group: there is one -->
<#list catalog.lines![] as line>
  <#assign numbers = pairs(line.item)>
  <#if numbers?size == 0>${refuse("MISSING", "LIN", 3, "a line has no item number that can be told")}</#if>
  <#assign sizes = []>
  <#list [(line.length.unit)!"", (line.width.unit)!"", (line.height.unit)!""] as unit><#if unit?has_content && !sizes?seq_contains(unit)><#assign sizes = sizes + [unit]></#if></#list>
  <#if (sizes?size > 1)>${refuse("NOT_WRITABLE", "MEA", 3, "length, width and height in several units")}</#if>
  ${segment("LIN", text(line?counter, 6), actions[line.action],           <#-- LIN 1229 action -->
      [text((numbers[0][1])!, 35), kind((numbers[0][0])!"")])}             <#-- LIN 7140, 7143 item -->
  <#if (numbers?size > 1)>
    ${segment("PIA", "1", [text(numbers[1][1], 35), kind(numbers[1][0])],
        [text((numbers[2][1])!, 35), kind((numbers[2][0])!"")])}           <#-- PIA 1 further numbers of the item -->
  </#if>
  <#list wrap(line.description, 35)?chunk(2) as words>${segment("IMD", "F", "", ["", "", "", words[0], words[1]!""])}</#list>  <#-- IMD 7008 -->
  <#if line.weight??>${segment("MEA", "PD", "AAD", [text(line.weight.unit, 3), decimal(line.weight.amount, 18)])}</#if>  <#-- MEA AAD gross weight -->
  <#if line.length??>${segment("MEA", "PD", "LN", [text(line.length.unit, 3), decimal(line.length.amount, 18)])}</#if>   <#-- MEA LN length -->
  <#if line.width??>${segment("MEA", "PD", "WD", [text(line.width.unit, 3), decimal(line.width.amount, 18)])}</#if>      <#-- MEA WD width -->
  <#if line.height??>${segment("MEA", "PD", "HT", [text(line.height.unit, 3), decimal(line.height.amount, 18)])}</#if>   <#-- MEA HT height -->
  ${segment("QTY", ["59", "1", text(line.unit, 3)])}      <#-- QTY 59 the unit it is counted in -->
  <#if line.tracking??>${segment("FTX", "HAN", "", [{"LOT": "LOT", "SERIAL": "SER"}[line.tracking]])}</#if>  <#-- FTX 4441 how its pieces are told apart -->
  <#list line.packs![] as pack>
    ${segment("PAC", "1", "", [text(pack.unit, 17)])}     <#-- PAC 7065 kind of pack -->
    <#if pack.weight??>${segment("MEA", "PD", "AAD", [text(pack.weight.unit, 3), decimal(pack.weight.amount, 18)])}</#if>  <#-- MEA AAD gross weight -->
    ${segment("QTY", ["52", decimal(pack.contains, 15)])}  <#-- QTY 52 pieces in a pack -->
    <#if pack.gtin??>${segment("PCI", "", [text(pack.gtin, 35)])}</#if>     <#-- PCI 7102 the pack's own number -->
  </#list>
</#list>
