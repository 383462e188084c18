<#-- X12 004010 832 from ItemCatalog. -->
<#assign catalog = document>
<#assign actions = {"ADD": "021", "CHANGE": "001", "DELETE": "002"}>
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

<#macro measured code size><#if size?has_content>${segment("MEA", "PD", code, decimal(size.amount, 20), text(size.unit, 2, 2))}</#if></#macro>
${segment("BCT", "SC", text(catalog.catalogNumber, 15))}  <#-- BCT-02 number of the catalog -->
<#if catalog.effectiveOn??>${segment("DTM", "007", day(catalog.effectiveOn))}</#if>  <#-- DTM*007 effective -->
<#if catalog.warehouse??>
  ${segment("N1", "WH", "", text(catalog.warehouse.qualifier, 2), text(catalog.warehouse.value, 80, 2))}  <#-- N1*WH the warehouse -->
</#if>
<#if catalog.depositor??><@party "DE" catalog.depositor/></#if>
<#list catalog.lines![] as product>
  <#assign items = pairs(product.item)>
  <#if items?size == 0>${refuse("MISSING", "LIN", 3, "an item has no item number that a 832 can tell")}</#if>
  ${segment("LIN",
      text(product?counter, 20),                         <#-- LIN-01 counter -->
      (items[0][0])!, text((items[0][1])!, 48),          <#-- LIN-02/03 item -->
      (items[1][0])!, text((items[1][1])!, 48),          <#-- LIN-04/05 another number of it -->
      (items[2][0])!, text((items[2][1])!, 48))}         <#-- LIN-06/07 a third -->
  ${segment("G53", actions[product.action])}             <#-- G53-01 maintenance, element 875 -->
  <#if product.tracking??>${segment("REF", "TRK", product.tracking)}</#if>             <#-- REF*TRK told apart by lot or serial: a code of our own -->
  <#list wrap(product.description, 80) as words>${segment("PID", "F", "", "", "", words)}</#list>  <#-- PID-05 description -->
  <@measured code="G" size=product.weight!{}/>           <#-- MEA*PD*G gross weight -->
  <@measured code="LN" size=product.length!{}/>          <#-- MEA*PD*LN length -->
  <@measured code="WD" size=product.width!{}/>           <#-- MEA*PD*WD width -->
  <@measured code="HT" size=product.height!{}/>          <#-- MEA*PD*HT height -->
  ${segment("CTP", "", "", "", "1", text(product.unit, 2, 2))}  <#-- CTP-05 unit -->
  <#list product.packs![] as pack>
    ${segment("SLN",
        text(pack?counter, 20), "", "I",                 <#-- SLN-01 counter, SLN-03 included -->
        decimal(pack.contains, 15),                      <#-- SLN-04 how many are in it -->
        text(pack.unit, 2, 2),                           <#-- SLN-05 unit of the pack -->
        "", "", "",
        pack.gtin???then("UK", ""), text((pack.gtin)!, 48))}  <#-- SLN-09/10 GTIN of the pack -->
    <@measured code="G" size=pack.weight!{}/>            <#-- MEA*PD*G gross weight -->
  </#list>
</#list>
${segment("CTT", text((catalog.lines![])?size, 6))}      <#-- CTT-01 items -->
