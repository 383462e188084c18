<#-- X12 004010 944 from ReceiptAdvice, for the simulated warehouse. -->
<#assign advice = document>
<#assign conditions = {"GOOD": "07", "DAMAGED": "01", "ON_HOLD": "09", "QUALITY": "04", "WRONG_ITEM": "05", "BAD_CONTAINER": "06",
    "REJECTED": "08", "SCRAPPED": "10", "EXPIRED": "EX", "SHORT": "02", "OVER": "03", "NOT_ANNOUNCED": "13"}>
<#assign dispositions = {"RESTOCK": "RN", "SCRAP": "DI", "REPAIR": "KR", "TO_VENDOR": "RT", "HOLD": "HD"}>
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

${segment("W17",
    {"ORIGINAL": "F", "REPLACEMENT": "R"}[advice.reporting],  <#-- W17-01 reporting code, element 514 -->
    day(advice.receivedOn!""),                           <#-- W17-02 date -->
    text(advice.receiptNumber, 12),                      <#-- W17-03 the warehouse's receipt number -->
    text((advice.depositorOrderNumber)!, 22),            <#-- W17-04 depositor order number -->
    text((advice.noticeNumber)!, 30))}                   <#-- W17-05 shipment identification: the notice -->
<#if advice.warehouse??><@party "WH" advice.warehouse/></#if>
<#if advice.shipFrom??><@party "SF" advice.shipFrom/></#if>
<#if advice.returnAuthorization??>${segment("N9", "RZ", text(advice.returnAuthorization, 30))}</#if>  <#-- N9*RZ authorized return -->
<#if advice.billOfLading??>${segment("N9", "BM", text(advice.billOfLading, 30))}</#if>               <#-- N9*BM bill of lading -->
<#if advice.complete!false>${segment("N9", "ZZ", "COMPLETE")}</#if>                                  <#-- N9*ZZ nothing more comes -->
<#list advice.references![] as reference>
  ${segment("N9", text(reference.qualifier, 3, 2), text(reference.value, 30))}  <#-- N9-01, N9-02 -->
</#list>
<#list advice.notes![] as note>
  <#list wrap(note, 60) as line>${segment("NTE", "GEN", line)}</#list>  <#-- NTE-02 free text -->
</#list>
<#if advice.carrier?? || advice.trailer??>
  ${segment("W08",
      text((advice.carrier.method)!setting("freightMethod"), 2),  <#-- W08-01 transport method, element 91 -->
      text((advice.carrier.scac)!, 4, 2),                <#-- W08-02 carrier -->
      text((advice.carrier.routing)!, 35),               <#-- W08-03 routing -->
      "", text((advice.trailer)!, 10))}                  <#-- W08-05 trailer -->
</#if>
<#assign counted = release[0..5] != "004010">
<#assign total = 0>
<#list advice.lines![] as line>
  <#assign total = total + line.received.amount>
  <#if counted>
    ${segment("LX", text(line?counter, 6))}              <#-- LX-01 counter, from release 005010 on -->
    <#if line.sscc??>${segment("MAN", "GM", text(line.sscc.value, 48))}</#if>  <#-- MAN*GM container code -->
  </#if>
  <#assign items = pairs(line.item)>
  <#if items?size == 0>${refuse("MISSING", "W07", 5, "a line has no item number that a 944 can tell")}</#if>
  ${segment("W07",
      decimal(line.received.amount, 7),                  <#-- W07-01 quantity received -->
      text(line.received.unit, 2, 2),                    <#-- W07-02 unit, element 355 -->
      "",
      (items[0][0])!, text((items[0][1])!, 48),          <#-- W07-04/05 item -->
      (items[1][0])!, text((items[1][1])!, 48),          <#-- W07-06/07 another number of it -->
      text(((line.lot)!?length > 12)?then("", (line.lot)!), 12))}  <#-- W07-08 lot, if it fits -->
  <#if line.noticeLine??>${segment("N9", "LI", text(line.noticeLine, 30))}</#if>           <#-- N9*LI line number of the notice -->
  <#if line.expiry?? && !line.lot??>${refuse("MISSING", "N9", 2, "a line has an expiry and no lot: a 944 tells it beside the lot")}</#if>
  <#if line.lot??>${segment("N9", "LT", text(line.lot, 30), "", day(line.expiry!""))}</#if>  <#-- N9*LT lot, N9-04 its expiry -->
  <#list line.serials![] as serial>${segment("N9", "SE", text(serial, 30))}</#list>       <#-- N9*SE serial number -->
  <#if line.sscc?? && !counted>${segment("N9", "LV", text(line.sscc.value, 30))}</#if>           <#-- N9*LV licence plate -->
  <#if line.announced??>
    ${segment("N9", "QA", text(line.announced.amount, 30), text(line.announced.unit, 45))} <#-- N9*QA quantity announced: a code of our own -->
  </#if>
  <#if line.condition??>${segment("N9", "GC", conditions[line.condition])}</#if>           <#-- N9*GC condition: a code of our own -->
  <#if line.disposition??>${segment("N9", "DI", dispositions[line.disposition])}</#if>     <#-- N9*DI disposition: a code of our own -->
  <#list line.exceptions![] as exception>
    ${segment("W13",
        decimal(exception.quantity.amount, 15),          <#-- W13-01 quantity -->
        text(exception.quantity.unit, 2, 2),             <#-- W13-02 unit -->
        conditions[exception.condition],                 <#-- W13-03 condition, element 412 -->
        text(((exception.lot)!?length > 12)?then("", (exception.lot)!), 12),  <#-- W13-04 lot, if it fits -->
        text((exception.damageReason)!, 2, 2))}          <#-- W13-05 reason of the damage, element 853 -->
    <#if ((exception.lot)!?length > 12)>${segment("N9", "LT", text(exception.lot, 30))}</#if>    <#-- N9*LT lot -->
    <#if exception.note??><#list wrap(exception.note, 45) as words>${segment("N9", "M1", "", words)}</#list></#if>  <#-- N9*M1 free text -->
  </#list>
</#list>
${segment("W14", decimal(advice.totalReceived!total, 7))}  <#-- W14-01 units received -->
