package io.creditkit.creditsafe.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.MessageCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ResponseFormatException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompanyReportTest {

    private final CompanyReport report = CompanyReport.parse(ApiServer.bytes("company/report.json"));

    @Test
    void the_envelope_is_read() {
        assertThat(report.correlationId()).contains("c-report");
        assertThat(report.companyId()).contains(ConnectId.of("GB-0-00000001"));
        assertThat(report.dateOfOrder()).contains(Instant.parse("2026-02-28T07:12:15.250Z"));
        assertThat(report.language()).contains(ReportLanguage.ENGLISH);
        assertThat(report.failedSections())
                .containsExactly(ReportSection.PAYMENT_DATA, ReportSection.of("BrandNewSection"));
        assertThat(report.messages().get(0).code()).contains(MessageCode.ACCESS_LIMITS_NEARING);
    }

    @Test
    void summary_and_identification_are_read() {
        CompanySummary summary = report.summary().orElseThrow();
        assertThat(summary.safeNumber()).contains("UK00000001");
        assertThat(summary.registrationNumber()).contains("00000001");
        assertThat(summary.status().orElseThrow().status()).contains(CompanyStatus.ACTIVE);
        assertThat(summary.latestTurnover().orElseThrow().amount()).contains(new BigDecimal("1234567.50"));
        BasicInformation basic =
                report.identification().orElseThrow().basicInformation().orElseThrow();
        assertThat(basic.registrationDate()).contains(LocalDate.of(2001, 4, 1));
        assertThat(basic.operationsStartDate()).isEmpty();
        assertThat(basic.legalForm().orElseThrow().description()).contains("Private limited");
        assertThat(report.identification().orElseThrow().previousNames().get(0).changedOn())
                .contains(LocalDate.of(2010, 1, 2));
    }

    @Test
    void scores_and_limits_are_read_as_text_and_as_numbers() {
        CreditScore score = report.creditScore().orElseThrow();
        CreditRating current = score.current().orElseThrow();
        assertThat(current.internationalScore()).contains(InternationalScore.B);
        assertThat(current.score()).hasValue(64);
        assertThat(current.limitAmount()).contains(new BigDecimal("75000"));
        assertThat(current.limit().orElseThrow().currency()).contains("GBP");
        assertThat(current.probabilityOfDefault()).contains(new BigDecimal("0.5096"));
        CreditRating previous = score.previous().orElseThrow();
        assertThat(previous.score()).isEmpty();
        assertThat(previous.scoreText()).contains("-18");
        assertThat(previous.providerScore().orElseThrow().number()).contains(new BigDecimal("-18"));
        assertThat(previous.limitAmount()).isEmpty();
        assertThat(previous.limitText()).contains("Credit Limit not applicable");
        assertThat(score.contractLimit().orElseThrow().amount().orElseThrow()).isEqualByComparingTo("46900000000");
        assertThat(score.latestRatingChange()).contains(Instant.parse("2026-01-15T10:30:00Z"));
    }

    @Test
    void owners_directors_and_employees_are_read() {
        ShareCapitalStructure capital = report.shareCapitalStructure().orElseThrow();
        assertThat(capital.nominalCapital().orElseThrow().currency()).isEmpty();
        assertThat(capital.numberOfShares()).hasValue(1000);
        assertThat(capital.shareholders().get(0).percentHeld()).contains(new BigDecimal("60.5"));
        assertThat(capital.shareholders().get(1).shareClasses().get(0).percentHeldAnywhere())
                .contains(new BigDecimal("39.5"));
        Director director = report.directors().orElseThrow().current().get(0);
        assertThat(director.negativeInformation()).contains(false);
        assertThat(director.positions().get(0).appointedOn()).contains(LocalDate.of(2015, 3, 4));
        assertThat(report.directors().orElseThrow().previous()).hasSize(1);
        List<Employees> employees = report.otherInformation().orElseThrow().employees();
        assertThat(employees.get(0).number()).hasValue(42);
        assertThat(employees.get(1).number()).isEmpty();
        assertThat(employees.get(1).text()).contains("20 - 49");
    }

    @Test
    void the_group_is_read_in_both_spellings() {
        GroupStructure group = report.groupStructure().orElseThrow();
        assertThat(group.ultimateParent().orElseThrow().registrationNumber()).contains("777");
        assertThat(group.immediateParent().orElseThrow().registrationNumber()).contains("00000002");
        assertThat(group.immediateParent().orElseThrow().vatNumbers()).containsExactly("GB1", "GB2");
        assertThat(group.subsidiaries().get(0).name()).contains("SUB LTD");
        assertThat(group.affiliates()).isEmpty();
        GroupCompany second = report.extendedGroupStructure().get(1);
        assertThat(second.level()).hasValue(1);
        assertThat(second.internationalScore()).contains(InternationalScore.A);
        assertThat(second.latestAccounts()).contains(LocalDate.of(2024, 12, 31));
    }

    @Test
    void statements_are_read() {
        FinancialStatement statement = report.financialStatements().get(0);
        assertThat(statement.yearEnd()).contains(LocalDate.of(2025, 6, 30));
        assertThat(statement.weeks()).hasValue(52);
        assertThat(statement.profitAndLoss().orElseThrow().revenue()).contains(new BigDecimal("1234567.50"));
        assertThat(statement.balanceSheet().orElseThrow().totalAssets()).contains(new BigDecimal("900000"));
        assertThat(statement.ratios().orElseThrow().gearing()).contains(new BigDecimal("64.05"));
        assertThat(statement.netWorth()).contains(new BigDecimal("200.5"));
        assertThat(report.financialStatements().get(1).yearEnd()).isEmpty();
        assertThat(report.localFinancialStatements()
                        .get(0)
                        .open()
                        .get("somethingLocal")
                        .integer())
                .hasValue(1);
    }

    @Test
    void open_sections_are_walked_without_regard_to_case() {
        assertThat(report.paymentData().get("DBT").get("dbt").integer()).hasValue(12);
        assertThat(report.paymentData().get("payments0To30DaysLate").integer()).hasValue(5);
        assertThat(report.negativeInformation()
                        .get("ccjSummary")
                        .get("valueOfExact")
                        .number())
                .contains(new BigDecimal("1250.50"));
        assertThat(report.section("companySummaryExtra").get("hasInsolvency").truth())
                .contains(false);
        assertThat(report.section("sectionFromTheFuture").get("kept").truth()).contains(true);
        assertThat(report.additionalInformation().get("nothing").get("here").items())
                .isEmpty();
        assertThat(report.indicators().get(0).type()).contains(IndicatorType.PAYMENT_BEHAVIOUR);
        assertThat(report.indicators().get(1).type().orElseThrow().isKnown()).isFalse();
    }

    @Test
    void a_document_without_its_envelope_reads_the_same() {
        CompanyReport bare = CompanyReport.parse(report.open().json().toString().getBytes(StandardCharsets.UTF_8));

        assertThat(bare.summary()).isEqualTo(report.summary());
        assertThat(bare.creditScore()).isEqualTo(report.creditScore());
        assertThat(bare.companyId()).contains(ConnectId.of("GB001-0-00000001"));
        assertThat(bare.correlationId()).isEmpty();
    }

    @Test
    void what_is_no_report_is_refused() {
        assertThatThrownBy(() -> CompanyReport.parse("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ResponseFormatException.class);
        assertThatThrownBy(() -> CompanyReport.parse("{\"some\":\"thing\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ResponseFormatException.class);
        assertThatThrownBy(() -> CompanyReport.parse(ApiServer.bytes("company/unavailable.json")))
                .isInstanceOf(ReportUnavailableException.class);
    }

    @Test
    void neither_the_document_nor_the_tree_can_be_changed_from_outside() {
        byte[] document = ApiServer.bytes("company/report.json");
        CompanyReport parsed = CompanyReport.parse(document);
        document[0] = 'x';
        parsed.document()[0] = 'y';
        ((ObjectNode) parsed.open().json()).removeAll();

        assertThat(parsed).isEqualTo(report);
        assertThat(parsed.summary()).isPresent();
    }

    static List<JsonNode> damagedReports() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode whole = (ObjectNode) mapper.readTree(ApiServer.bytes("company/report.json"));
        List<JsonNode> damaged = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        whole.get("report").fieldNames().forEachRemaining(sections::add);
        for (String section : sections) {
            for (JsonNode nonsense : List.of(
                    NullNode.getInstance(),
                    TextNode.valueOf("nonsense"),
                    mapper.createArrayNode().add(1),
                    mapper.createObjectNode())) {
                ObjectNode copy = whole.deepCopy();
                ((ObjectNode) copy.get("report")).set(section, nonsense);
                damaged.add(copy);
            }
        }
        return damaged;
    }

    @ParameterizedTest
    @MethodSource("damagedReports")
    void a_section_of_a_wrong_shape_is_a_missing_section_and_no_fault(JsonNode damaged) {
        CompanyReport parsed = CompanyReport.parse(damaged.toString().getBytes(StandardCharsets.UTF_8));

        parsed.summary().flatMap(CompanySummary::status);
        parsed.creditScore().flatMap(CreditScore::current).map(CreditRating::score);
        parsed.directors().map(Directors::current);
        parsed.shareCapitalStructure().map(ShareCapitalStructure::shareholders);
        parsed.groupStructure().map(GroupStructure::subsidiaries);
        assertThat(parsed.financialStatements()).doesNotContainNull();
        assertThat(parsed.extendedGroupStructure()).doesNotContainNull();
        assertThat(parsed.open()).isEqualTo(OpenValue.parse(damaged.toString()).get("report"));
    }

    @Test
    void no_name_shows_in_the_text_of_a_value() {
        assertThat(List.of(
                        report.toString(),
                        report.summary().orElseThrow().toString(),
                        report.directors().orElseThrow().current().toString(),
                        report.shareCapitalStructure()
                                .orElseThrow()
                                .shareholders()
                                .toString(),
                        report.open().toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("ALPHA", "Test", "HOLDCO"));
    }
}
