<#-- X12 004010 888 from ItemCatalog. The first G39 below a G53 is the item, further ones are its packs. -->
<#assign catalog = document>
<#assign actions = {"ADD": "021", "CHANGE": "001", "DELETE": "002"}>
<#assign weights = {"LB": "L", "KG": "K"}>
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

<#macro weighed weight><#if weight?has_content && !weights[weight.unit]??>${refuse("NOT_WRITABLE", "G39", 7, "a weight in " + weight.unit + ": an 888 tells LB and KG")}</#if></#macro>
<#if !catalog.effectiveOn??>${refuse("MISSING", "G62", 2, "the day from which the catalog counts is missing")}</#if>
<#if !catalog.warehouse?? && !catalog.depositor??>${refuse("MISSING", "N1", 1, "neither warehouse nor depositor is known")}</#if>
${segment("BGN", "00", text(catalog.catalogNumber, 30), day(catalog.effectiveOn!""))}  <#-- BGN-02 number, BGN-03 date -->
<#if catalog.warehouse??>
  ${segment("N1", "WH", "", text(catalog.warehouse.qualifier, 2), text(catalog.warehouse.value, 80, 2))}  <#-- N1*WH the warehouse -->
</#if>
<#if catalog.depositor??><@party "DE" catalog.depositor/></#if>
${segment("G62", "07", day(catalog.effectiveOn!""))}     <#-- G62*07 effective -->
<#list catalog.lines![] as product>
  <#assign items = pairs(product.item)>
  <#if items?size == 0>${refuse("MISSING", "G39", 3, "an item has no item number that a 888 can tell")}</#if>
  <@weighed weight=product.weight!{}/>
  ${segment("G53", actions[product.action])}             <#-- G53-01 maintenance, element 875 -->
  ${segment("G39",
      "",
      (items[0][0])!, text((items[0][1])!, 48),          <#-- G39-02/03 item -->
      {"LOT": "LT", "SERIAL": "SE", "": ""}[product.tracking!""],  <#-- G39-04 told apart by lot or serial -->
      decimal((product.weight.amount)!, 10), product.weight???then("G", ""), product.weight???then(weights[(product.weight.unit)!]!, ""),  <#-- G39-05 to 07 weight -->
      decimal((product.height.amount)!, 8), text((product.height.unit)!, 2, 2),  <#-- G39-08/09 height -->
      decimal((product.width.amount)!, 8), text((product.width.unit)!, 2, 2),    <#-- G39-10/11 width -->
      decimal((product.length.amount)!, 8), text((product.length.unit)!, 2, 2))} <#-- G39-12/13 length -->
  <#list wrap(product.description, 45) as words><#if (words?index < 5)>${segment("G69", words)}</#if></#list>  <#-- G69-01 -->
  ${segment("QTY", "01", "1", text(product.unit, 2, 2))} <#-- QTY-03 unit of the item -->
  <#if (items?size > 1)>${segment("G55", items[1][0], text(items[1][1], 48))}</#if>  <#-- G55-01/02 another number of it -->
  <#list product.packs![] as pack>
    <@weighed weight=pack.weight!{}/>
    <#if !pack.gtin?? && (items?size == 0)>${refuse("MISSING", "G39", 3, "a pack without any number")}</#if>
    ${segment("G39",
        "",
        pack.gtin???then("UK", (items[0][0])!), text(pack.gtin!((items[0][1])!), 48),  <#-- G39-02/03 GTIN of the pack, or the item's number -->
        "",
        decimal((pack.weight.amount)!, 10), pack.weight???then("G", ""), pack.weight???then(weights[(pack.weight.unit)!]!, ""))}  <#-- G39-05 to 07 weight -->
    ${segment("QTY", "01", decimal(pack.contains, 15), text(pack.unit, 2, 2))}  <#-- QTY-02 how many are in it, QTY-03 unit of the pack -->
  </#list>
</#list>
