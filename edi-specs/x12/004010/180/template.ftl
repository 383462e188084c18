<#-- X12 004010 180 from ReturnAuthorization. -->
<#assign returned = document>
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

<#if !returned.expectedOn??>${refuse("MISSING", "BGN", 3, "the day on which the goods are expected is missing")}</#if>
${segment("BGN",
    {"ORIGINAL": "00", "CHANGE": "05", "CANCEL": "01"}[returned.purpose],  <#-- BGN-01 purpose, element 353 -->
    text(returned.authorizationNumber, 30),              <#-- BGN-02 number of the authorization -->
    day(returned.expectedOn!""))}                        <#-- BGN-03 date -->
<#if returned.customerPurchaseOrder??>${segment("PRF", text(returned.customerPurchaseOrder, 22))}</#if>  <#-- PRF-01 purchase order number -->
<#if returned.expectedOn??>${segment("DTM", "002", day(returned.expectedOn))}</#if>          <#-- DTM*002 expected -->
<#if returned.originalOrder??>${segment("N9", "OQ", text(returned.originalOrder, 30))}</#if>  <#-- N9*OQ our order that comes back -->
<#list returned.references![] as reference>
  ${segment("N9", text(reference.qualifier, 3, 2), text(reference.value, 30))}  <#-- N9-01, N9-02 -->
</#list>
<#list returned.notes![] as note>
  <#list wrap(note, 45) as words>${segment("N9", "M1", "", words)}</#list>               <#-- N9*M1 free text -->
</#list>
<#if returned.customer??><@party "SF" returned.customer/></#if>
${segment("N1",
    "ST",                                                <#-- N1-01 the warehouse -->
    text((returned.warehouseName)!, 60),                   <#-- N1-02 name -->
    text(returned.warehouse.qualifier, 2),                 <#-- N1-03 whose identifier -->
    text(returned.warehouse.value, 80, 2))}                <#-- N1-04 facility -->
<#if returned.depositor??><@party "DE" returned.depositor/></#if>
<#list returned.lines![] as line>
  <#assign items = pairs(line.item)>
  <#if items?size == 0>${refuse("MISSING", "BLI", 2, "line " + line.number + " has no item number that a 180 can tell")}</#if>
  ${segment("BLI",
      (items[0][0])!, text((items[0][1])!, 48),          <#-- BLI-01/02 item -->
      decimal(line.quantity.amount, 15),                 <#-- BLI-03 quantity -->
      text(line.quantity.unit, 2, 2))}                   <#-- BLI-04 unit -->
  ${segment("N9", "LI", text(line.number, 30))}          <#-- N9*LI line number -->
  <#if line.lot??>${segment("N9", "LT", text(line.lot, 30))}</#if>                        <#-- N9*LT lot -->
  <#list line.serials![] as serial>${segment("N9", "SE", text(serial, 30))}</#list>      <#-- N9*SE serial number -->
  <#if line.description??>${segment("PID", "F", "", "", "", text(line.description, 80))}</#if>  <#-- PID-05 description -->
  <#if line.disposition?? || line.reason??>
    ${segment("RDR", line.disposition???then(dispositions[line.disposition!]!, ""), text((line.reason)!, 2, 2))}  <#-- RDR-01 disposition, RDR-02 reason -->
  </#if>
</#list>
