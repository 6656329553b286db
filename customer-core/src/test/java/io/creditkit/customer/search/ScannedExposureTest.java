package io.creditkit.customer.search;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.lending.Commitment;
import io.creditkit.customer.lending.CommitmentSource;
import io.creditkit.customer.lending.LendingSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is at risk takes the documents of all accounts and the host's orders, so a scan reads it only where a field asks for it. */
class ScannedExposureTest {
    private static final FieldCatalogue FIELDS = FieldCatalogue.standard();

    private final List<CustomerId> asked = new ArrayList<>();
    private final CommitmentSource orders = new CommitmentSource() {
        @Override
        public Set<Commitment.Kind> kinds() {
            return EnumSet.allOf(Commitment.Kind.class);
        }

        @Override
        public List<Commitment> of(CustomerId customer, LocalDate asOf) {
            asked.add(customer);
            return List.of();
        }
    };
    private final LendingSettings standard = LendingSettings.standard();
    private final CreditKit kit = CreditKit.builder()
            .lending(
                    new LendingSettings(standard.activeStates(), standard.delinquency(), orders, standard.components()))
            .build();
    private final Workspace work = kit.tenant("acme").as(Actor.of("clerk"));

    @BeforeEach
    void fiveCustomers() {
        List.of("1", "2", "3", "4", "5").forEach(number -> work.customers().save(bareCustomer(number)));
        asked.clear();
    }

    @Test
    void aCountByAFieldOfTheLedgerAsksTheHostForNothing() {
        assertThat(work.list().count(by("openInvoices = 0"))).isEqualTo(5);
        assertThat(work.list().quickCounts(by("openInvoices = 0"), query("paidInvoices = 0")))
                .containsEntry("some", 5L);
        assertThat(work.list().facets(by("openInvoices = 0"), List.of(FIELDS.get("creditCheck"))))
                .hasSize(1);

        assertThat(asked).isEmpty();
    }

    @Test
    void ofAPageTheHostIsAskedForTheRowsThatAreShown() {
        CustomerPage page = work.list().page(by("openInvoices = 0"), PageRequest.first(2));

        assertThat(page.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.profile().atRisk())
                        .contains(Measure.known(
                                Money.zero(row.profile().customer().riskCurrency()))));
        assertThat(page.total()).isEqualTo(5);
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(page.rows().stream()
                        .map(row -> row.profile().customer().id())
                        .toList());
    }

    @Test
    void aFieldOfExposureIsReadOfEverybody() {
        assertThat(work.list().count(by("exposure = 0 EUR"))).isEqualTo(5);
        assertThat(asked).hasSize(5);
    }

    @Test
    void noOtherFieldOfOursReadsWhatIsAtRisk() {
        CustomerProfile without = SampleProfiles.good();
        CustomerProfile with = CustomerProfile.builder()
                .from(without)
                .atRisk(Measure.known(Money.of("987654", "EUR")))
                .sharedExposure(Measure.known(Money.of("987655", "EUR")))
                .build();

        assertThat(FIELDS.fields())
                .filteredOn(field -> !LedgerFields.mayReadExposure(field))
                .hasSizeGreaterThan(50)
                .allSatisfy(field -> assertThat(field.read(with, SampleProfiles.poundAtEuro125()))
                        .as(field.key())
                        .isEqualTo(field.read(without, SampleProfiles.poundAtEuro125())));
        assertThat(FIELDS.get("exposure").read(with, SampleProfiles.poundAtEuro125()))
                .isNotEqualTo(FIELDS.get("exposure").read(without, SampleProfiles.poundAtEuro125()));
        assertThat(LedgerFields.mayReadExposure(Field.of(
                        "hosts", "The host's", FieldType.NUMBER, (profile, rates) -> FieldValue.Numeric.of(1))))
                .as("a host's own may")
                .isTrue();
    }

    @Test
    void whatIsReadFromTheLedgerAloneIsAllThatThoseFieldsTell() {
        CustomerProfile whole = SampleProfiles.good();
        CustomerProfile ledger = CustomerProfile.builder()
                .customer(whole.customer())
                .receivables(whole.receivables())
                .asOf(whole.asOf())
                .zone(whole.zone())
                .build();

        assertThat(FIELDS.fields())
                .filteredOn(LedgerFields::readsLedgerAlone)
                .hasSizeGreaterThan(25)
                .allSatisfy(field -> assertThat(field.read(ledger, SampleProfiles.poundAtEuro125()))
                        .as(field.key())
                        .isEqualTo(field.read(whole, SampleProfiles.poundAtEuro125())));
        assertThat(LedgerFields.readsLedgerAlone(Field.of(
                        "overdue", "The host's", FieldType.NUMBER, (profile, rates) -> FieldValue.Numeric.of(1))))
                .as("a host's own of that name")
                .isFalse();
        assertThat(LedgerFields.readsLedgerAlone(Field.attribute("own", "Own", FieldType.TEXT, List.of())))
                .isTrue();
    }

    private static CustomerQuery by(String criteria) {
        return CustomerQuery.builder()
                .criteria(Criteria.parse(criteria, FIELDS))
                .build();
    }

    private static Map<String, Criteria> query(String criteria) {
        return Map.of("some", Criteria.parse(criteria, FIELDS));
    }
}
