package io.creditkit.customer.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.StorageSamples;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The number of an identity document is shown masked; who may see it whole leaves a trace. */
class PreCustomerIdNumberTest {
    private static final PreCustomerId LEAD = PreCustomerId.of("p-1");
    private static final String NUMBER = "AB123456789";
    private static final String MASKED = "********789";

    private final CreditKit kit = CreditKit.builder().build();
    private final Workspace all = kit.tenant("acme").as(Actor.of("jane").forPurpose("CHECK"));
    private final Workspace clerk = kit.tenant("acme")
            .as(Actor.of("joe", Role.of("clerk", Permission.VIEW_PRE_CUSTOMERS, Permission.EDIT_PRE_CUSTOMERS)));

    private final PreCustomer saved = all.preCustomers()
            .save(PreCustomer.builder()
                    .from(StorageSamples.lead("p-1"))
                    .name("Jane Doe")
                    .country(new CountryCode("GB"))
                    .idType("PASSPORT")
                    .idNumber(NUMBER)
                    .build());

    @Test
    void itIsMaskedUnlessSomebodyMaySeeItWhichIsLogged() {
        assertThat(saved.idNumber()).contains(MASKED);
        assertThat(clerk.preCustomers().find(LEAD))
                .flatMap(PreCustomer::idNumber)
                .contains(MASKED);
        assertThat(clerk.preCustomers().list(PreCustomerFilter.all(), 0, 10).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.idNumber()).contains(MASKED));
        assertThatThrownBy(() -> clerk.preCustomers().unmaskedIdNumber(LEAD))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_PERSONAL_DATA");
        assertThat(all.accesses().of(Subject.of(LEAD))).isEmpty();

        assertThat(all.preCustomers().unmaskedIdNumber(LEAD)).contains(NUMBER);
        assertThat(all.accesses().of(Subject.of(LEAD)))
                .extracting(AccessEntry::kind, AccessEntry::detail, AccessEntry::by, AccessEntry::purpose)
                .containsExactly(
                        tuple(AccessEntry.Kind.PERSONAL_DATA, "idNumber", Actor.of("jane"), Optional.of("CHECK")));
    }

    @Test
    void whoStoresWhatWasReadMaskedKeepsTheNumberAndWhoEntersAnotherChangesIt() {
        PreCustomer read = clerk.preCustomers().find(LEAD).orElseThrow();
        PreCustomer moved = clerk.preCustomers()
                .save(PreCustomer.builder().from(read).city("Leeds").build());
        assertThat(all.preCustomers().unmaskedIdNumber(LEAD)).contains(NUMBER);

        clerk.preCustomers()
                .save(PreCustomer.builder().from(moved).idNumber("CD000000789").build());
        assertThat(all.preCustomers().unmaskedIdNumber(LEAD)).contains("CD000000789");
    }

    @Test
    void theTrailHasItMaskedAndTellsOfAChangeThatTheMaskHides() {
        clerk.preCustomers()
                .save(PreCustomer.builder().from(saved).idNumber("CD000000789").build());

        assertThat(all.audit().of(Subject.of(LEAD)))
                .flatExtracting(AuditEntry::changes)
                .filteredOn(change -> change.field().equals("idNumber"))
                .containsExactly(
                        new FieldChange("idNumber", Optional.empty(), Optional.of(MASKED)),
                        new FieldChange("idNumber", Optional.of(MASKED), Optional.of(MASKED)));
    }

    @Test
    void itGoesOverToTheCustomer() {
        CustomerId customer = all.preCustomers()
                .activate(LEAD, ActivationTerms.of("000004", Currency.getInstance("EUR")))
                .id();

        assertThat(all.customers().nationalIds().masked(customer)).contains(MASKED);
        assertThat(all.customers().nationalIds().unmasked(customer))
                .contains(NationalId.builder()
                        .customer(customer)
                        .number(NUMBER)
                        .type("PASSPORT")
                        .build());
    }
}
