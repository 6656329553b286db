package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.creditkit.creditsafe.ResponseFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Objects of few names, so that names repeat in one object, and objects are alike, nearly alike and not alike. */
    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> scalar = Arbitraries.of(
                "1",
                "-0",
                "2147483648",
                "12345678901234567890",
                "1.50",
                "-0.0",
                "1E5",
                "123456789012345678.9",
                "0.1234567890123456789",
                "1e-400",
                "\"\"",
                "\"ä€😀\\u0041\"",
                "true",
                "false",
                "null",
                "{}",
                "[]");
        Arbitrary<String> name = Arbitraries.of(
                "a", "A", "\\u0061", "b", "bb", "Bb", "c", "\u212A", "k", "", "ä", "\\u00e4", "\\\"", "\\\\", "a/");
        return Arbitraries.recursive(
                () -> scalar, inner -> Arbitraries.oneOf(inner, object(name, inner), list(inner)), 0, 4);
    }

    private static Arbitrary<String> list(Arbitrary<String> inner) {
        return inner.list().ofMaxSize(4).map(items -> "[" + String.join(",", items) + "]");
    }

    private static Arbitrary<String> object(Arbitrary<String> name, Arbitrary<String> inner) {
        return Combinators.combine(name, inner)
                .as((key, value) -> "\"" + key + "\":" + value)
                .list()
                .ofMaxSize(5)
                .map(members -> "{" + String.join(",", members) + "}");
    }

    @Property(tries = 1000)
    void the_tree_is_the_one_that_jackson_builds(@ForAll("documents") String document) throws IOException {
        JsonNode read = Json.parse(document);
        JsonNode expected = JACKSON.readTree(document);

        assertThat(read).isEqualTo(expected);
        assertThat(expected).isEqualTo(read);
        assertThat(read.hashCode()).isEqualTo(expected.hashCode());
        assertThat(read.toString()).isEqualTo(expected.toString());
        assertThat(read.deepCopy().toString()).isEqualTo(expected.toString());
    }

    @Property(tries = 500)
    void a_member_is_found_by_its_very_name_or_else_by_the_first_that_differs_in_case(
            @ForAll("documents") String document) {
        JsonNode tree = Json.parse("{\"x\":" + document + "}").get("x");
        if (tree instanceof ReadObject object) {
            for (String wanted : List.of("a", "A", "b", "BB", "bB", "C", "k", "K", "\u212A", "", "zz")) {
                JsonNode expected = object.get(wanted) != null
                        ? object.get(wanted)
                        : object.properties().stream()
                                .filter(member -> member.getKey().equalsIgnoreCase(wanted))
                                .map(member -> member.getValue())
                                .findFirst()
                                .orElse(null);
                assertThat(object.find(wanted)).isSameAs(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9, 63, 64, 65, 200})
    void objects_of_many_members_keep_them_all_in_order(int count) throws IOException {
        String object = IntStream.range(0, count)
                .mapToObj(i -> "\"Name" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", ",\"Name0\":-1}"));
        String document = "[" + object + "," + object + ",{\"Name0\":1}," + object.replace("Name3", "Other") + "]";

        JsonNode read = Json.parse(document);

        assertThat(read.toString()).isEqualTo(JACKSON.readTree(document).toString());
        for (JsonNode element : List.of(read.get(0), read.get(1))) {
            assertThat(element.size()).isEqualTo(count);
            assertThat(element.get("Name0").intValue()).isEqualTo(-1);
            assertThat(((ReadObject) element).find("nAME" + (count - 1)).intValue())
                    .isEqualTo(count - 1);
            assertThat(((ReadObject) element).find("name" + count)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1", "{\"a\"}", "{} x", "nul", "\u0000"})
    void what_is_no_document_is_refused(String text) {
        assertThatThrownBy(() -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void a_number_beyond_any_number_is_kept_as_it_was_written() {
        assertThat(Json.parse("{\"a\":1e99999999999}").get("a").textValue()).isEqualTo("1e99999999999");
    }

    @Test
    void members_that_come_in_another_order_or_stay_away_are_read_as_sent() throws IOException {
        String document =
                "[{\"id\":1,\"name\":{\"x\":1}},{\"id\":2,\"name\":{\"x\":2}},{\"name\":[{\"y\":3}],\"id\":3},{\"id\" : 4},{},"
                        + "{\"id\":5,\"odd\":null,\"name\":\"N\"},{\"\\u0069d\":6,\"name\":7,\"id\":8}]";

        assertThat(Json.parse(document).toString())
                .isEqualTo(JACKSON.readTree(document).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\" 1}",
                "{\"a\":}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1,}",
                "{\"a\":1,,\"b\":2}",
                "{\"a",
                "{\"a\"",
                "{a:1}"
            })
    void an_object_that_begins_like_the_one_before_and_is_none_is_refused(String broken) {
        String document = "[{\"a\":1,\"b\":2},{\"a\":1,\"b\":2}," + broken + "]";

        assertThatThrownBy(() -> Json.parse(document)).isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void an_object_without_members_lends_its_names_to_none() throws IOException {
        String document = "[{\"a\":1},{},{\"b\":2},{\"b\":3,\"c\":4}]";

        assertThat(Json.parse(document).toString())
                .isEqualTo(JACKSON.readTree(document).toString());
    }

    @Test
    void a_document_too_deep_is_refused_and_not_followed() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(ResponseFormatException.class);
        assertThat(Json.parse("[".repeat(450) + "]".repeat(450)).isArray()).isTrue();
    }
}
