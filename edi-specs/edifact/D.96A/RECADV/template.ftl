<#-- EDIFACT D.96A RECADV from ReceiptAdvice. -->
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
<#-- How much, under which quantity (6063), discrepancy (4221) and reason (4295) an exception is told; + is more than announced. -->
<#assign exceptions = {"DAMAGED": ["-", "124", "AF", "DME"], "REJECTED": ["-", "195", "", ""], "SCRAPPED": ["-", "196", "", ""],
    "EXPIRED": ["-", "21", "", "PE"], "WRONG_ITEM": ["-", "21", "", "AUE"], "BAD_CONTAINER": ["-", "21", "", "PC"],
    "ON_HOLD": ["-", "21", "", "HLD"], "QUALITY": ["-", "21", "", "QUA"], "GOOD": ["", "21", "", "GOO"],
    "SHORT": ["-", "21", "CP", ""], "OVER": ["", "21", "AC", ""], "NOT_ANNOUNCED": ["", "21", "AE", ""]}>
<#assign states = {"DAMAGED": "DAM", "ON_HOLD": "HLD", "QUALITY": "QUA", "WRONG_ITEM": "WRG", "BAD_CONTAINER": "BOX", "REJECTED": "REJ", "SCRAPPED": "SCR", "EXPIRED": "EXP", "SHORT": "SHO", "OVER": "OVR", "NOT_ANNOUNCED": "NAN", "GOOD": "GOO"}>
<#assign dispositions = {"RESTOCK": "RST", "SCRAP": "SCR", "REPAIR": "REP", "TO_VENDOR": "VEN", "HOLD": "HLD"}>
${segment("BGM",
    ["632", "", "", (advice.complete!false)?then("FINAL", "")],  <#-- BGM 1001 goods receipt, 1000 FINAL -->
    text(advice.receiptNumber, 35),                       <#-- BGM 1004 the warehouse's number of the receipt -->
    {"ORIGINAL": "9", "REPLACEMENT": "5"}[advice.reporting])}  <#-- BGM 1225 function -->
<@dated code="50" when=advice.receivedOn!""/>             <#-- DTM 50 goods received -->
<@referred code="AAK" number=(advice.noticeNumber)!""/>              <#-- RFF AAK our number of the notice -->
<@referred code="ON" number=(advice.depositorOrderNumber)!""/>       <#-- RFF ON our order number -->
<@referred code="ALQ" number=(advice.returnAuthorization)!""/>       <#-- RFF ALQ number of the return that we allowed -->
<@referred code="BM" number=(advice.billOfLading)!""/>               <#-- RFF BM bill of lading -->
<#list advice.references![] as reference><@referred code=text(reference.qualifier, 3) number=reference.value/></#list>
<#if advice.warehouse??><@party "WH" advice.warehouse/></#if>
<#if advice.shipFrom??><@party "SU" advice.shipFrom/></#if>
<#if (advice.carrier.payment)??>${segment("TOD", "", text(advice.carrier.payment, 3))}</#if>  <#-- TOD 4215 who pays the freight -->
<#if advice.carrier?? || advice.trailer??>
  ${segment("TDT",
      "20", "",
      ["", text((advice.carrier.method)!, 17)],           <#-- TDT 8066 transport method -->
      "",
      [text((advice.carrier.scac)!, 17), "", "", text((advice.carrier.routing)!((advice.carrier.service)!), 35)],  <#-- TDT 3127 carrier -->
      "", "",
      ["", "", "", text((advice.trailer)!, 35)])}         <#-- TDT 8212 vehicle or trailer -->
</#if>
<#assign counter = 0>
<#if (advice.notes![])?size gt 0>
  <#assign counter = 1>
  ${segment("CPS", "1")}
  <#list advice.notes![] as note>
  <#list wrap(note, 70)?chunk(5) as lines>${segment("FTX", "AAI", "", "", lines)}</#list>  <#-- FTX 4440 free text -->
</#list>
</#if>
<#assign last = "?">
<#list advice.lines![] as line>
  <#assign key = (line.sscc.value)!"">
  <#if line?is_first || key != last>
    <#assign counter = counter + 1>
    ${segment("CPS", text(counter, 12))}                  <#-- CPS 7164 hierarchical number -->
    <#if key?has_content>
      ${segment("PAC", "1")}
      ${segment("PCI", "33E")}                            <#-- PCI 33E marked with an SSCC -->
      ${segment("GIN", "BJ", [text(key, 35)])}            <#-- GIN BJ SSCC -->
    </#if>
  </#if>
  <#assign last = key>
  <@item number=text(line?counter, 6) it=line.item/>
  ${segment("QTY", ["48", decimal(line.received.amount, 15), text(line.received.unit, 3)])}  <#-- QTY 48 received -->
  <#if line.announced??>${segment("QTY", ["12", decimal(line.announced.amount, 15), text(line.announced.unit, 3)])}</#if>  <#-- QTY 12 despatched -->
  <@dated code="361" when=line.expiry!""/>                <#-- DTM 361 best before -->
  <#if line.lot??>${segment("GIN", "BX", [text(line.lot, 35)])}</#if>       <#-- GIN BX batch number -->
  <@identified code="BN" numbers=line.serials![]/>        <#-- GIN BN serial numbers -->
  <#if line.condition??>${segment("FTX", "AAI", "", [states[line.condition]])}</#if>  <#-- FTX 4441 state of the whole line -->
  <#if line.disposition??>${segment("FTX", "HAN", "", [dispositions[line.disposition]])}</#if>  <#-- FTX 4441 what became of a return -->
  <#list line.exceptions![] as exception>
    <#if exception.lot?? || exception.note?? || exception.quantity.unit != line.received.unit>
      ${refuse("NOT_WRITABLE", "QVR", 1, "a QVR has no place for a lot, a note or another unit: write a line of its own")}
    </#if>
    <#assign said = exceptions[exception.condition]>
    ${segment("QVR",
        [decimal((said[0] == "-")?then(0 - exception.quantity.amount, exception.quantity.amount), 15), said[1]],  <#-- QVR 6064, 6063 -->
        said[2],                                          <#-- QVR 4221 discrepancy -->
        [said[3], "", "", text((exception.damageReason)!, 35)])}  <#-- QVR 4295 reason, 4294 in words -->
  </#list>
  <#if line.noticeLine??><@referred code="LI" number=line.noticeLine/></#if>  <#-- RFF LI line of the notice -->
</#list>
<#if advice.totalReceived??>${segment("CNT", ["1", decimal(advice.totalReceived, 18)])}</#if>  <#-- CNT 1 quantities of all lines -->
