package io.creditkit.customer.creditsafe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.SectionDelivery;
import io.creditkit.customer.report.UnreadableReportException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionRemovalTest {
    @ParameterizedTest
    @ValueSource(strings = {"GB", "DE", "SE"})
    void what_is_left_says_the_same_as_before(String country) {
        ReportDocument whole = json(new String(Fixtures.report(country), UTF_8));

        ReportDocument less = SectionRemoval.without(Set.of("directors", "nothingOfThatName"), whole);

        CreditReport before = read(country, whole);
        assertThat(less.size()).isLessThan(whole.size());
        CreditReport after = read(country, less);
        assertThat(after)
                .isEqualTo(CreditReport.builder()
                        .from(before)
                        .directors(List.of())
                        .sections(after.sections())
                        .build());
        assertThat(before.sections().get("Directors")).isEqualTo(SectionDelivery.DELIVERED);
        assertThat(after.sections().get("Directors")).isEqualTo(SectionDelivery.NOT_SENT);
        assertThat(less.mediaType()).isEqualTo(whole.mediaType());
        assertThat(less.receivedAt()).isEqualTo(whole.receivedAt());
    }

    @Test
    void numbers_stay_as_they_were_written_and_so_does_what_stands_around() {
        ReportDocument less = SectionRemoval.without(
                Set.of("directors"),
                json(
                        "{\"pdf\":\"JVBERi0=\",\"report\":{\"directors\":{},\"a\":1.10,\"b\":12345678901234567890.123456789}}"));

        assertThat(new String(less.bytes(), UTF_8))
                .isEqualTo("{\"pdf\":\"JVBERi0=\",\"report\":{\"a\":1.10,\"b\":12345678901234567890.123456789}}");
    }

    @Test
    void without_such_a_section_and_of_a_document_alone_every_byte_stays() {
        ReportDocument spaced = json("{ \"report\" : { \"a\" : 1 } }");
        ReportDocument document = ReportDocument.of("%PDF".getBytes(UTF_8), "application/pdf", Fixtures.NOW);

        assertThat(SectionRemoval.without(Set.of("directors"), spaced)).isSameAs(spaced);
        assertThat(SectionRemoval.without(Set.of("directors"), document)).isSameAs(document);
        assertThatThrownBy(() -> SectionRemoval.without(Set.of("directors"), json("{")))
                .isInstanceOf(UnreadableReportException.class);
    }

    @Test
    void a_section_is_named_in_any_case_and_as_the_report_tells_of_it() {
        ReportDocument whole = json("{\"report\":{\"directors\":[],\"financialStatements\":[],\"companyId\":\"1\"}}");

        assertThat(new String(
                        SectionRemoval.without(Set.of("Directors", "GlobalFinancialStatements"), whole)
                                .bytes(),
                        UTF_8))
                .isEqualTo("{\"report\":{\"companyId\":\"1\"}}");
        assertThat(Fixtures.read("GB").sections().keySet())
                .as("every name that a report tells is one")
                .allMatch(name -> SectionRemoval.NAMES.stream().anyMatch(name::equalsIgnoreCase));
    }

    private static ReportDocument json(String text) {
        return ReportDocument.of(text.getBytes(UTF_8), "application/json", Fixtures.NOW);
    }

    private static CreditReport read(String country, ReportDocument document) {
        try (CreditsafeClient client = Fixtures.client(URI.create("http://127.0.0.1:1/v1"))) {
            return CreditsafeBureau.over(client, Fixtures.CLOCK).read(Fixtures.company(country), document);
        }
    }
}
