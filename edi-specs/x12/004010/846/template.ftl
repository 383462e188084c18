<#-- X12 004010 846 from StockSnapshot, for the simulated warehouse. -->
<#assign statement = document>
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

${segment("BIA",
    {"FULL": "00", "PARTIAL": "25"}[statement.coverage], <#-- BIA-01 purpose, element 353 -->
    "SI",                                                <#-- BIA-02 report type, element 755 -->
    text(statement.statementNumber, 30),                 <#-- BIA-03 number of the statement -->
    day(statement.asOf[0..9]),                           <#-- BIA-04 date -->
    statement.asOf[11..]?replace(":", ""))}              <#-- BIA-05 time -->
<#if ((statement.part!0) > 0)>
  ${segment("REF", "PRT", text(statement.part, 30), ((statement.parts!0) > 0)?then(text(statement.parts, 80), ""))}  <#-- REF*PRT part and parts: a code of our own -->
</#if>
<#if statement.warehouse??><@party "WH" statement.warehouse/></#if>
<#assign total = 0>
<#list statement.lines![] as line>
  <#assign total = total + line.quantity.amount>
  <#assign items = pairs(line.item)>
  <#if (items?size > 3)><#assign items = items[0..2]></#if>
  <#if items?size == 0>${refuse("MISSING", "LIN", 3, "a line has no item number that a 846 can tell")}</#if>
  <#if line.lot??><#assign items = items + [["LT", line.lot]]></#if>
  ${segment("LIN",
      text(line?counter, 20),                            <#-- LIN-01 counter -->
      (items[0][0])!, text((items[0][1])!, 48),          <#-- LIN-02/03 item -->
      (items[1][0])!, text((items[1][1])!, 48),          <#-- LIN-04/05 another number of it, or LT lot -->
      (items[2][0])!, text((items[2][1])!, 48),          <#-- LIN-06/07 likewise -->
      (items[3][0])!, text((items[3][1])!, 48))}         <#-- LIN-08/09 likewise -->
  <#if line.expiry??>${segment("DTM", "036", day(line.expiry))}</#if>                      <#-- DTM*036 expiry -->
  <#if line.serial??>${segment("REF", "SE", text(line.serial, 30))}</#if>                  <#-- REF*SE serial number -->
  <#if line.location??>${segment("REF", "WS", text(line.location, 30))}</#if>              <#-- REF*WS place in the warehouse -->
  <#if line.sscc??>${segment("REF", "LV", text(line.sscc.value, 30))}</#if>                      <#-- REF*LV licence plate -->
  ${segment("QTY",
      text(states[line.status]!((line.statusCode)!), 2, 2),  <#-- QTY-01 state, element 673 -->
      decimal(line.quantity.amount, 15),                 <#-- QTY-02 quantity -->
      text(line.quantity.unit, 2, 2))}                   <#-- QTY-03 unit -->
</#list>
${segment("CTT",
    decimal(statement.lineCount!((statement.lines![])?size), 6),  <#-- CTT-01 lines -->
    decimal(statement.hashTotal!total, 10))}             <#-- CTT-02 sum of the quantities -->
