package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
    @Test
    void text_and_attribute_values_are_escaped() {
        Html part = Html.element("p", Html.attribute("title", "\"><script>"), Html.text("<b>R&D</b> 'x'"));

        assertThat(written(part))
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;R&amp;D&lt;/b&gt; &#39;x&#39;</p>");
    }

    @Test
    void characters_that_could_turn_or_break_the_text_are_replaced() {
        assertThat(written(Html.text("a\u0000b\u202Ec\u2066d"))).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void an_attribute_outside_of_an_element_is_refused() {
        assertThatThrownBy(() -> written(Html.attribute("class", "x"))).isInstanceOf(IllegalStateException.class);
    }

    @Property
    void no_text_can_leave_its_element(@ForAll @StringLength(max = 200) String text) {
        String page = written(Html.element("p", Html.attribute("title", text), Html.text(text)));

        assertThat(page.replaceAll("[^<>]", "")).isEqualTo("<><>");
        assertThat(page.chars().filter(c -> c == '"').count()).isEqualTo(2);
        assertThat(Pages.parse(page).getDocumentElement().getTagName()).isEqualTo("p");
    }

    private static String written(Html part) {
        StringBuilder page = new StringBuilder();
        part.writeTo(page);
        return page.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "less than 50 %,less than 50~%",
        "'1,120.00 GBP in sum','1,120.00~GBP in sum'",
        "on 2 Nov 2026 at last,on 2~Nov~2026 at last",
        "Dec 2026,Dec~2026",
        "1 day and 5 days,1~day and 5~days",
        "12 daylight 3 GBPS 4 Novels,12 daylight 3 GBPS 4 Novels"
    })
    void no_line_ends_between_a_number_and_its_unit_or_within_a_day(String text, String shown) {
        StringBuilder page = new StringBuilder();
        Html.text(text).writeTo(page);

        assertThat(page.toString().replace('\u00A0', '~')).isEqualTo(shown);
    }
}
