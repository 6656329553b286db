package io.creditkit.customer;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.CreatedCustomer.IfAlike;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.onboarding.Requirement;
import io.creditkit.customer.quality.DuplicateReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreatedCustomerTest {
    private final CreditKit kit = CreditKit.builder().build();
    private final Workspace work = kit.tenant("acme").as(Actor.of("jane"));

    @Test
    void whoIsLikeNobodyIsStored() {
        CreatedCustomer created = work.customers().create(named("1", "Acme Ltd"), IfAlike.ASK);

        assertThat(created.duplicates().isClear()).isTrue();
        assertThat(created.customer()).map(Customer::version).contains(1L);
        assertThat(work.customers().count()).isEqualTo(1);
    }

    @Test
    void theUserIsAskedBeforeATwinIsStored() {
        Customer first = work.customers().save(named("1", "Acme Ltd"));

        CreatedCustomer asked = work.customers().create(named("2", "ACME Limited"), IfAlike.ASK);
        assertThat(asked.customer()).isEmpty();
        assertThat(asked.duplicates().candidates()).singleElement().satisfies(found -> {
            assertThat(found.customer()).isEqualTo(first);
            assertThat(found.reasons()).containsExactly(DuplicateReason.SAME_NAME);
        });
        assertThat(work.customers().count()).isEqualTo(1);

        CreatedCustomer stored = work.customers().create(named("2", "ACME Limited"), IfAlike.STORE);
        assertThat(stored.customer()).isPresent();
        assertThat(stored.duplicates()).isEqualTo(asked.duplicates());
        assertThat(work.customers().count()).isEqualTo(2);
    }

    @Test
    void aFieldWithNothingButBlanksIsNotWhatThePolicyRequires() {
        work.preCustomers().publish(PartyKind.COMPANY, List.of(Requirement.required("phone", Requirement.Rule.PHONE)));
        Customer blank =
                Customer.builder().from(named("1", "Acme Ltd")).phone(" ").build();

        assertThat(catchThrowableOfType(
                                InvalidEntryException.class,
                                () -> work.customers().create(blank, IfAlike.STORE))
                        .faults())
                .extracting(EntryFault::field)
                .containsExactly("phone");
    }

    @Test
    void whatThePolicyRequiresIsRequiredOfWhoComesWithoutOnboarding() {
        work.preCustomers()
                .publish(
                        PartyKind.COMPANY,
                        List.of(
                                Requirement.required("mail", Requirement.Rule.EMAIL),
                                Requirement.optional("vat", Requirement.Rule.VAT_NUMBER),
                                Requirement.required("contract", Requirement.Rule.EVIDENCE)));

        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class, () -> work.customers().create(named("1", "Acme Ltd"), IfAlike.STORE));

        assertThat(refused.faults())
                .extracting(EntryFault::field, EntryFault::key, EntryFault::parameters)
                .containsExactly(
                        tuple("mail", "required-by-policy", Map.of("policy", "1")),
                        tuple("contract", "required-by-policy", Map.of("policy", "1")));
        assertThat(work.customers().count()).isZero();
    }

    @Test
    void toCreateOneTwiceByAnExternalIdMakesOne() {
        Customer draft = Customer.builder()
                .from(named("1", "Acme Ltd"))
                .putExternalIds("erp", "E1")
                .build();

        CreatedCustomer first = work.customers().create(draft, IfAlike.ASK);
        CreatedCustomer again = work.customers()
                .create(Customer.builder().from(draft).id(CustomerId.of("c-9")).build(), IfAlike.ASK);

        assertThat(again.customer()).isEqualTo(first.customer());
        assertThat(work.customers().count()).isEqualTo(1);
    }

    @Test
    void whoMayNotSeeCustomersCanNotFindOutByCreatingThem() {
        Workspace writer = kit.tenant("acme").as(Actor.of("joe", Role.of("writer", Permission.EDIT_CUSTOMERS)));

        assertThatThrownBy(() -> writer.customers().create(named("1", "Acme Ltd"), IfAlike.ASK))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_CUSTOMERS");
    }

    private static Customer named(String number, String name) {
        return Customer.builder().from(bareCustomer(number)).name(name).build();
    }
}
