package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.Documents;
import io.dunnage.document.Quantity;
import io.dunnage.document.ShipmentStatus;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.edi.MessageSpecs;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TransformsTest {
    private static final Transforms TRANSFORMS = new Transforms(MessageSpecs.bundled());

    static final String FULL = """
            W06*F*WH/OUT/00042*20261123*SHP-1*AG-1*PO-7781~
            N1*ST*Zoe*92*STORE-7~N2*Back door~N3*Dock 4*12 Quay Street~N4*Newark*NJ*07101*USA~
            N1*SF*Acme New Jersey*92*ACME-NJ~
            N9*BM*BOL-1~N9*CN*1Z1~N9*2I*1Z2~N9*SN*SEAL-1~
            G62*11*20261124~
            W27*U*UPSN*UPS Ground*PP~
            LX*1~
            MAN*GM*00003456789012345670**CP*1Z3~
            PAL*******10*8*6*IN*12.5*LB~
            W12*CC*5*5*0*EA**VN*SKU-1*LOT-SHORT~
            N9*LI*1~N9*LT*LOT-LONGER-THAN-TWELVE~N9*SE*S1~N9*SE*S2~
            LX*2~
            MAN*GM*003456789012345687~MAN*CP*1Z4~MAN*CP*1Z5~
            W12*BP*7*3*4*EA*012345678905*UP*012345678905**3.5*G*L~
            N9*LI*2~
            W03*8*15.5*LB~
            """;

    static ShippingAdvice advice(String text, RecordSettings settings) {
        var reading = TRANSFORMS.read(Messages.of("945", text), settings);
        assertThat(reading).isInstanceOf(DocumentReading.Understood.class);
        return (ShippingAdvice) ((DocumentReading.Understood) reading).document();
    }

    static List<RecordFinding> refused(String type, String text) {
        var reading = TRANSFORMS.read(Messages.of(type, text), RecordSettings.USUAL);
        assertThat(reading).isInstanceOf(DocumentReading.Refused.class);
        return ((DocumentReading.Refused) reading).findings();
    }

    static String written(DocumentWriting writing) {
        assertThat(writing).isInstanceOf(DocumentWriting.Written.class);
        return ((DocumentWriting.Written) writing)
                .segments().stream()
                        .map(segment -> segment.tag()
                                + segment.elements().stream()
                                        .map(element -> "*" + element.text())
                                        .collect(Collectors.joining())
                                + "~")
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void every_fact_of_a_945_is_read() {
        var advice = advice(FULL, RecordSettings.USUAL);

        assertThat(advice.depositorOrderNumber()).isEqualTo("WH/OUT/00042");
        assertThat(advice.shipDate()).contains(java.time.LocalDate.of(2026, 11, 24));
        assertThat(advice.allTrackingNumbers()).containsExactly("1Z1", "1Z2", "1Z3", "1Z4", "1Z5");
        assertThat(advice.lines()).hasSize(2);
        assertThat(advice.lines().getFirst().lot()).contains("LOT-LONGER-THAN-TWELVE");
        assertThat(advice.lines().getFirst().serials()).containsExactly("S1", "S2");
        assertThat(advice.lines().get(1).status()).isEqualTo(ShipmentStatus.PARTIAL_WITH_BACK_ORDER);
        assertThat(advice.cartons().get(1).weight()).contains(Quantity.of("3.5", "LB"));
    }

    @Test
    void a_940_is_written() {
        System.out.println(written(TRANSFORMS.write(Documents.order(), "004010", RecordSettings.USUAL)));
        System.out.println(written(TRANSFORMS.write(Documents.acknowledgment(), "004010", RecordSettings.USUAL)));
    }
}
