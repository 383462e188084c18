<#-- EDIFACT D.96A INVRPT from StockSnapshot. -->
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
<#assign statement = document>
<#assign states = {"AVAILABLE": "1", "DAMAGED": "2", "ON_HOLD": "3", "ALLOCATED": "4", "IN_TRANSIT": "ZIT", "ON_HAND": "ZOH"}>
<#if (statement.part!0) != 0>${refuse("NOT_WRITABLE", "BGM", 1, "an INVRPT is written whole, not in parts")}</#if>
<#assign moment = statement.asOf?replace("-", "")?replace("T", "")?replace(":", "")>
${segment("BGM",
    ["35", "", "", statement.coverage],                   <#-- BGM 1001 inventory report, 1000 whether all items are told of -->
    text(statement.statementNumber, 35),                  <#-- BGM 1004 the warehouse's number of the statement -->
    "9")}
${segment("DTM", ["366", moment, (moment?length == 12)?then("203", "204")])}  <#-- DTM 366 when the stock was taken -->
<#if statement.warehouse??><@party "WH" statement.warehouse/></#if>
<#list statement.lines![] as line>
  <@item number=text(line?counter, 6) it=line.item/>
  <#if line.location??>${segment("LOC", "18", [text(line.location, 25)])}</#if>  <#-- LOC 18 place in the warehouse -->
  <@dated code="361" when=line.expiry!""/>                <#-- DTM 361 best before -->
  <#if line.lot??>${segment("GIN", "BX", [text(line.lot, 35)])}</#if>       <#-- GIN BX batch number -->
  <#if line.serial??>${segment("GIN", "BN", [text(line.serial, 35)])}</#if> <#-- GIN BN serial number -->
  <#if (line.sscc)??>${segment("GIN", "BJ", [text(line.sscc.value, 35)])}</#if>  <#-- GIN BJ SSCC -->
  <#if line.status != "ON_HAND">
    ${segment("INV", "", text((line.status == "OTHER")?then((line.statusCode)!"", states[line.status]!""), 3))}  <#-- INV 7491 state -->
  </#if>
  ${segment("QTY", ["145", decimal(line.quantity.amount, 15), text(line.quantity.unit, 3)])}  <#-- QTY 145 actual stock -->
</#list>
<#if statement.lineCount??>${segment("CNT", ["2", decimal(statement.lineCount, 18)])}</#if>  <#-- CNT 2 number of lines -->
<#if statement.hashTotal??>${segment("CNT", ["1", decimal(statement.hashTotal, 18)])}</#if>  <#-- CNT 1 quantities of all lines -->
