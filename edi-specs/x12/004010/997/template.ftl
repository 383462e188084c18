<#-- X12 004010 997 from FunctionalAcknowledgment: facts/edi.md 3.9. -->
<#assign verdicts = {"ACCEPTED": "A", "ACCEPTED_WITH_ERRORS": "E", "PARTLY_ACCEPTED": "P", "REJECTED": "R"}>
${segment("AK1",
    text(document.functionalId, 2, 2),                    <#-- AK1-01 functional identifier of the group -->
    text(document.groupControlNumber, 9))}                <#-- AK1-02 its control number -->
<#list document.messages![] as message>
  ${segment("AK2",
      text(message.type, 3, 3),                           <#-- AK2-01 message type -->
      text(message.controlNumber, 9, 4))}                 <#-- AK2-02 its control number -->
  <#list message.segments![] as found>
    ${segment("AK3",
        text(found.tag, 3, 2),                            <#-- AK3-01 segment -->
        decimal(found.position!0, 6),                     <#-- AK3-02 its position, ST being 1 -->
        text((found.loop)!, 6),                           <#-- AK3-03 loop -->
        text((found.code)!, 3))}                          <#-- AK3-04 error, element 720 -->
    <#list found.elements![] as wrong>
      ${segment("AK4",
          [decimal(wrong.element!0, 2), ((wrong.component!0) == 0)?then("", wrong.component!0)],  <#-- AK4-01 where -->
          text((wrong.reference)!, 4),                    <#-- AK4-02 number of the data element -->
          text(wrong.code, 3),                            <#-- AK4-03 error, element 723 -->
          text((wrong.value)!, 99))}                      <#-- AK4-04 the wrong value -->
    </#list>
  </#list>
  <#assign codes = message.codes![]>
  ${segment("AK5",
      verdicts[message.verdict],                          <#-- AK5-01 verdict on the message, element 717 -->
      (codes[0])!, (codes[1])!, (codes[2])!, (codes[3])!, (codes[4])!)}  <#-- AK5-02 to AK5-06 errors, element 718 -->
</#list>
<#assign codes = document.codes![]>
${segment("AK9",
    verdicts[document.verdict],                           <#-- AK9-01 verdict on the group, element 715 -->
    decimal(document.messagesIncluded!0, 6),              <#-- AK9-02 messages announced -->
    decimal(document.messagesReceived!0, 6),              <#-- AK9-03 messages received -->
    decimal(document.messagesAccepted!0, 6),              <#-- AK9-04 messages accepted -->
    (codes[0])!, (codes[1])!, (codes[2])!, (codes[3])!, (codes[4])!)}  <#-- AK9-05 to AK9-09 errors, element 716 -->
