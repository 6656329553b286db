package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.search.Assumptions;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BookScoringTest {
    private static final ScoreCard CARD = ScoreCardTest.read(ScoreCardTest.CARD);
    /** As strict as the other, but it asks for a better band. */
    private static final ScoreCard CHALLENGER = ScoreCardTest.read(
            ScoreCardTest.CARD.replace("'version': 3", "'version': 4").replace("['A', 'B']", "['A']"));

    private final InMemoryStorage storage = InMemoryStorage.create();

    private WorkContext context(String moment) {
        return new WorkContext(
                storage,
                TenantId.of("t"),
                Actor.of("test"),
                Clock.fixed(Instant.parse(moment), ZoneOffset.UTC),
                ZoneOffset.UTC,
                IdSource.random(),
                ExchangeRates.none());
    }

    private BookScoring scoring(String moment) {
        WorkContext context = context(moment);
        return new BookScoring(context, new CustomerProfiles(context), new RiskAssessments(context, CARD), CARD);
    }

    private BookScoring scoring() {
        return scoring("2026-03-02T12:00:00Z");
    }

    private void store(String number, int score, RiskBand band) {
        store(number, score, band, CustomerStatus.ENABLED);
    }

    private void store(String number, int score, RiskBand band, CustomerStatus status) {
        AgencyCompanyId company = AgencyCompanyId.of("creditsafe", "FR-X-" + number);
        Customer bare = SampleProfiles.linkedCustomer(number);
        AgencyLink link = AgencyLink.builder()
                .from(bare.agencyLink().orElseThrow())
                .company(company)
                .build();
        Customer customer =
                Customer.builder().from(bare).agencyLink(link).status(status).build();
        storage.inUnitOfWork(TenantId.of("t"), work -> {
            work.customers().save(customer);
            return work.reports().saveFile(file(company, score, band));
        });
    }

    private static CompanyFile file(AgencyCompanyId company, int score, RiskBand band) {
        KeyFigures figures = KeyFigures.builder()
                .score(ProviderScore.of(score))
                .band(band)
                .insolvent(false)
                .build();
        return CompanyFile.builder()
                .from(SampleProfiles.file(figures))
                .company(company)
                .build();
    }

    private void rescore(String number, int score) {
        AgencyCompanyId company = AgencyCompanyId.of("creditsafe", "FR-X-" + number);
        storage.inUnitOfWork(TenantId.of("t"), work -> {
            CompanyFile stored = work.reports().file(company).orElseThrow();
            return work.reports()
                    .saveFile(CompanyFile.builder()
                            .from(file(company, score, RiskBand.A))
                            .version(stored.version())
                            .build());
        });
    }

    private byte[] bytes(BookScoring scoring) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        scoring.write(SampleProfiles.DAY, 10, out);
        return out.toByteArray();
    }

    @Test
    void aCustomerThatIsErasedWhileTheBookIsScoredKeepsNoOtherFromBeingAssessed() {
        store("001", 90, RiskBand.A);
        store("002", 90, RiskBand.A);
        store("003", 90, RiskBand.A);
        WorkContext context = context("2026-03-02T12:00:00Z");
        CustomerProfiles erasing = new CustomerProfiles(context, (customer, day) -> {
            if (customer.number().equals("002")) {
                storage.inUnitOfWork(
                        TenantId.of("t"),
                        work -> work.customers()
                                .save(Customer.builder()
                                        .from(customer)
                                        .status(CustomerStatus.ERASED)
                                        .build()));
            }
            return SampleProfiles.goodLedger();
        });
        RiskAssessments assessments = new RiskAssessments(context, CARD);

        BookReport report = new BookScoring(context, erasing, assessments, CARD).assess(SampleProfiles.DAY, 10);

        assertThat(report.customers()).isEqualTo(2);
        assertThat(assessments.latest(SampleProfiles.linkedCustomer("003").id()))
                .isPresent();
        assertThat(assessments.latest(SampleProfiles.linkedCustomer("002").id()))
                .isEmpty();
    }

    @Test
    void assessesEveryCustomerAndTellsWhoMovedSinceBefore() {
        store("001", 90, RiskBand.A);
        store("002", 60, RiskBand.A);
        store("003", 60, RiskBand.A);
        store("004", 60, RiskBand.A, CustomerStatus.ERASED);
        BookReport first = scoring().assess(SampleProfiles.DAY, 10);
        rescore("002", 10);
        rescore("003", 90);
        store("005", 10, RiskBand.E);

        BookReport second = scoring("2026-03-03T12:00:00Z").assess(SampleProfiles.DAY, 10);

        assertThat(first.newcomers()).isEqualTo(3);
        assertThat(first.moves().compared()).isZero();
        assertThat(first.moves().agreement().toOptional()).isEmpty();
        assertThat(second.card()).isEqualTo("mine version 3");
        assertThat(second.customers()).isEqualTo(4);
        assertThat(second.newcomers()).isEqualTo(1);
        assertThat(second.classes()).containsEntry(RiskClass.LOW, 2L).containsEntry(RiskClass.MODERATE, 0L);
        assertThat(second.scores().scored()).isEqualTo(4);
        assertThat(second.moves().moved()).isEqualTo(2);
        assertThat(second.moves().movers()).extracting(Mover::number).containsExactly("002", "003");
        assertThat(second.moves().count(RiskClass.LOW, RiskClass.ELEVATED)).isEqualTo(1);
        assertThat(second.moves().count(RiskClass.LOW, RiskClass.LOW)).isEqualTo(2);
        assertThat(second.moves().agreement().toOptional())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.666667"));
        assertThat(scoring("2026-03-04T12:00:00Z")
                        .assess(SampleProfiles.DAY, 10)
                        .moves()
                        .moved())
                .isZero();
    }

    @Test
    void writesARowForEachCustomerAndStoresNothing() {
        store("002", 20, RiskBand.A);
        store("001", 90, RiskBand.B);

        assertThat(new String(bytes(scoring()), StandardCharsets.UTF_8).split("\r\n"))
                .containsExactly(
                        "number,scoreCard,scoreCardVersion,asOf,score,riskClass,probabilityOfDefault,certainty,completeness,"
                                + "knockOut,reasons,scoreBefore,riskClassBefore",
                        "001,mine,3,2026-03-02,100,LOW,,FIRM,1,,,,",
                        "002,mine,3,2026-03-02,30,ELEVATED,,FIRM,1,,\"Agency score is 20, which costs 70 of 70 points;"
                                + " better would be 30 to less than 70.\",,");
        assertThat(new RiskAssessments(context("2026-03-02T12:00:00Z"), CARD)
                        .history(SampleProfiles.linkedCustomer("001").id()))
                .isEmpty();
    }

    @Property(tries = 15)
    void theSameInputsGiveTheSameBytesWheneverAndInWhateverOrderTheyCame(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100) Integer> scores, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            order.add(i);
        }
        BookScoringTest one = new BookScoringTest();
        order.forEach(i -> one.store(number(i), scores.get(i), RiskBand.values()[scores.get(i) % 6]));
        BookScoringTest other = new BookScoringTest();
        Collections.shuffle(order, random);
        order.forEach(i -> other.store(number(i), scores.get(i), RiskBand.values()[scores.get(i) % 6]));

        byte[] bytes = one.bytes(one.scoring());

        assertThat(one.bytes(one.scoring("2031-01-01T00:00:00Z"))).isEqualTo(bytes);
        assertThat(other.bytes(other.scoring())).isEqualTo(bytes);
    }

    private static String number(int i) {
        return String.format(Locale.ROOT, "%03d", i);
    }

    @Test
    void aBookOfManyPagesIsReadToItsEnd() {
        for (int i = 0; i < 450; i++) {
            store(number(i), i % 101, RiskBand.A);
        }

        BookReport report = scoring().assess(SampleProfiles.DAY, 0);

        assertThat(report.customers()).isEqualTo(450);
        assertThat(report.newcomers()).isEqualTo(450);
        rescore("000", 100);
        rescore("449", 0);
        BookReport second = scoring("2026-03-03T12:00:00Z").assess(SampleProfiles.DAY, 1);
        assertThat(second.moves().moved()).isEqualTo(2);
        assertThat(second.moves().movers()).extracting(Mover::number).containsExactly("000");
    }

    @Test
    void comparesTwoCardsOverTheBook() {
        store("001", 90, RiskBand.A);
        store("002", 90, RiskBand.B);
        store("003", 60, RiskBand.B);
        store("004", 20, RiskBand.B);

        CardComparison comparison = scoring().compare(CHALLENGER, SampleProfiles.DAY, 2);

        assertThat(comparison.champion()).isEqualTo("mine version 3");
        assertThat(comparison.challenger()).isEqualTo("mine version 4");
        // 100 and 73 are both LOW; 72 is, and 45 is ELEVATED; 30 is ELEVATED, and 3 HIGH.
        assertThat(comparison.moves().count(RiskClass.LOW, RiskClass.LOW)).isEqualTo(2);
        assertThat(comparison.moves().count(RiskClass.LOW, RiskClass.ELEVATED)).isEqualTo(1);
        assertThat(comparison.moves().count(RiskClass.ELEVATED, RiskClass.HIGH)).isEqualTo(1);
        assertThat(comparison.moves().agreement().toOptional())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.5"));
        assertThat(comparison.moves().moved()).isEqualTo(3);
        assertThat(comparison.moves().movers()).extracting(Mover::number).containsExactly("003", "004");
        assertThat(PopulationStability.between(comparison.championScores(), comparison.challengerScores())
                        .toOptional())
                .hasValueSatisfying(
                        stability -> assertThat(stability.reading()).isEqualTo(PopulationStability.Reading.ACT));
    }

    @Test
    void theMatrixCountsTheBookByTheNewestAssessments() {
        store("001", 90, RiskBand.A);
        store("002", 10, RiskBand.E);
        store("003", 10, RiskBand.E, CustomerStatus.ERASED);
        scoring().assess(SampleProfiles.DAY, 0);
        store("004", 10, RiskBand.E);

        RiskMatrix matrix = scoring().matrix(SampleProfiles.DAY, Currency.getInstance("EUR"));

        assertThat(matrix.customers()).isEqualTo(3);
        assertThat(matrix.cell(RiskClass.LOW, DelinquencyClass.NONE).customers())
                .isEqualTo(1);
        assertThat(matrix.cell(RiskClass.HIGH, DelinquencyClass.NONE).customers())
                .isEqualTo(1);
        assertThat(matrix.cell(RiskClass.UNKNOWN, DelinquencyClass.NONE).customers())
                .isEqualTo(1);
    }

    @Test
    void aCardIsTriedOutOnOneCustomerWithOtherInputs() {
        RiskAssessments assessments = new RiskAssessments(context("2026-03-02T12:00:00Z"), CARD);
        Assumptions assumptions = Assumptions.parse("band = B and score = 69", FieldCatalogue.standard());

        assertThat(assessments.simulate(CHALLENGER, SampleProfiles.good()).score())
                .hasValue(100);
        assertThat(assessments
                        .simulate(CHALLENGER, SampleProfiles.good(), assumptions)
                        .score())
                .hasValue(45);
        assertThat(assessments
                        .simulate(
                                CARD,
                                SampleProfiles.good(),
                                Assumptions.parse("insolvent is true", FieldCatalogue.standard()))
                        .knockOut())
                .hasValue("It is insolvent.");
        assertThat(assessments.latest(SampleProfiles.good().customer().id())).isEmpty();
    }

    @Test
    void refusesToKeepFewerThanNoMovers() {
        assertThatThrownBy(() -> scoring().assess(SampleProfiles.DAY, -1)).hasMessageContaining("never below 0");
    }
}
