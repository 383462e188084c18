<#-- X12 004010 824 from ApplicationAdvice, for the simulated warehouse. -->
<#assign advice = document>
<#if !advice.advisedOn??>${refuse("MISSING", "BGN", 3, "the day of the advice is missing")}</#if>
<#if !advice.businessNumber??>${refuse("MISSING", "OTI", 3, "the number of the document it answers is missing")}</#if>
${segment("BGN", "11", text(advice.adviceNumber, 30), day(advice.advisedOn!""))}  <#-- BGN-01 a response, BGN-02 number, BGN-03 date -->
${segment("OTI",
    {"ACCEPTED": "TA", "ACCEPTED_WITH_CHANGE": "TC", "REJECTED": "TR"}[advice.verdict],  <#-- OTI-01 verdict, element 110 -->
    "TN",                                                <#-- OTI-02 a number of the message follows -->
    text((advice.businessNumber)!, 30),                  <#-- OTI-03 number of the document it answers -->
    "", "", "", "",
    text((advice.groupControlNumber)!, 9),               <#-- OTI-08 control number of its group -->
    text((advice.messageControlNumber)!, 9, 4),          <#-- OTI-09 control number of the message -->
    text((advice.messageType)!, 3, 3))}                  <#-- OTI-10 message type -->
<#list advice.errors![] as error>
  <#assign words = error.text???then(wrap((error.text)!, 60), [])>
  ${segment("TED",
      text(error.code, 3),                               <#-- TED-01 error, element 647 -->
      (words[0])!,                                       <#-- TED-02 in words -->
      text((error.tag)!, 3, 2),                          <#-- TED-03 segment -->
      "", "", "",
      text((error.value)!, 99))}                         <#-- TED-07 the wrong value -->
  <#list words as more><#if (more?index > 0)>${segment("NTE", "", more)}</#if></#list>  <#-- NTE-02 more words -->
</#list>
