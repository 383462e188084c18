package io.dunnage.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Notes as warehouses can read them. */
class PlainTextTest {
    @Test
    void tags_vanish_and_paragraphs_become_lines() {
        assertThat(PlainText.of("<p>Leave at the <b>back door</b></p><ul><li>ring</li><li>wait</li></ul>"))
                .isEqualTo("Leave at the back door\nring\nwait");
        assertThat(PlainText.of("one<br/>two<BR>three")).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void entities_become_what_they_stand_for() {
        assertThat(PlainText.of("Fish &amp; Chips&nbsp;&lt;3 &#233;&#xE9; &unknown; AT&T"))
                .isEqualTo("Fish & Chips <3 éé &unknown; AT&T");
        assertThat(PlainText.of("&#0;&#x110000;&#99999999;&;&#;")).isEqualTo("&#99999999;&;&#;");
    }

    @Test
    void what_is_no_tag_stays() {
        assertThat(PlainText.of("temperature < 5 and > 2")).isEqualTo("temperature < 5 and > 2");
        assertThat(PlainText.of("cut <b")).isEqualTo("cut <b");
    }

    @Test
    void a_hostile_note_takes_linear_time() {
        assertThat(PlainText.of("<".repeat(100_000) + "&".repeat(100_000))).hasSize(200_000);
    }

    @Test
    void text_is_made_harmless_for_html() {
        assertThat(PlainText.escaped("<a href=\"x\">&</a>")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
    }
}
