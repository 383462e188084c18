<#-- X12 004010 947 from AdjustmentAdvice, for the simulated warehouse. -->
<#assign advice = document>
<#assign states = {"ON_HAND": "17", "AVAILABLE": "33", "ON_HOLD": "QH", "DAMAGED": "QD", "ALLOCATED": "QC", "IN_TRANSIT": "QT"}>
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

<#if !advice.adjustedOn??>${refuse("MISSING", "W15", 1, "the day of the adjustment is missing")}</#if>
${segment("W15",
    day(advice.adjustedOn!""),                           <#-- W15-01 date -->
    text(advice.adjustmentNumber, 22),                   <#-- W15-02 the warehouse's adjustment number -->
    text((advice.depositorAdjustmentNumber)!, 22))}      <#-- W15-03 the depositor's adjustment number -->
<#if advice.warehouse??><@party "WH" advice.warehouse/></#if>
<#list advice.references![] as reference>
  ${segment("N9", text(reference.qualifier, 3, 2), text(reference.value, 30))}  <#-- N9-01, N9-02 -->
</#list>
<#list advice.notes![] as note>
  <#list wrap(note, 60) as line>${segment("NTE", "GEN", line)}</#list>  <#-- NTE-02 free text -->
</#list>
<#list advice.lines![] as line>
  <#assign items = pairs(line.item)>
  <#if items?size == 0>${refuse("MISSING", "W19", 6, "a line has no item number that a 947 can tell")}</#if>
  ${segment("W19",
      text(line.reason, 2, 2),                           <#-- W19-01 reason, element 181 -->
      decimal(line.change.amount, 10),                   <#-- W19-02 quantity with its sign -->
      text(line.change.unit, 2, 2),                      <#-- W19-03 unit -->
      "",
      (items[0][0])!, text((items[0][1])!, 48),          <#-- W19-05/06 item -->
      (items[1][0])!, text((items[1][1])!, 48),          <#-- W19-07/08 another number of it -->
      text(((line.lot)!?length > 12)?then("", (line.lot)!), 12),  <#-- W19-09 lot, if it fits -->
      "", "", "", "", "", "", "",
      (items[2][0])!, text((items[2][1])!, 48))}         <#-- W19-17/18 a third number -->
  <#if line.lot??>${segment("N9", "LT", text(line.lot, 30))}</#if>                         <#-- N9*LT lot -->
  <#list line.serials![] as serial>${segment("N9", "SE", text(serial, 30))}</#list>       <#-- N9*SE serial number -->
  <#if line.location??>${segment("N9", "WS", text(line.location, 30))}</#if>               <#-- N9*WS place in the warehouse -->
  <#if line.newLot??>${segment("N9", "NL", text(line.newLot, 30))}</#if>                   <#-- N9*NL the lot it is now: a code of our own -->
  <#if line.newItem??>
    <#assign others = pairs(line.newItem)>
    ${segment("N9", "NI", text((others[0][1])!, 30), (others[0][0])!)}                     <#-- N9*NI the item it is now: a code of our own -->
  </#if>
  <#if line.fromStatus??>${segment("N9", "FS", states[line.fromStatus]!refuse("NOT_WRITABLE", "N9", 2, "no code for the state " + line.fromStatus))}</#if>  <#-- N9*FS state before -->
  <#if line.toStatus??>${segment("N9", "TS", states[line.toStatus]!refuse("NOT_WRITABLE", "N9", 2, "no code for the state " + line.toStatus))}</#if>        <#-- N9*TS state after -->
  <#if line.note??><#list wrap(line.note, 45) as words>${segment("N9", "M1", "", words)}</#list></#if>  <#-- N9*M1 free text -->
  <#if line.expiry??>${segment("G62", "36", day(line.expiry))}</#if>                       <#-- G62*36 expiry -->
</#list>
