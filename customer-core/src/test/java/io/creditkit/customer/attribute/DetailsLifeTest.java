package io.creditkit.customer.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.Portfolios;
import io.creditkit.customer.onboarding.ActivationTerms;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.privacy.PersonalRecord;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Details go where their thing goes, and go with it. */
class DetailsLifeTest extends DetailsBench {
    private static final CustomerId STAYS = CustomerId.of("c-2");
    private static final CustomerId GOES = CustomerId.of("c-1");
    private static final ActivationTerms TERMS = ActivationTerms.of("000004", Currency.getInstance("EUR"));
    private static final List<Subject> OF_THE_CUSTOMER =
            List.of(CONTACT, ACCOUNT, INVOICE, ADJUSTMENT, LOAN, PAYMENT, ACTION);

    @Test
    void theyGoWithAContactAnAccountAndAGroupThatAreRemoved() {
        List.of(CONTACT, ACCOUNT, GROUP).forEach(this::described);

        work.customers()
                .contacts()
                .remove(work.customers().contacts().find("p-1").orElseThrow());
        work.customers()
                .contacts()
                .removeAccount(work.customers().contacts().findAccount("u-1").orElseThrow());
        work.groups().remove(GroupId.of("g-1"));

        assertThat(List.of(CONTACT, ACCOUNT, GROUP)).noneMatch(this::isKept);
        assertThat(work.audit().field(GROUP, "attribute.region"))
                .last()
                .satisfies(history -> assertThat(history.change())
                        .isEqualTo(new FieldChange("attribute.region", Optional.of("North"), Optional.empty())));
        assertThat(work.audit().of(GROUP))
                .last()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo(AuditEntry.Action.REMOVED));
    }

    @Test
    void theyGoWithAPortfolioAndComeAlongToItsNewName() {
        SubjectDetails stored = described(PORTFOLIO);
        work.attributes().remove("region");
        Subject renamed = Subject.of(Subject.Kind.PORTFOLIO, "renamed");

        work.portfolios().rename("watched", "renamed");

        assertThat(isKept(PORTFOLIO)).isFalse();
        assertThat(details.find(Subject.Kind.PORTFOLIO, ExternalId.of("erp", "E-watched")))
                .contains(SubjectDetails.builder().from(stored).subject(renamed).build());
        assertThat(work.audit().field(renamed, "externalId.erp")).hasSize(1);

        work.portfolios().remove("renamed", Portfolios.Removal.FORCED);
        assertThat(isKept(renamed)).isFalse();
        work.portfolios()
                .create(Portfolio.builder().name("renamed").agency("test").build());
        assertThat(details.of(renamed)).isEqualTo(SubjectDetails.none(renamed));
    }

    @Test
    void aCopyOfAPortfolioHasNone() {
        described(PORTFOLIO);

        work.portfolios().duplicate("watched", "copy");

        assertThat(isKept(Subject.of(Subject.Kind.PORTFOLIO, "copy"))).isFalse();
        assertThat(isFound(PORTFOLIO)).isTrue();
    }

    @Test
    void aPreCustomerHandsThemOverToItsCustomer() {
        define("tier", FieldType.TEXT, Subject.Kind.CUSTOMER, Subject.Kind.PRE_CUSTOMER);
        SubjectDetails lead = details.save(SubjectDetails.builder()
                .from(described(LEAD))
                .putAttributes("tier", new FieldValue.Text("GOLD"))
                .build());

        Customer customer = work.preCustomers().activate(PreCustomerId.of("pc-1"), TERMS);

        assertThat(customer.externalIds()).isEqualTo(Map.of("erp", "E-pc-1"));
        assertThat(customer.attributes()).isEqualTo(Map.of("tier", new FieldValue.Text("GOLD")));
        assertThat(work.customers().findByExternalId(ExternalId.of("erp", "E-pc-1")))
                .map(Customer::id)
                .contains(customer.id());
        assertThat(details.of(LEAD)).isEqualTo(lead);
        assertThatThrownBy(() -> details.save(lead))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("onboarding is over");
    }

    @Test
    void aValueThatNoCustomerCanHaveStaysWithThePreCustomer() {
        AttributeDefinition tier = work.attributes()
                .define(AttributeDefinition.builder()
                        .key("tier")
                        .heading("Tier")
                        .type(FieldType.TEXT)
                        .addKinds(Subject.Kind.CUSTOMER, Subject.Kind.PRE_CUSTOMER)
                        .build());
        details.save(SubjectDetails.builder()
                .subject(LEAD)
                .putAttributes("tier", new FieldValue.Text("GOLD"))
                .build());
        work.attributes().remove(tier.key());
        define("tier", FieldType.NUMBER, Subject.Kind.CUSTOMER, Subject.Kind.PRE_CUSTOMER);

        assertThat(work.preCustomers().activate(PreCustomerId.of("pc-1"), TERMS).attributes())
                .isEmpty();
    }

    @Test
    void aPreCustomerWhoseIdACustomerHasIsNotMadeAnotherCustomer() {
        described(LEAD);
        Customer one = work.customers().find(GOES).orElseThrow();
        work.customers()
                .save(Customer.builder()
                        .from(one)
                        .putExternalIds("erp", "E-pc-1")
                        .build());

        assertThatThrownBy(() -> work.preCustomers().activate(PreCustomerId.of("pc-1"), TERMS))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(work.preCustomers()
                        .find(PreCustomerId.of("pc-1"))
                        .orElseThrow()
                        .convertedTo())
                .isEmpty();
    }

    @Test
    void theyStayWithWhatAMergeMovesAndThereAndBack() {
        OF_THE_CUSTOMER.forEach(this::described);
        Map<Subject, SubjectDetails> before = details.ofAll(OF_THE_CUSTOMER);

        CustomerMerge merge = work.merges()
                .merge(MergeRequest.of(
                        work.customers().find(STAYS).orElseThrow(),
                        work.customers().find(GOES).orElseThrow()));

        assertThat(details.ofAll(OF_THE_CUSTOMER)).isEqualTo(before);
        described(INVOICE);
        described(CONTACT);
        work.merges().undo(merge.id());
        assertThat(details.ofAll(OF_THE_CUSTOMER).keySet()).isEqualTo(before.keySet());
        assertThat(OF_THE_CUSTOMER).allMatch(this::isFound);
        assertThat(work.customers().contactsOf(GOES)).hasSize(1);
    }

    @Test
    void theyAreHandedOutWithThePersonAndErasedWithWhatTheyAreOf() {
        OF_THE_CUSTOMER.forEach(this::described);

        assertThat(work.privacy().dataOf(GOES))
                .filteredOn(found -> found.fields().containsKey("externalIds"))
                .extracting(PersonalRecord::id)
                .containsExactlyElementsOf(
                        OF_THE_CUSTOMER.stream().map(Subject::id).toList());
        assertThat(work.privacy().dataOf(GOES))
                .filteredOn(found -> found.id().equals("Inv-1"))
                .singleElement()
                .satisfies(found -> assertThat(found.fields())
                        .containsEntry("externalIds", "[erp=E-Inv-1]")
                        .containsEntry("attributes", "region=North"));

        work.privacy().erase(GOES, "Asked for.");

        assertThat(OF_THE_CUSTOMER)
                .filteredOn(this::isKept)
                .as("a duty keeps it")
                .containsExactly(LOAN);
        assertThat(OF_THE_CUSTOMER)
                .filteredOn(thing -> work.audit().of(thing).stream()
                        .flatMap(entry -> entry.changes().stream())
                        .anyMatch(change ->
                                change.before().isPresent() || change.after().isPresent()))
                .containsExactly(LOAN);
        assertThatThrownBy(() -> described(INVOICE))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("erased");
    }

    @Test
    void theyGoWhenTheDutyIsOver() {
        storage.inUnitOfWork(TENANT, stores -> stores.loans().save(StorageSamples.fullLoan("l-2", "c-1")));
        Subject ended = Subject.of(Subject.Kind.LOAN, "l-2");
        described(LOAN);
        described(ended);
        work.privacy().erase(GOES, "Asked for.");
        Workspace later = at(NOW.plus(Duration.ofDays(9_000)), Actor.of("night-job"));

        later.privacy().completeDue();

        assertThat(List.of(LOAN, ended)).noneMatch(this::isKept);
    }

    @Test
    void anAccountThatActsForAnotherCustomerTooKeepsThem() {
        UserAccount account = work.customers().contacts().findAccount("u-1").orElseThrow();
        work.customers()
                .contacts()
                .saveAccount(UserAccount.builder()
                        .from(account)
                        .putRoles(STAYS, UserAccount.Role.VIEWER)
                        .build());
        described(ACCOUNT);

        work.privacy().erase(GOES, "Asked for.");

        assertThat(isFound(ACCOUNT)).isTrue();
        work.privacy().erase(STAYS, "Asked for.");
        assertThat(isKept(ACCOUNT)).isFalse();
    }

    @Test
    void thoseOfAPreCustomerGoWithItWhetherItBecameACustomerOrNot() {
        described(LEAD);
        assertThat(work.privacy().dataOf(PreCustomerId.of("pc-1")))
                .filteredOn(found -> found.type().equals("pre-customer"))
                .singleElement()
                .satisfies(found -> assertThat(found.fields()).containsEntry("externalIds", "[erp=E-pc-1]"));
        Customer customer = work.preCustomers().activate(PreCustomerId.of("pc-1"), TERMS);

        work.privacy().erase(customer.id(), "Asked for.");

        assertThat(isKept(LEAD)).isFalse();
        assertThat(work.customers().find(customer.id()).orElseThrow().externalIds())
                .isEmpty();
    }

    @Test
    void thoseOfAPreCustomerThatNeverBecameOneGoWithIt() {
        described(LEAD);

        work.privacy().erase(PreCustomerId.of("pc-1"), "Asked for.");

        assertThat(isKept(LEAD)).isFalse();
        assertThat(work.audit().of(LEAD))
                .allSatisfy(entry -> assertThat(entry.changes())
                        .allSatisfy(change -> assertThat(change.before()).isEmpty()));
        assertThatThrownBy(() -> described(LEAD)).isInstanceOf(MoveRefusedException.class);
    }
}
