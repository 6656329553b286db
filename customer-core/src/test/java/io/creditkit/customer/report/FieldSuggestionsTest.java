package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.ChangeSource;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldSuggestionsTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");

    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now);
    private final FieldSuggestions suggestions = new FieldSuggestions(bench.context());

    FieldSuggestionsTest() {
        bench.work(work -> work.customers()
                .save(Bench.customer("1", "Acme Ltd")
                        .address(address("Old Street 1", "London"))
                        .agencyLink(AgencyLink.builder()
                                .company(ACME)
                                .agencyName("Acme")
                                .confidence(100)
                                .linkedBy(Actor.of("tester"))
                                .linkedAt(bench.now())
                                .build())
                        .build()));
        tells("ACME LIMITED", "New Street 2");
    }

    @Test
    void what_is_to_be_suggested_waits_for_a_person_and_changes_nothing() {
        fetch(FieldMode.SUGGEST);

        assertThat(customer().address()).isEqualTo(address("Old Street 1", "London"));
        assertThat(suggestions.open()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.field()).isEqualTo(AgencyField.ADDRESS);
            assertThat(suggestion.before()).contains("Old Street 1\nN1 1AA\nLondon\nGB");
            assertThat(suggestion.told()).startsWith("New Street 2\n");
            assertThat(suggestion.toString()).doesNotContain("Street");
        });
    }

    @Test
    void an_accepted_suggestion_is_the_customers_and_the_trail_says_who_told_it() {
        fetch(FieldMode.SUGGEST);

        FieldSuggestion read = suggestions.open().get(0);
        suggestions.accept(read);

        assertThat(customer().address()).isEqualTo(address("New Street 2", "London"));
        assertThat(suggestions.of(CUSTOMER)).isEmpty();
        List<AuditEntry> trail = bench.work(work -> work.audit().of(Subject.of(CUSTOMER)));
        assertThat(trail).last().satisfies(entry -> assertThat(entry.source()).isEqualTo(ChangeSource.AGENCY_REPORT));
        assertThatThrownBy(() -> suggestions.accept(read)).isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> suggestions.reject(read)).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void another_address_in_the_same_town_leaves_the_region_and_one_elsewhere_takes_it_away() {
        Address inARegion = Address.builder()
                .from(address("Old Street 1", "London"))
                .region("Greater London")
                .build();
        Customer read = customer();
        bench.work(work -> work.customers()
                .save(Customer.builder().from(read).address(inARegion).build()));
        fetch(FieldMode.OVERWRITE);
        Address moved = customer().address();
        bureau.reports(FakeBureau.report(ACME, 80, "75000")
                .name("ACME LIMITED")
                .address(address("Far Street 3", "Leeds"))
                .build());
        fetch(FieldMode.OVERWRITE);

        assertThat(moved.street()).contains("New Street 2");
        assertThat(moved.region()).contains("Greater London");
        assertThat(customer().address()).isEqualTo(address("Far Street 3", "Leeds"));
    }

    @Test
    void a_suggestion_is_not_accepted_over_what_was_corrected_or_linked_otherwise_since() {
        fetch(FieldMode.SUGGEST);
        Customer read = customer();
        bench.work(work -> work.customers()
                .save(Customer.builder()
                        .from(read)
                        .address(address("By Hand 9", "London"))
                        .build()));

        assertThatThrownBy(() -> suggestions.acceptAll(suggestions.open()))
                .isInstanceOf(SuggestionOutdatedException.class)
                .hasMessageContaining("ADDRESS");
        Customer corrected = customer();
        assertThat(corrected.address()).isEqualTo(address("By Hand 9", "London"));

        bench.work(work -> work.customers()
                .save(Customer.builder()
                        .from(read)
                        .version(corrected.version())
                        .agencyLink(Optional.empty())
                        .build()));
        assertThatThrownBy(() -> suggestions.acceptAll(suggestions.open()))
                .as("it is the company's no more")
                .isInstanceOf(SuggestionOutdatedException.class);
    }

    @Test
    void a_suggestion_that_was_overtaken_is_made_anew_by_the_next_report_and_can_be_accepted() {
        fetch(FieldMode.SUGGEST);
        FieldSuggestion overtaken = suggestions.open().get(0);
        Customer read = customer();
        bench.work(work -> work.customers()
                .save(Customer.builder()
                        .from(read)
                        .address(address("By Hand 9", "London"))
                        .build()));
        assertThatThrownBy(() -> suggestions.accept(overtaken)).isInstanceOf(SuggestionOutdatedException.class);

        fetch(FieldMode.SUGGEST);

        FieldSuggestion anew = suggestions.open().get(0);
        assertThat(anew.before()).contains("By Hand 9\nN1 1AA\nLondon\nGB");
        assertThat(suggestions.accept(anew).address()).isEqualTo(address("New Street 2", "London"));
        assertThat(suggestions.open()).isEmpty();
    }

    @Test
    void a_change_of_the_model_is_noted_after_a_point_that_tells_none() {
        bureau.reports(FakeBureau.report(ACME, 80, "75000").scoreModel("one").build());
        fetch(FieldMode.IGNORE);
        bench.advance(Duration.ofDays(10));
        bench.work(work -> work.history()
                .append(HistoryPoint.builder()
                        .from(work.history().latest(ACME, Criterion.SCORE).orElseThrow())
                        .model(Optional.empty())
                        .observedOn(bench.now().atZone(ZoneOffset.UTC).toLocalDate())
                        .source(HistoryPoint.Source.EVENT)
                        .build()));
        bureau.reports(FakeBureau.report(ACME, 80, "75000").scoreModel("two").build());
        fetch(FieldMode.IGNORE);

        assertThat(bench.work(work -> work.history().latest(ACME, Criterion.SCORE))
                        .flatMap(HistoryPoint::model))
                .contains("two");
    }

    @Test
    void an_address_that_lacks_a_known_part_overwrites_nothing() {
        bureau.reports(FakeBureau.report(ACME, 80, "75000")
                .address(Address.builder().city("Leeds").country(GB).build())
                .build());

        fetch(FieldMode.OVERWRITE);

        assertThat(customer().address()).isEqualTo(address("Old Street 1", "London"));
    }

    @Test
    void a_rejected_value_is_not_suggested_again_but_another_one_is() {
        fetch(FieldMode.SUGGEST);
        suggestions.rejectAll(suggestions.open());

        fetch(FieldMode.SUGGEST);
        assertThat(suggestions.open()).isEmpty();

        tells("ACME LIMITED", "Third Street 3");
        fetch(FieldMode.SUGGEST);
        assertThat(suggestions.open())
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.told()).startsWith("Third Street 3"));
    }

    @Test
    void what_was_told_since_it_was_read_is_neither_rejected_nor_accepted_unread() {
        fetch(FieldMode.SUGGEST);
        FieldSuggestion read = suggestions.open().get(0);
        tells("ACME LIMITED", "Third Street 3");
        fetch(FieldMode.SUGGEST);

        assertThatThrownBy(() -> suggestions.reject(read)).isInstanceOf(SuggestionOutdatedException.class);
        assertThatThrownBy(() -> suggestions.rejectAll(List.of(read))).isInstanceOf(SuggestionOutdatedException.class);
        assertThatThrownBy(() -> suggestions.accept(read)).isInstanceOf(SuggestionOutdatedException.class);
        assertThat(suggestions.open()).hasSize(1);
        assertThat(suggestions.rejected(CUSTOMER)).isEmpty();
        assertThat(customer().address()).isEqualTo(address("Old Street 1", "London"));
    }

    @Test
    void a_rejected_value_is_remembered_after_another_one_was_told_rejected_or_accepted() {
        fetch(FieldMode.SUGGEST);
        suggestions.reject(suggestions.open().get(0));
        tells("ACME LIMITED", "Third Street 3");
        fetch(FieldMode.SUGGEST);
        suggestions.reject(suggestions.open().get(0));
        tells("ACME LIMITED", "Fourth Street 4");
        fetch(FieldMode.SUGGEST);
        suggestions.accept(suggestions.open().get(0));

        for (String before : List.of("New Street 2", "NEW STREET, 2", "Third Street 3")) {
            tells("ACME LIMITED", before);
            fetch(FieldMode.SUGGEST);
            assertThat(suggestions.open()).as(before).isEmpty();
        }
        assertThat(suggestions.rejected(CUSTOMER)).hasSize(2).allSatisfy(value -> {
            assertThat(value.rejectedBy()).isEqualTo("tester");
            assertThat(value.toString()).doesNotContain("Street");
        });
    }

    @Test
    void what_was_rejected_before_rejected_values_were_kept_apart_is_remembered_as_well() {
        fetch(FieldMode.SUGGEST);
        suggestions.reject(suggestions.open().get(0));
        bench.work(work -> {
            work.customers().removeRejectedValues(CUSTOMER);
            return true;
        });

        tells("ACME LIMITED", "Third Street 3");
        fetch(FieldMode.SUGGEST);
        tells("ACME LIMITED", "New Street 2");
        fetch(FieldMode.SUGGEST);

        assertThat(suggestions.open())
                .extracting(FieldSuggestion::told)
                .noneMatch(told -> told.startsWith("New Street"));
    }

    @Test
    void a_rejection_outlasts_a_report_that_agrees() {
        fetch(FieldMode.SUGGEST);
        suggestions.rejectAll(suggestions.open());
        tells("ACME LIMITED", "Old Street 1");
        fetch(FieldMode.SUGGEST);
        tells("ACME LIMITED", "New Street 2");
        fetch(FieldMode.SUGGEST);

        assertThat(suggestions.open()).isEmpty();
    }

    @Test
    void what_is_to_be_overwritten_is_at_once() {
        fetch(FieldMode.OVERWRITE);

        assertThat(customer().address()).isEqualTo(address("New Street 2", "London"));
        assertThat(suggestions.open()).isEmpty();
        long version = customer().version();
        fetch(FieldMode.OVERWRITE);
        assertThat(customer().version()).as("the same again writes nothing").isEqualTo(version);
    }

    @Test
    void what_is_ignored_or_not_named_or_differs_in_case_alone_is_left_alone() {
        fetch(FieldMode.IGNORE);
        assertThat(suggestions.open()).isEmpty();
        tells("acme ltd", "OLD STREET, 1");

        obtain(ReportPolicy.builder()
                .putFields(AgencyField.ADDRESS, FieldMode.SUGGEST)
                .putFields(AgencyField.NAME, FieldMode.OVERWRITE));

        assertThat(suggestions.open()).isEmpty();
        assertThat(customer().name()).isEqualTo("Acme Ltd");
    }

    @Test
    void a_suggestion_goes_once_the_data_agree() {
        fetch(FieldMode.SUGGEST);
        tells("ACME LIMITED", "Old Street 1");
        fetch(FieldMode.SUGGEST);

        assertThat(suggestions.open()).isEmpty();
    }

    private void fetch(FieldMode mode) {
        obtain(ReportPolicy.builder().putFields(AgencyField.ADDRESS, mode));
    }

    private void obtain(ReportPolicy.Builder policy) {
        bench.advance(Duration.ofDays(400));
        ReportOutcome outcome = new CreditReports(bench.context(), Optional.of(bureau), policy.build())
                .obtain(ACME, GB, "Acme", ReportPurpose.EXISTING_BUSINESS, "review");
        assertThat(outcome).isInstanceOf(ReportOutcome.Delivered.class);
    }

    private void tells(String name, String street) {
        bureau.reports(FakeBureau.report(ACME, 80, "75000")
                .name(name)
                .address(address(street, "London"))
                .build());
    }

    private Customer customer() {
        return bench.work(work -> work.customers().find(CUSTOMER)).orElseThrow();
    }

    private static Address address(String street, String city) {
        return Address.builder()
                .street(street)
                .postCode("N1 1AA")
                .city(city)
                .country(GB)
                .build();
    }
}
