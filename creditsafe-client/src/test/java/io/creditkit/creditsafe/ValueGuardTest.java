package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.company.CompanyReport;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * No value without its laws: what is built has those of {@link BuiltValueLawsTest}, what is received those of
 * {@link ReceivedValueLawsTest}, and the rest those of here.
 */
class ValueGuardTest {

    /** What is equal by its content and made by hand, each of a text, so that the same text makes the same value. */
    private static final Map<Class<?>, Function<String, Object>> HAND_MADE = Map.of(
            OpenValue.class, text -> OpenValue.parse(json(text)),
            Credentials.class, text -> Credentials.ofPassword(text, text),
            Environment.class, text -> Environment.of(URI.create("https://host.example/" + text)),
            Upload.class, text -> Upload.of("f", "text/plain", text.getBytes(StandardCharsets.UTF_8)),
            ReceivedFile.class,
                    text -> new ReceivedFile(Optional.of("text/plain"), text.getBytes(StandardCharsets.UTF_8)),
            CompanyReport.class,
                    text -> CompanyReport.parse(("{\"report\":" + json(text) + "}").getBytes(StandardCharsets.UTF_8)));

    /** Built by the library for the reader alone: its laws are those of reading key figures. */
    private static final Set<String> READ_ALONE = Set.of("ReportKeyFigures");

    private static String json(String text) {
        return "{\"companySummary\":{\"businessName\":\"" + text + "\"}}";
    }

    private static Stream<Class<?>> values() {
        return BuiltValue.publicTypes().stream()
                .filter(type -> !Modifier.isAbstract(type.getModifiers()) || type.isInterface())
                .filter(type -> type.isRecord()
                        || BuiltValue.isBuilt(type)
                        || Stream.of(type.getMethods())
                                .anyMatch(method -> method.getName().equals("equals")
                                        && method.getDeclaringClass() != Object.class
                                        && !type.isEnum()));
    }

    @Test
    void every_value_has_its_laws() {
        Set<Class<?>> uncovered = values().filter(type -> !type.isRecord() && !BuiltValue.isBuilt(type))
                .filter(type -> !ReceivedValue.class.isAssignableFrom(type))
                .filter(type -> !OpenTerm.class.isAssignableFrom(type))
                .filter(type -> !READ_ALONE.contains(type.getSimpleName()))
                .collect(Collectors.toSet());

        assertThat(uncovered).isEqualTo(HAND_MADE.keySet());
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.integers().between(100_000, 999_999).map(number -> "Zq" + number);
    }

    @Property(tries = 30)
    void what_is_made_by_hand_is_equal_by_its_content_and_shows_none(
            @ForAll("marks") String text, @ForAll("marks") String other) {
        HAND_MADE.forEach((type, maker) -> {
            Object value = maker.apply(text);
            assertThat(value)
                    .isInstanceOf(type)
                    .isEqualTo(maker.apply(text))
                    .hasSameHashCodeAs(maker.apply(text))
                    .isNotEqualTo(maker.apply(text + other));
            if (type != Environment.class) { // an address of the host's own
                assertThat(value.toString()).doesNotContain(text);
            }
        });
    }

    @Provide
    Arbitrary<Class<?>> terms() {
        List<Class<?>> terms = BuiltValue.publicTypes().stream()
                .filter(type -> OpenTerm.class.isAssignableFrom(type) && type != OpenTerm.class)
                .toList();
        return Arbitraries.of(terms);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().all().ofMaxLength(10).map(text -> text + "x");
    }

    @Property(tries = 300)
    void a_term_keeps_the_word_that_it_is_made_of(@ForAll("terms") Class<?> type, @ForAll("words") String word) {
        OpenTerm term = (OpenTerm) BuiltValues.called(type, word);

        assertThat(term.text()).isEqualTo(word);
        assertThat(BuiltValues.called(type, term.text())).isEqualTo(term).hasSameHashCodeAs(term);
        assertThat(BuiltValues.constants(type))
                .allSatisfy(known -> assertThat(BuiltValues.called(type, ((OpenTerm) known).text()))
                        .isEqualTo(known))
                .allMatch(known -> ((OpenTerm) known).isKnown());
    }

    @Provide
    Arbitrary<Class<?>> keys() {
        return Arbitraries.of(
                BuiltValue.recordTypes().stream().filter(BuiltValue::isKey).toList());
    }

    @Property(tries = 300)
    void a_key_is_its_text(@ForAll("keys") Class<?> type, @ForAll("marks") String mark) throws Exception {
        String text = type == CountryCode.class ? "GB" : mark;
        Object key = BuiltValues.called(type, text);

        assertThat(key.toString()).isEqualTo(text);
        assertThat(BuiltValues.called(type, key.toString())).isEqualTo(key);
        assertThat(type.getMethod("find", String.class).invoke(null, text)).isEqualTo(Optional.of(key));
    }
}
