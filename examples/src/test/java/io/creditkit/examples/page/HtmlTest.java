package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

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

    @Test
    void what_others_wrote_keeps_its_blanks() {
        assertThat(written(Html.text("Espace 3 SAS, 5 May 2026"))).isEqualTo("Espace 3 SAS, 5 May 2026");
    }

    @Test
    void every_heading_begins_a_line_of_its_own() {
        assertThat(written(Html.element("b", Html.element("h3", Html.text("x")), Html.element("h4", Html.text("y")))))
                .isEqualTo("<b>\n<h3>x</h3>\n<h4>y</h4></b>");
    }
}
