package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.WantedMembers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read straight from the bytes is what the parser reads, and nothing is read that the parser refuses. */
class PlainTreeTest {

    private static final String[] FRAGMENTS = {
        "\"",
        "\\",
        "\\u00",
        "\\ud83d",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "-",
        "0",
        "00",
        ".",
        "e",
        "1e",
        "+",
        " ",
        "\n",
        "\u0001",
        "\u007f",
        "tru",
        "null",
        "ä",
        "\uFFFD",
        "\uFEFF",
        "9".repeat(19),
        "{\"a\":1}",
        "[1,]",
        "\u0000"
    };

    @Provide
    Arbitrary<String> documents() {
        return new TreeReaderTest().documents();
    }

    @Property(tries = 1000)
    void a_document_that_is_spoiled_anywhere_is_read_as_the_parser_reads_it_or_left_to_it(
            @ForAll("documents") String document,
            @ForAll @IntRange(min = 0, max = 10_000) int place,
            @ForAll("fragments") byte[] fragment,
            @ForAll @IntRange(min = 0, max = 3) int removed) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        int at = place % (bytes.length + 1);
        int on = Math.min(bytes.length, at + removed);
        assertAgreement(join(Arrays.copyOf(bytes, at), fragment, Arrays.copyOfRange(bytes, on, bytes.length)));
    }

    @Provide
    Arbitrary<byte[]> fragments() {
        return Arbitraries.oneOf(
                Arbitraries.of(FRAGMENTS).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(3));
    }

    private static byte[] join(byte[] first, byte[] second, byte[] third) {
        byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }

    private static void assertAgreement(byte[] document) {
        JsonNode plain = PlainTree.read(document);
        if (plain != null) {
            JsonNode parsed;
            try {
                parsed = TreeReader.parseTokens(document, WantedMembers.all());
            } catch (ResponseFormatException refused) {
                throw new AssertionError(
                        "Only the parser refuses " + new String(document, StandardCharsets.UTF_8), refused);
            }
            assertThat(plain).isEqualTo(parsed);
            assertThat(plain.toString()).isEqualTo(parsed.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\ud83d\\ude00\",\"ä\":\"ä€😀\",\"b\":[1,-2.50,1E5,true,false,null,{}]}",
                " [ 1 , \"x\" , { \"a\" : { } } ] ",
                "[{\"a\":1,\"b\":2},{\"a\":1,\"c\":2},{\"b\":1},{}]",
                "[9223372036854775807,-9223372036854775808,9223372036854775808,2147483648,-0,-0.0]",
                "\"alone\"",
                "0"
            })
    void plain_documents_are_not_left_to_the_parser(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        assertThat(PlainTree.read(bytes)).isNotNull();
        assertAgreement(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"company/complete.json", "company/report.json"})
    void neither_is_a_report(String name) throws IOException {
        byte[] report;
        try (InputStream resource = PlainTreeTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(resource).as(name).isNotNull();
            report = resource.readAllBytes();
        }
        assertThat(PlainTree.read(report)).isNotNull();
        assertAgreement(report);
    }

    @Test
    void what_is_cut_off_deep_or_in_another_encoding_is_left_to_the_parser() {
        String document = "{\"a\":[\"ä\",1.5,true,{\"b\":null}]}";
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(PlainTree.read(Arrays.copyOf(bytes, length))).isNull();
        }
        for (Charset other : new Charset[] {
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1
        }) {
            assertThat(PlainTree.read(document.getBytes(other))).isNull();
        }
        assertThat(PlainTree.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isNull();
        String deep = "[".repeat(300) + "]".repeat(300);
        assertThat(PlainTree.read(deep.getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(Json.parse(deep).isArray()).isTrue();
    }
}
