package io.dunnage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTextTest {
    private final CanonicalXml xml = new CanonicalXml();
    private final CanonicalJson json = new CanonicalJson();

    static CanonicalDocument[] every_kind() {
        return new CanonicalDocument[] {
            Documents.order(),
            Documents.advice(),
            Documents.notice(),
            Documents.receipt(),
            Documents.returned(),
            Documents.adjustment(),
            Documents.statement(),
            Documents.catalog(),
            Documents.application(),
            Documents.acknowledgment()
        };
    }

    @ParameterizedTest
    @MethodSource("every_kind")
    void a_document_survives_xml_and_back_and_satisfies_its_schema(CanonicalDocument document) throws Exception {
        var text = xml.write(document);
        var read = xml.read(text);

        assertThat(read).usingRecursiveComparison().isEqualTo(document);
        assertThat(xml.write(read)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("every_kind")
    void a_document_survives_json_and_back(CanonicalDocument document) throws Exception {
        var text = json.write(document);
        var read = json.read(text);

        assertThat(read).usingRecursiveComparison().isEqualTo(document);
        assertThat(json.write(read)).isEqualTo(text);
    }

    @Test
    void a_document_that_breaks_the_schema_is_refused_with_its_line() {
        var text = xml.write(Documents.order()).replace("<depositorOrderNumber>WH/OUT/00042", "<depositorOrderNumber>");

        assertThatThrownBy(() -> xml.read(text))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageStartingWith("line ")
                .extracting(e -> ((DocumentRefused) e).line())
                .isNotEqualTo(0);
    }

    @Test
    void an_original_order_without_lines_is_refused_in_both_forms() {
        var inXml = xml.write(Documents.order()).replaceAll("(?s)<line .*</line>", "");
        assertThatThrownBy(() -> xml.read(inXml))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("WH/OUT/00042");

        var inJson =
                "{\"ShippingOrder\":{\"purpose\":\"ORIGINAL\",\"depositorOrderNumber\":\"A\",\"warehouse\":{\"qualifier\":\"92\",\"value\":\"X\"}}}";
        assertThatThrownBy(() -> json.read(inJson))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("line");
    }

    @Test
    void json_with_an_unknown_word_is_refused() {
        assertThatThrownBy(() -> json.read("{\"ShippingOrder\":{\"purpse\":\"ORIGINAL\"}}"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("purpse");
        assertThatThrownBy(() -> json.read("{\"Invoice\":{}}")).isInstanceOf(DocumentRefused.class);
        assertThatThrownBy(() -> json.read("[]")).isInstanceOf(DocumentRefused.class);
        assertThatThrownBy(() -> json.read("{")).isInstanceOf(DocumentRefused.class);
    }

    @Test
    void C10_no_entity_of_an_edited_document_is_ever_looked_for(@TempDir Path folder) throws Exception {
        var canary = Files.writeString(folder.resolve("canary.txt"), "canary-4711");
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var port = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var document = xml.write(Documents.order());
            var body = document.substring(document.indexOf("?>") + 2);
            for (var doctype : new String[] {
                "<!DOCTYPE ShippingOrder [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>",
                "<!DOCTYPE ShippingOrder [<!ENTITY x SYSTEM \"" + port + "\">]>",
                "<!DOCTYPE ShippingOrder SYSTEM \"" + port + "evil.dtd\">",
                "<!DOCTYPE ShippingOrder [<!ENTITY % p SYSTEM \"" + port + "\"> %p;]>",
                "<!DOCTYPE ShippingOrder [<!ENTITY x \"xxxxxxxxxx\">]>"
            }) {
                assertThatThrownBy(() -> xml.read(doctype + body.replace("Ring twice", "&x;")))
                        .isInstanceOf(DocumentRefused.class)
                        .hasMessageContaining("DOCTYPE")
                        .hasMessageNotContaining("canary-4711");
            }
            var schemaElsewhere = body.replaceFirst(
                    "<ShippingOrder ",
                    "<ShippingOrder xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x "
                            + port + "x.xsd\" ");
            xml.read(schemaElsewhere);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
