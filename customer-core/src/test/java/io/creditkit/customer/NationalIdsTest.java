package io.creditkit.customer;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.nationalId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.csv.CsvTable.Dialect;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.ExportRequest;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldMatch;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.PageRequest;
import io.creditkit.customer.search.SearchField;
import io.creditkit.customer.search.Suggestion;
import io.creditkit.customer.state.MoveRefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NationalIdsTest {
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final Role CLERK = Role.of(
            "clerk",
            Permission.VIEW_CUSTOMERS,
            Permission.VIEW_CREDIT_DATA,
            Permission.VIEW_RECEIVABLES,
            Permission.EXPORT_LISTS);

    private final CreditKit kit = CreditKit.builder().build();
    private final Workspace all = kit.tenant("acme").as(Actor.of("jane").forPurpose("CHECK"));
    private final Workspace clerk = kit.tenant("acme").as(Actor.of("joe", CLERK));

    NationalIdsTest() {
        all.customers().save(bareCustomer("1"));
        all.customers().nationalIds().put(nationalId("c-1", "85-07 330.028"));
    }

    @Test
    void itIsMaskedUnlessSomebodyMaySeeItWhichIsLogged() {
        assertThat(clerk.customers().nationalIds().masked(ONE)).contains("**********028");
        assertThatThrownBy(() -> clerk.customers().nationalIds().unmasked(ONE))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_PERSONAL_DATA");
        assertThat(all.accesses().of(Subject.of(ONE))).isEmpty();

        assertThat(all.customers().nationalIds().unmasked(ONE)).contains(nationalId("c-1", "85-07 330.028"));
        assertThat(all.accesses().of(Subject.of(ONE)))
                .extracting(AccessEntry::kind, AccessEntry::detail, AccessEntry::by, AccessEntry::purpose)
                .containsExactly(
                        tuple(AccessEntry.Kind.PERSONAL_DATA, "nationalId", Actor.of("jane"), Optional.of("CHECK")));
    }

    @Test
    void itIsAColumnThatShowsTheLastThreeCharactersOnScreenAndInFiles() {
        var field = FieldCatalogue.standard().get("nationalId");
        assertThat(field.isPersonalData()).isTrue();
        assertThat(clerk.list().page(CustomerQuery.all(), PageRequest.first(10)).rows())
                .extracting(row -> field.read(row.profile(), ExchangeRates.none()))
                .containsExactly(new FieldValue.Text("**********028"));

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        all.export().write(file, ExportRequest.of(CustomerQuery.all(), List.of(field), Dialect.MACHINE));
        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("**********028")
                .doesNotContain("330");
    }

    @Test
    void aProfileHoldsItMaskedSoThatNobodyReadsItWholeThere() {
        assertThat(clerk.list().page(CustomerQuery.all(), PageRequest.first(10)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.profile().nationalId()).contains("**********028"));
    }

    @Test
    void itIsFoundWhileTypedByThoseWhoMaySeeItAlone() {
        all.customers().save(bareCustomer("8507"));

        assertThat(all.search().suggest("85 07 33", 10).list())
                .extracting(suggestion -> suggestion.customer().id())
                .containsExactly(ONE);
        assertThat(all.search().suggest("8507", 10).list())
                .extracting(suggestion -> suggestion.customer().id().value())
                .containsExactly("c-8507", "c-1");
        Suggestion whole = all.search().suggest("8507330028", 10).list().get(0);
        assertThat(whole.matches()).extracting(FieldMatch::field).containsExactly(SearchField.NATIONAL_ID);
        assertThat(whole.matches().get(0).text()).isEqualTo("**********028");
        assertThat(clerk.search().suggest("8507330028", 10).list()).isEmpty();
        assertThat(clerk.search().suggest("8507", 10).list()).hasSize(1);
    }

    @Test
    void aChangeIsInTheTrailMaskedAndErasureTakesItOut() {
        all.customers().nationalIds().put(nationalId("c-1", "99-99 999.777"));
        assertThat(all.audit().field(Subject.of(ONE), "nationalId"))
                .last()
                .extracting(history -> history.change())
                .isEqualTo(new FieldChange("nationalId", Optional.of("**********028"), Optional.of("**********777")));

        assertThat(all.privacy().dataOf(ONE))
                .filteredOn(found -> found.type().equals("national id"))
                .singleElement()
                .satisfies(found -> assertThat(found.fields()).containsEntry("number", "99-99 999.777"));
        all.privacy().erase(ONE, "asked for");

        assertThat(all.customers().nationalIds().unmasked(ONE)).isEmpty();
        assertThat(all.audit().field(Subject.of(ONE), "nationalId"))
                .allSatisfy(history -> assertThat(history.change().after()).isEmpty());
        assertThatThrownBy(() -> all.customers().nationalIds().put(nationalId("c-1", "1234567")))
                .isInstanceOf(MoveRefusedException.class);
    }

    @Test
    void nobodyPrintsIt() {
        assertThat(nationalId("c-1", "85-07 330.028").toString()).doesNotContain("330");
    }
}
