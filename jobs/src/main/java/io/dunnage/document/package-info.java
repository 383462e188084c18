/**
 * The canonical documents: what a message means, the same for X12, EDIFACT and CSV. One XSD ({@code documents.xsd}) says their
 * XML form; the ledger keeps it and an operator may edit it. In: nothing. Out: documents, as objects, XML or JSON.
 * Depends on nothing of ours; knows no segment and no Odoo field.
 */
@NullMarked
@XmlJavaTypeAdapters({
    @XmlJavaTypeAdapter(type = LocalDate.class, value = DayXml.class),
    @XmlJavaTypeAdapter(type = LocalDateTime.class, value = MomentXml.class)
})
@XmlSchema(namespace = CanonicalDocument.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullMarked;
