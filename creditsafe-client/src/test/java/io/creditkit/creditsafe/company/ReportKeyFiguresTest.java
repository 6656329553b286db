package io.creditkit.creditsafe.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.CreditsafeException;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.WantedMembers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportKeyFiguresTest {

    @Test
    void the_figures_of_a_report_are_read() {
        ReportKeyFigures figures = ReportKeyFigures.parse(Fixtures.bytes("company/country/gb.json"));

        assertThat(figures.companyId()).contains(ConnectId.of("GB-0-1"));
        assertThat(figures.country()).contains(CountryCode.of("GB"));
        assertThat(figures.businessName()).contains("ALPHA LIMITED");
        assertThat(figures.status()).contains(CompanyStatus.ACTIVE);
        assertThat(figures.internationalScore()).contains(InternationalScore.B);
        assertThat(figures.score()).hasValue(64);
        assertThat(figures.previousScore()).hasValue(78);
        assertThat(figures.limit()).contains(new BigDecimal("75000"));
        assertThat(figures.limitCurrency()).contains("GBP");
        assertThat(figures.contractLimit()).contains(new BigDecimal("150000"));
        assertThat(figures.ratingChangedAt()).contains(Instant.parse("2026-01-15T10:30:00Z"));
        assertThat(figures.probabilityOfDefault()).contains(new BigDecimal("0.5096"));
        assertThat(figures.daysBeyondTerms()).contains(new BigDecimal("12.4"));
        assertThat(figures.paymentTrend()).contains("Improving");
        assertThat(figures.judgments()).hasValue(2);
        assertThat(figures.judgmentValue()).contains(new BigDecimal("1250.5"));
        assertThat(figures.insolvencyRecorded()).isEmpty();
        assertThat(figures.turnover()).contains(new BigDecimal("1234567.5"));
        assertThat(figures.accountsUntil()).contains(LocalDate.of(2025, 6, 30));
        assertThat(figures.toString()).doesNotContain("ALPHA");
    }

    static List<String> fixtures() {
        return Fixtures.NAMES;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void the_fast_way_and_the_full_way_give_the_same(String name) {
        byte[] document = Fixtures.bytes(name);
        CompanyReport whole = CompanyReport.parse(document);

        assertThat(ReportKeyFigures.parse(document)).isEqualTo(whole.keyFigures());
        byte[] bare = Fixtures.write(whole.open().json());
        assertThat(ReportKeyFigures.parse(bare))
                .isEqualTo(CompanyReport.parse(bare).keyFigures());
    }

    @Property(tries = 800)
    void so_they_do_for_reports_that_are_spoiled(@ForAll("spoiled") JsonNode spoiled) {
        byte[] document = Fixtures.write(spoiled);

        assertThat(outcome(() -> ReportKeyFigures.parse(document)))
                .isEqualTo(outcome(() -> CompanyReport.parse(document).keyFigures()));
    }

    @Property(tries = 300)
    void so_they_do_for_documents_that_are_cut(@ForAll("names") String name, @ForAll double share) {
        byte[] whole = Fixtures.bytes(name);
        int length = (int) (Math.abs(share) % 1.0 * whole.length);
        byte[] document = java.util.Arrays.copyOf(whole, length);

        assertThat(outcome(() -> ReportKeyFigures.parse(document)))
                .isEqualTo(outcome(() -> CompanyReport.parse(document).keyFigures()));
    }

    /** The result, or the kind of the refusal: both ways must refuse the same documents. */
    private static Object outcome(java.util.function.Supplier<ReportKeyFigures> reading) {
        try {
            return reading.get();
        } catch (CreditsafeException refused) {
            return refused.getClass();
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(Fixtures.NAMES);
    }

    @Provide
    Arbitrary<JsonNode> spoiled() {
        return names().flatMap(name -> {
            JsonNode tree = Fixtures.tree(name);
            Arbitrary<String> place = Arbitraries.of(Fixtures.places(tree));
            Arbitrary<JsonNode> value = Arbitraries.of(
                            "null", "true", "0", "-18", "101", "1.5", "'Not Rated'", "'7'", "''", "'No'", "'GB'", "[]")
                    .map(Fixtures::json);
            Arbitrary<JsonNode> odd = Arbitraries.of(
                            "{}",
                            "{'value':3}",
                            "{'dbt':4}",
                            "{'x':[1]}",
                            "[{}]",
                            "[null,{'a':1}]",
                            "[{'value':'9','country':'FR'}]",
                            "{'Value':'5','VALUE':'6'}",
                            "[[1]]",
                            "12345678901234567890")
                    .map(Fixtures::json);
            return Combinators.combine(place, Arbitraries.oneOf(value, odd))
                    .as((path, instead) -> Fixtures.with(tree, path, instead));
        });
    }

    @Test
    void a_repeated_name_counts_as_in_the_whole_report() {
        String twice = "{\"report\":{\"creditScore\":{\"currentCreditRating\":{\"pod\":1}},"
                + "\"companySummary\":{\"country\":\"GB\",\"COUNTRY\":\"FR\"},"
                + "\"creditScore\":{\"currentCreditRating\":{\"pod\":2}},\"paymentData\":{\"dbt\":1,\"DBT\":2}}}";
        byte[] document = twice.getBytes(StandardCharsets.UTF_8);

        ReportKeyFigures figures = ReportKeyFigures.parse(document);

        assertThat(figures).isEqualTo(CompanyReport.parse(document).keyFigures());
        assertThat(figures.probabilityOfDefault()).contains(BigDecimal.valueOf(2));
        assertThat(figures.country()).contains(CountryCode.of("GB"));
    }

    @Test
    void what_is_no_report_is_refused_as_the_whole_reading_refuses_it() {
        assertThatThrownBy(() -> ReportKeyFigures.parse("{\"some\":1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ResponseFormatException.class);
        assertThatThrownBy(() -> ReportKeyFigures.parse("{} {}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ResponseFormatException.class);
        assertThatThrownBy(() -> ReportKeyFigures.parse(new byte[0])).isInstanceOf(ResponseFormatException.class);
        assertThatThrownBy(() -> ReportKeyFigures.parse(Fixtures.bytes("company/unavailable.json")))
                .isInstanceOf(ReportUnavailableException.class);
    }

    @Test
    void only_what_is_wanted_is_built_and_emptiness_is_kept() {
        byte[] document =
                "{\"a\":{\"b\":1,\"c\":2},\"d\":[{\"x\":1},{}],\"E\":{\"f\":[{\"g\":1,\"h\":2}]},\"i\":{\"j\":{\"k\":1}}}"
                        .getBytes(StandardCharsets.UTF_8);
        WantedMembers wanted = WantedMembers.none()
                .and("a", WantedMembers.of("B"))
                .and("d", WantedMembers.none())
                .and("e", WantedMembers.none().and("f", WantedMembers.of("g")))
                .and("i", WantedMembers.each(WantedMembers.none()));

        OpenValue part = OpenValue.parse(document, wanted);

        assertThat(part)
                .isEqualTo(
                        OpenValue.parse(
                                "{\"a\":{\"b\":1},\"d\":[{\"x\":null},{}],\"E\":{\"f\":[{\"g\":1}]},\"i\":{\"j\":{\"k\":null}}}"));
        assertThat(OpenValue.parse(document, WantedMembers.all())).isEqualTo(OpenValue.parse(document));
        assertThat(wanted.and(WantedMembers.of("a")).part("A")).isEqualTo(Optional.of(WantedMembers.all()));
    }
}
