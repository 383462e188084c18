package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.dunnage.document.Documents;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site may put beside a schema: data, never code. */
class TransformFilesTest {
    private static final String TRANSFORM = """
            <smooks-resource-list xmlns="https://www.smooks.org/xsd/smooks-2.0.xsd">
              <resource-config selector="message">
                <resource>io.dunnage.transform.Facts</resource>
                <param name="reporting">W06-01 : F=FULL_DETAIL</param>
                <param name="depositorOrderNumber">W06-02</param>
              </resource-config>
            </smooks-resource-list>
            """;

    private static Transforms with(String file, String text) {
        return new Transforms(MessageSpecs.from(
                name -> name.endsWith(file) ? new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) : null));
    }

    private static void read(String transform) {
        with("945/transform.xml", transform).read(Messages.of("945", "W06*F*A~"), RecordSettings.USUAL);
    }

    @Test
    void a_site_may_say_less_than_we_do() {
        var reading = with("945/transform.xml", TRANSFORM)
                .read(Messages.of("945", "W06*F*A*99999999~"), RecordSettings.USUAL);
        assertThat(reading).isInstanceOf(DocumentReading.Understood.class);
    }

    @Test
    void a_selector_may_ask_for_the_qualifier_of_a_loop() {
        var transform = TRANSFORM.replace("</smooks-resource-list>", """
                <resource-config selector="N1LOOP[@e01='SF']">
                  <resource>io.dunnage.transform.Facts</resource>
                  <param name="means">party</param>
                  <param name="role">N1-01 : SF=warehouse ST=shipTo</param>
                  <param name="name">N1-02</param>
                </resource-config>
                </smooks-resource-list>""");
        var reading = with("945/transform.xml", transform)
                .read(Messages.of("945", "W06*F*A~N1*ST*Zoe~N1*SF*Acme~"), RecordSettings.USUAL);
        var advice = (io.dunnage.document.ShippingAdvice) ((DocumentReading.Understood) reading).document();
        assertThat(advice.warehouse().orElseThrow().name()).isEqualTo("Acme");
        assertThat(advice.shipTo()).isEmpty();
    }

    @Test
    void C10_no_entity_of_a_transform_is_ever_looked_for(@TempDir Path folder) throws Exception {
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
            for (var doctype : new String[] {
                "<!DOCTYPE smooks-resource-list [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>",
                "<!DOCTYPE smooks-resource-list [<!ENTITY x SYSTEM \"" + port + "\">]>",
                "<!DOCTYPE smooks-resource-list SYSTEM \"" + port + "evil.dtd\">",
                "<!DOCTYPE smooks-resource-list [<!ENTITY % p SYSTEM \"" + port + "\"> %p;]>"
            }) {
                assertThatThrownBy(() -> read(doctype + TRANSFORM.replace("W06-02", "&x;")))
                        .isInstanceOf(TransformFault.class)
                        .hasMessageContaining("DOCTYPE")
                        .hasMessageContaining("x12/004010/945/transform.xml")
                        .hasMessageNotContaining("canary-4711");
            }
            assertThatThrownBy(() -> read(
                            TRANSFORM.replace("<resource-config ", "<import file=\"" + port + "\"/><resource-config ")))
                    .isInstanceOf(TransformFault.class);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<resource>org.smooks.cartridges.javabean.Bean</resource>",
                "<resource type=\"groovy\">io.dunnage.transform.Facts</resource>",
                "<resource>io.dunnage.transform.Facts</resource><condition>1 == 1</condition>"
            })
    void a_transform_is_data_and_never_code(String resource) {
        assertThatThrownBy(() -> read(TRANSFORM.replace("<resource>io.dunnage.transform.Facts</resource>", resource)))
                .isInstanceOf(TransformFault.class)
                .hasMessageContaining("x12/004010/945/transform.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W06", "W06-2", "w06-02", "N9[]-02", "W06-02 : F", "../W06-02", ""})
    void an_address_that_is_none_is_told_with_the_fact_and_the_file(String address) {
        assertThatThrownBy(() -> read(TRANSFORM.replace(">W06-02<", ">" + address + "<")))
                .isInstanceOf(TransformFault.class)
                .hasMessageContaining("945/transform.xml")
                .hasMessageContaining("depositorOrderNumber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${document?api.class}",
                "<#include \"/etc/passwd\">",
                "<#import \"x\" as x>",
                "${document.class.classLoader}",
                "<#assign x = 1",
                "${segment(document)}"
            })
    void a_template_can_reach_no_class_and_no_file_and_its_mistakes_name_it(String template) {
        assertThatThrownBy(() -> with("940/template.ftl", template)
                        .write(Documents.order(), MessageType.x12("940"), "004010", RecordSettings.USUAL))
                .isInstanceOf(TransformFault.class)
                .hasMessageContaining("940/template.ftl");
    }
}
