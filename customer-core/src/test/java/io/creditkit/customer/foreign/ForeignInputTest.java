package io.creditkit.customer.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.creditsafe.company.PdfReport;
import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.rule.AlertRuleJson;
import io.creditkit.customer.alert.rule.InvalidAlertRuleException;
import io.creditkit.customer.attribute.AttributeText;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.csv.CsvFormatException;
import io.creditkit.customer.csv.GroupImport;
import io.creditkit.customer.csv.GroupImportPlan;
import io.creditkit.customer.csv.ImportOptions;
import io.creditkit.customer.csv.ImportResult;
import io.creditkit.customer.csv.RateTable;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.UnreadableReportException;
import io.creditkit.customer.risk.InvalidScoreCardException;
import io.creditkit.customer.risk.ScoreCard;
import io.creditkit.customer.search.Assumptions;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.UnknownFieldException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What comes from outside is read, or refused with the exception that is promised, whatever it is. Numbers of tries are small
 * enough for every build; each run tries others.
 */
class ForeignInputTest {
    private static final int TRIES = 400;
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> COUNTRIES =
            List.of("be", "ch", "de", "dk", "es", "fr", "gb", "ie", "it", "nl", "no", "pt", "se", "us");
    private static final List<String> REPORTS = COUNTRIES.stream()
            .map(country -> resource("/creditsafe/report/" + country + ".json"))
            .toList();
    private static final String CARD = resource("/io/creditkit/customer/risk/starter-scorecard.json");
    private static final String RULES = resource("/io/creditkit/customer/alert/rule/standard-rules.json");
    private static final CreditsafeClient READER = CreditsafeClient.builder()
            .credentials(Credentials.ofPassword("user", "secret"))
            .environment(Environment.of(URI.create("http://127.0.0.1:1/v1")))
            .build();
    private static final CreditsafeBureau BUREAU = CreditsafeBureau.over(READER, Clock.fixed(NOW, ZoneOffset.UTC));

    private static final String CUSTOMERS = """
            customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,currency,internal_limit,onboarded_on
            C1,"Acme, Ltd",123,GB123456789,High Street 1,LS1 1AA,Leeds,GB,a@acme.example,+44 113 4960000,GBP,2000.50,2020-01-31
            C2,Bäcker & Söhne GmbH,HRB 1,,Ring 2,10115,Berlin,DE,,,EUR,,
            """;

    private static final String INVOICES = """
            invoice_number,customer_number,kind,issue_date,due_date,currency,amount,paid_date,paid_amount
            R1,C1,INVOICE,2025-10-01,2025-10-15,GBP,1704.35,2025-10-15,1704.35
            R2,C2,CREDIT_NOTE,2025-10-01,2025-11-15,EUR,-38.00,,
            """;

    private static final String CONTACTS = """
            customer_number,name,role,email,phone,portal_role
            C1,Jane Doe,Accounts,jane@acme.example,,OWNER
            C2,"Doe, John",,,+49 30 123456,
            """;

    private static final String RATES = """
            date,base,quote,rate
            2026-01-31,EUR,GBP,0.8652
            2026-01-31,EUR,USD,1.1021
            """;

    @AfterContainer
    static void close() {
        READER.close();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_report_is_read_or_unreadable(@ForAll long seed) {
        Mangling mangling = new Mangling(seed);
        byte[] bytes = mangling.bytesOf(REPORTS.get(Math.floorMod(seed, REPORTS.size())));
        ReportDocument document = ReportDocument.of(bytes, "application/json", NOW);
        try {
            assertThat(BUREAU.read(AgencyCompanyId.of("creditsafe", "GB-0-1"), document)
                            .figures())
                    .isNotNull();
        } catch (UnreadableReportException promised) {
            assertThat(promised).hasMessageContaining("GB-0-1");
        }
        assertThat(BUREAU.pdf(document)).isNotNull();
        assertThat(PdfReport.parse(bytes).toString()).doesNotContain("{");
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void customers_are_taken_row_by_row_or_not_at_all(@ForAll long seed) {
        imported(seed, CUSTOMERS, (work, text) -> work.imports().customers(text, "customers"));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void so_are_invoices(@ForAll long seed) {
        imported(seed, INVOICES, (work, text) -> work.imports().invoices(text, "invoices"));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void so_are_contacts(@ForAll long seed) {
        imported(seed, CONTACTS, (work, text) -> work.imports().contacts(text, "contacts"));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void so_are_the_members_of_a_group(@ForAll long seed) {
        byte[] file = new Mangling(seed).bytesOf(CUSTOMERS);
        imported(seed, CUSTOMERS, (work, text) -> {
            GroupId group = work.groups().create("North").id();
            GroupImport imports = work.imports().group();
            GroupImportPlan plan = imports.plan(group, text, "members", ImportOptions.standard());
            assertThat(work.groups().members(group))
                    .as("a plan changes nothing")
                    .isEmpty();
            ImportResult result = imports.run(plan, reader(file), "members", ImportOptions.standard());
            assertThat(work.groups().members(group))
                    .hasSizeLessThanOrEqualTo(plan.joining().size());
            return result;
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void rates_are_taken_or_refused(@ForAll long seed) {
        try {
            RateTable.read(reader(new Mangling(seed).bytesOf(RATES)), "rates");
        } catch (CsvFormatException promised) {
            assertThat(promised).hasMessageContaining("rates");
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_scorecard_is_read_or_refused_with_its_place(@ForAll long seed) {
        String text = new Mangling(seed).of(CARD);
        try {
            assertThat(ScoreCard.read(text, CATALOGUE)).isNotNull();
        } catch (InvalidScoreCardException promised) {
            assertThat(promised).hasMessageMatching("(?s).{10,}");
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void alert_rules_are_read_or_refused_with_their_place(@ForAll long seed) {
        String text = new Mangling(seed).of(RULES);
        try {
            assertThat(AlertRuleJson.readAll(text, CATALOGUE)).isNotNull();
        } catch (InvalidAlertRuleException promised) {
            assertThat(promised).hasMessageMatching("(?s).{10,}");
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void criteria_are_read_or_refused(@ForAll long seed) {
        read(
                seed,
                "not (score < 45 or country in (\"DE\", \"GB\")) and overdueAmount >= 100.50 EUR and name contains \"ab\"",
                text -> Criteria.parse(text, CATALOGUE).text());
        read(
                seed,
                "createdAt older than 30 days or insolvent is true",
                text -> Criteria.parse(text, CATALOGUE).text());
        read(seed, "score = 45 and insolvent is true and dbt is missing", text -> Assumptions.parse(text, CATALOGUE));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_kept_value_of_an_own_field_is_read_or_refused(@ForAll long seed) {
        for (String right : List.of("Ttext", "N12.50", "M100.00 EUR", "CGOLD", "D2026-01-31", "Ftrue")) {
            String text = new Mangling(seed).of(right);
            try {
                FieldValue value = AttributeText.read(text);
                assertThat(AttributeText.read(AttributeText.write(value))).isEqualTo(value);
            } catch (IllegalArgumentException promised) {
                assertThat(promised.getMessage()).isNotBlank();
            }
        }
    }

    /** Each of these is a few letters, and to add it to another or to print it takes gigabytes. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1E2147483648", "1e99999999999", "-1e999999999"})
    void a_number_of_a_billion_digits_is_refused_in_every_place(String number) {
        forEachNumber(
                CARD,
                number,
                text -> assertThatThrownBy(() -> ScoreCard.read(text, CATALOGUE))
                        .isInstanceOf(InvalidScoreCardException.class));
        forEachNumber(
                RULES,
                number,
                text -> assertThatThrownBy(() -> AlertRuleJson.readAll(text, CATALOGUE))
                        .isInstanceOf(InvalidAlertRuleException.class));
        for (String kept : List.of("N" + number, "M" + number + " EUR")) {
            assertThatThrownBy(() -> AttributeText.read(kept)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Criteria.parse("score < " + number, CATALOGUE))
                .isInstanceOf(CriteriaSyntaxException.class);
    }

    private static void forEachNumber(String right, String number, Consumer<String> check) {
        Matcher place = Pattern.compile("(?<=: )-?\\d+(\\.\\d+)?").matcher(right);
        int places = 0;
        while (place.find()) {
            check.accept(right.substring(0, place.start()) + number + right.substring(place.end()));
            places++;
        }
        assertThat(places).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "N", "Nabc", "M100EUR", "M100 ZZZ", "D2026-02-30", "D"})
    void what_was_never_written_as_a_value_of_an_own_field_is_refused(String text) {
        assertThatThrownBy(() -> AttributeText.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No value of an attribute is written like this.");
    }

    private interface Import {
        ImportResult take(Workspace work, Reader text);
    }

    /** What was imported well stays, whatever comes after it. */
    private static void imported(long seed, String right, Import kind) {
        try (CreditKit kit = CreditKit.builder().build()) {
            Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("import"));
            work.imports().customers(new StringReader(CUSTOMERS), "customers");
            try {
                ImportResult result = kind.take(work, reader(new Mangling(seed).bytesOf(right)));
                assertThat(result.problems()).doesNotContainNull();
            } catch (CsvFormatException promised) {
                assertThat(promised.getMessage()).isNotBlank();
            }
            assertThat(work.customers().count()).isGreaterThanOrEqualTo(2);
            work.customers().forEach(customer -> assertThat(customer.number()).isNotBlank());
        }
    }

    private static void read(long seed, String right, Function<String, Object> reader) {
        String text = new Mangling(seed).of(right);
        try {
            assertThat(reader.apply(text).toString()).hasSizeLessThan(100_000);
        } catch (CriteriaSyntaxException | UnknownFieldException promised) {
            assertThat(promised.getMessage()).isNotBlank();
        } catch (StackOverflowError deep) {
            fail("A text of %d characters is too deep.", text.length());
        }
    }

    private static Reader reader(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream stream = ForeignInputTest.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
