package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.Lending;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanCounts;
import io.creditkit.customer.lending.LoanEntry;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskAssessments;
import io.creditkit.customer.risk.ScoreCard;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerProfilesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final WorkContext context = new WorkContext(
            InMemoryStorage.create(),
            TenantId.of("t"),
            Actor.of("test"),
            Clock.fixed(SampleProfiles.NOON, ZoneOffset.UTC),
            ZONE,
            IdSource.random(),
            ExchangeRates.none());
    private final CustomerProfiles profiles = new CustomerProfiles(context);

    private Customer stored(Customer customer) {
        return context.inUnitOfWork(work -> work.customers().save(customer));
    }

    @Test
    void activeLoansAndTheGroupAreFiltersOfListsAndUnknownWithoutLoans() {
        Customer one = stored(StorageSamples.bareCustomer("1"));
        Customer two = stored(StorageSamples.bareCustomer("2"));
        CustomerList list = new CustomerList(context, profiles);
        Criteria none = Criteria.parse("activeLoans = 0", FieldCatalogue.standard());
        assertThat(list.count(CustomerQuery.where(none)))
                .as("no loans are loaded")
                .isZero();

        context.inUnitOfWork(work -> {
            work.groups().save(StorageSamples.group("g-1", "Trade"));
            work.groups().join(two.id(), GroupId.of("g-1"));
            return work.loans()
                    .save(Loan.builder()
                            .from(StorageSamples.bareLoan("l-1", "c-1"))
                            .moves(List.of(new LoanMove(
                                    LoanState.ACTIVE,
                                    SampleProfiles.DAY.minusDays(5),
                                    SampleProfiles.NOON,
                                    Actor.of("test"),
                                    "paid out")))
                            .build());
        });

        assertThat(numbers(list, "activeLoans > 0")).containsExactly("1");
        assertThat(numbers(list, "activeLoans = 0")).containsExactly("2");
        assertThat(numbers(list, "customerGroup = \"trade\"")).containsExactly("2");
        assertThat(numbers(list, "customerGroup is missing")).containsExactly(one.number());

        context.inUnitOfWork(work -> work.groups()
                .save(CustomerGroup.builder()
                        .from(work.groups().find(GroupId.of("g-1")).orElseThrow())
                        .name("Wholesale")
                        .build()));
        assertThat(numbers(list, "customerGroup = \"trade\""))
                .as("it was renamed")
                .isEmpty();
        assertThat(numbers(list, "customerGroupId = \"g-1\"")).containsExactly("2");
    }

    @Test
    void refinancedLoansAreInputsOfScoresConditionsAndAlerts() {
        Customer never = stored(StorageSamples.bareCustomer("1"));
        Customer twice = stored(StorageSamples.bareCustomer("2"));
        Lending lending = new Lending(context, LendingSettings.standard());
        for (int i = 0; i < 3; i++) {
            LoanEntry loan = new LoanEntry(
                    "l-" + i,
                    twice.id(),
                    Optional.empty(),
                    Money.of("1000", "EUR"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            if (i > 0) {
                lending.refinance("l-" + (i - 1), loan, SampleProfiles.DAY, "Could not pay.");
            } else {
                lending.request(loan);
                lending.move("l-0", LoanState.APPROVED, SampleProfiles.DAY, "Fine.");
                lending.move("l-0", LoanState.ACTIVE, SampleProfiles.DAY, "Paid out.");
            }
        }
        CustomerList list = new CustomerList(context, profiles);

        assertThat(numbers(list, "timesRefinanced >= 2")).containsExactly("2");
        assertThat(numbers(list, "refinancedLoans = 2")).containsExactly("2");
        assertThat(numbers(list, "timesRefinanced = 0")).containsExactly("1");
        assertThat(profiles.of(twice, SampleProfiles.DAY.minusDays(1)).loans().map(LoanCounts::timesRefinanced))
                .as("the day before")
                .isEqualTo(Measure.known(0));

        ScoreCard card = ScoreCard.read("""
                {"code": "loans", "version": 1, "validFrom": "2026-01-01", "completeness": 1,
                 "characteristics": [{"field": "timesRefinanced", "weight": 1, "missing": {"policy": "NEUTRAL"},
                   "bins": [{"to": 1, "points": 100}, {"from": 1, "to": 2, "points": 40}, {"from": 2, "points": 0}]}],
                 "classes": [{"class": "LOW", "from": 70}, {"class": "HIGH", "from": 0}]}
                """, FieldCatalogue.standard());
        RiskAssessments scored = new RiskAssessments(context, card);
        assertThat(scored.assess(profiles.of(never, SampleProfiles.DAY)).score())
                .hasValue(100);
        assertThat(scored.assess(profiles.of(twice, SampleProfiles.DAY)).score())
                .hasValue(0);

        // The condition of an alert rule is read like this.
        assertThat(Criteria.parse("timesRefinanced > 1", FieldCatalogue.standard())
                        .evaluate(profiles.of(twice, SampleProfiles.DAY), ExchangeRates.none()))
                .isEqualTo(Truth.TRUE);
    }

    private static List<String> numbers(CustomerList list, String criteria) {
        CustomerQuery query = CustomerQuery.where(Criteria.parse(criteria, FieldCatalogue.standard()));
        return list.page(query, PageRequest.first(10)).rows().stream()
                .map(row -> row.profile().customer().number())
                .toList();
    }

    @Test
    void consentsAreThoseOfTheDayThatIsAskedFor() {
        Customer customer = stored(SampleProfiles.bareCustomer("7"));
        ConsentRecord given = StorageSamples.consent("k-1", ConsentState.GIVEN);
        context.inUnitOfWork(work -> {
            for (int days : new int[] {9, 4}) {
                work.privacy()
                        .addConsent(new ConsentRecord(
                                "k-1",
                                customer.id(),
                                ConsentPurpose.MARKETING,
                                days == 9 ? ConsentState.GIVEN : ConsentState.WITHDRAWN,
                                given.notice(),
                                "web",
                                SampleProfiles.NOON.minus(days, ChronoUnit.DAYS),
                                Optional.empty(),
                                Optional.empty(),
                                Actor.of("test")));
            }
            return customer;
        });

        assertThat(profiles.of(customer, SampleProfiles.DAY.minusDays(10)).accepted())
                .isEmpty();
        assertThat(profiles.of(customer, SampleProfiles.DAY.minusDays(9)).accepted())
                .containsEntry(ConsentPurpose.MARKETING, SampleProfiles.NOON.minus(9, ChronoUnit.DAYS));
        assertThat(profiles.of(customer, SampleProfiles.DAY.minusDays(4)).accepted())
                .isEmpty();
        assertThat(profiles.of(customer, SampleProfiles.DAY).accepted()).isEmpty();
    }

    @Test
    void bringsTogetherTheCompanyTheLedgerAndTheNewestAssessment() {
        Customer customer = stored(SampleProfiles.linkedCustomer("7"));
        CompanyFile file = context.inUnitOfWork(
                work -> work.reports().saveFile(SampleProfiles.file(SampleProfiles.goodFigures())));

        CustomerProfile profile = profiles.of(customer, SampleProfiles.DAY);
        RiskAssessment assessment = new RiskAssessments(context, ScoreCard.starter()).assess(profile);

        assertThat(profile.company()).contains(file);
        assertThat(profile.receivables().openInvoices()).isZero();
        assertThat(profile.receivables().asOf()).isEqualTo(SampleProfiles.DAY);
        assertThat(profile.asOf()).isEqualTo(SampleProfiles.DAY);
        assertThat(profile.zone()).isEqualTo(ZONE);
        assertThat(profile.assessment()).isEmpty();
        assertThat(profiles.of(customer, SampleProfiles.DAY).assessment()).contains(assessment);
    }

    @Test
    void aCustomerWithoutACompanyHasAProfileToo() {
        Customer customer = stored(SampleProfiles.bareCustomer("7"));

        assertThat(profiles.of(customer, SampleProfiles.DAY).company()).isEmpty();
    }

    @Test
    void handsOverEveryCustomerOnceInTheOrderOfNumbersAndLetsTheConsumerStore() {
        for (int i = 450; i > 0; i--) {
            stored(SampleProfiles.bareCustomer(String.format(Locale.ROOT, "N%04d", i)));
        }
        List<String> seen = new ArrayList<>();

        RiskAssessments assessments = new RiskAssessments(context, ScoreCard.starter());
        profiles.forEach(SampleProfiles.DAY, profile -> {
            seen.add(profile.customer().number());
            assessments.assess(profile);
        });

        assertThat(seen).hasSize(450).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theDayOfAConsentIsShownAsLongAsTheConsentHolds() {
        Customer customer = stored(SampleProfiles.bareCustomer("7"));
        Privacy privacy = new Privacy(context, PrivacySettings.standard());
        ConsentNotice notice = new ConsentNotice("privacy", 1);
        privacy.consents()
                .give(customer.id(), ConsentPurpose.PERSONAL_DATA, notice, "web", Optional.empty(), Optional.empty());
        privacy.consents()
                .give(customer.id(), ConsentPurpose.MARKETING, notice, "web", Optional.empty(), Optional.empty());
        privacy.consents().withdraw(customer.id(), ConsentPurpose.MARKETING, "phone");
        List<CustomerProfile> listed = new ArrayList<>();
        profiles.forEach(SampleProfiles.DAY, listed::add);

        for (CustomerProfile profile : List.of(profiles.of(customer, SampleProfiles.DAY), listed.get(0))) {
            assertThat(shown("personalDataAcceptedOn", profile)).isEqualTo("2026-03-02");
            assertThat(shown("marketingAcceptedOn", profile)).isEmpty();
        }
    }

    private String shown(String key, CustomerProfile profile) {
        Field field = FieldCatalogue.standard().get(key);
        return field.show(field.read(profile, ExchangeRates.none()));
    }
}
