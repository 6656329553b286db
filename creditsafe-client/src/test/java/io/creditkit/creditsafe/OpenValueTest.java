package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenValueTest {

    private static OpenValue text(String text) {
        return OpenValue.of(TextNode.valueOf(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-01-01T00:00:00Z|2019-01-01",
                "2020-10-12T07:12:15.25Z|2020-10-12",
                "2014-03-31T00:00:00.000000Z|2014-03-31",
                "2019-12-06 08:23:37|2019-12-06",
                "2020-01-01 11:23:56+00:00|2020-01-01",
                "2021-05-05|2021-05-05",
                "04/2007|2007-04-01",
                "0001-01-01T00:00:00Z|",
                "0001-01-01|",
                "13/2007|",
                "2021-02-30|",
                "soon|"
            })
    void days_are_read_in_every_form_that_was_seen(String text, LocalDate day) {
        assertThat(text(text).date()).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void a_day_sent_as_local_midnight_is_that_day_in_its_country() {
        OpenValue shifted = text("2009-03-31T23:00:00.000Z");

        assertThat(shifted.date(ZoneId.of("Europe/London"))).contains(LocalDate.of(2009, 4, 1));
        assertThat(shifted.date()).contains(LocalDate.of(2009, 3, 31));
        assertThat(text("2009-04-01T00:00:00Z").date(ZoneId.of("America/New_York")))
                .contains(LocalDate.of(2009, 4, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "75000|75000", "1,250.50|1250.50", "1 000|1000", "-18|-18", "4.69E10|46900000000", "64.05|64.05",
                "1,5|", "Not Rated|", "20 - 49|", "1.2.3|", "0x10|", "NaN|"
            })
    void numbers_are_read_from_texts_or_not_at_all(String text, BigDecimal number) {
        assertThat(text(text).number().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(number).map(BigDecimal::stripTrailingZeros));
    }

    @Test
    void numbers_keep_their_digits() {
        assertThat(OpenValue.parse("{\"a\":1234567.50}").get("a").number()).contains(new BigDecimal("1234567.50"));
        assertThat(OpenValue.parse("{\"a\":123456789012345678901.25}").get("a").number())
                .contains(new BigDecimal("123456789012345678901.25"));
        assertThat(OpenValue.parse("{\"a\":4.69E10}").get("a").integer()).isEmpty();
        assertThat(OpenValue.parse("{\"a\":4.69E10}").get("a").wholeNumber()).hasValue(46_900_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "1,true",
        "'\"Yes\"',true",
        "'\"TRUE\"',true",
        "0,false",
        "'\"NO\"',false",
        "'\"maybe\"',",
        "2,",
        "'[]',"
    })
    void yes_and_no_are_read_however_they_are_spelled(String json, Boolean truth) {
        assertThat(OpenValue.parse("{\"a\":" + json + "}").get("a").truth()).isEqualTo(Optional.ofNullable(truth));
    }

    @Test
    void moments_without_a_zone_are_utc() {
        assertThat(text("2019-12-06 08:23:37").instant()).contains(Instant.parse("2019-12-06T08:23:37Z"));
        assertThat(text("2019-12-06").instant()).contains(Instant.parse("2019-12-06T00:00:00Z"));
        assertThat(text("0001-01-01T00:00:00Z").instant()).isEmpty();
    }

    @Property
    void no_text_whatsoever_breaks_the_reading(@ForAll String any) {
        OpenValue value = text(any);
        value.date();
        value.instant();
        value.number();
        value.integer();
        value.wholeNumber();
        value.truth();
        assertThat(value.items()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void members_are_found_whatever_their_case_and_the_exact_one_first() {
        OpenValue value = OpenValue.parse("{\"GGSID\":\"upper\",\"ggsId\":\"exact\",\"second\":2,\"gone\":null}");

        assertThat(value.get("ggsId").text()).contains("exact");
        assertThat(value.get("ggsID").text()).contains("upper");
        assertThat(value.get("gone", "second").integer()).hasValue(2);
        assertThat(value.get("nowhere").isPresent()).isFalse();
    }

    @Test
    void a_single_value_is_a_list_of_itself_and_an_empty_object_is_an_empty_list() {
        assertThat(OpenValue.parse("\"one\"").items()).hasSize(1);
        assertThat(OpenValue.parse("[1,null,2]").items()).hasSize(2);
        assertThat(OpenValue.parse("{}").items()).isEmpty();
        assertThat(OpenValue.parse("null").items()).isEmpty();
    }

    @Test
    void what_is_no_json_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> OpenValue.parse("{\"name\":\"Somebody"))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageNotContaining("Somebody");
        assertThatThrownBy(() -> OpenValue.parse("{} trailing")).isInstanceOf(ResponseFormatException.class);
    }
}
