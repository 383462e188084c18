package io.dunnage.document;

import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** A reference or an identifier that its qualifier explains: facility 92 ACME-NJ, bill of lading BM 4711. */
@XmlJavaTypeAdapter(ReferenceXml.class)
public record Reference(String qualifier, String value) {
    public Reference {
        if (qualifier.isBlank() || qualifier.length() > 3) {
            throw new IllegalArgumentException("not a qualifier: '" + qualifier + "'");
        }
        if (value.isBlank() || value.length() > 80) {
            throw new IllegalArgumentException("not a reference " + qualifier + ": '" + value + "'");
        }
    }
}
