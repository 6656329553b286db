package io.creditkit.customer.privacy;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.RejectedValue;
import io.creditkit.customer.storage.OnboardingStore;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people behind a customer, and who it was before it was one. */
final class PeopleHolders {
    private PeopleHolders() {}

    static PersonalDataHolder contacts() {
        return new StandardHolders.Holder(
                "contact",
                Set.of(Contact.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.people().contactsOf(customer.id()).stream()
                        .map(contact -> PersonalRecord.of("contact", contact.id())
                                .with("name", contact.name())
                                .with("role", contact.role())
                                .with("email", contact.email())
                                .with("phone", contact.phone())
                                .record())
                        .toList(),
                (work, customer) -> work.people().contactsOf(customer.id()).forEach(contact -> {
                    work.people().removeContact(contact.id());
                    work.audit().eraseValues(Subject.of(Subject.Kind.CONTACT, contact.id()));
                }));
    }

    static PersonalDataHolder nationalIds() {
        return new StandardHolders.Holder(
                "national id",
                Set.of(NationalId.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.people().nationalIds(work.merges().namesOf(customer.id())).stream()
                        .map(id -> PersonalRecord.of(
                                        "national id", id.customer().value())
                                .with("number", id.number())
                                .with("type", id.type())
                                .with("country", id.country().map(CountryCode::value))
                                .record())
                        .toList(),
                (work, customer) -> work.merges().namesOf(customer.id()).forEach(work.people()::removeNationalId));
    }

    static PersonalDataHolder accounts() {
        return new StandardHolders.Holder(
                "portal account",
                Set.of(UserAccount.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.people().accountsOf(customer.id()).stream()
                        .map(account -> PersonalRecord.of("portal account", account.id())
                                .with("email", account.email())
                                .with("name", account.name())
                                .with(
                                        "role",
                                        Optional.ofNullable(account.roles().get(customer.id())))
                                .record())
                        .toList(),
                (work, customer) ->
                        work.people().accountsOf(customer.id()).forEach(account -> part(work, account, customer.id())));
    }

    /** An account that acts for other customers too stays for them. */
    private static void part(UnitOfWork work, UserAccount account, CustomerId customer) {
        Map<CustomerId, UserAccount.Role> others = new HashMap<>(account.roles());
        others.remove(customer);
        if (others.isEmpty()) {
            work.people().removeAccount(account.id());
            work.audit().eraseValues(Subject.of(Subject.Kind.PORTAL_ACCOUNT, account.id()));
        } else {
            work.people()
                    .putAccount(
                            UserAccount.builder().from(account).roles(others).build());
        }
    }

    static PersonalDataHolder reviews() {
        return new StandardHolders.Holder(
                "link review",
                Set.of(LinkReview.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.customers().review(customer.id()).stream()
                        .map(review -> PersonalRecord.of(
                                        "link review", customer.id().value())
                                .with("outcome", review.outcome())
                                .with("note", review.note())
                                .record())
                        .toList(),
                (work, customer) -> work.customers().removeReview(customer.id()));
    }

    static PersonalDataHolder suggestions() {
        return new StandardHolders.Holder(
                "field suggestion",
                Set.of(FieldSuggestion.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.merges().namesOf(customer.id()).stream()
                        .flatMap(name -> work.customers().suggestions(name).stream())
                        .map(suggestion -> PersonalRecord.of(
                                        "field suggestion", suggestion.field().name())
                                .with("before", suggestion.before())
                                .with("told", suggestion.told())
                                .with("suggestedAt", suggestion.suggestedAt())
                                .record())
                        .toList(),
                (work, customer) -> work.merges().namesOf(customer.id()).stream()
                        .flatMap(name -> work.customers().suggestions(name).stream())
                        .forEach(suggestion ->
                                work.customers().removeSuggestion(suggestion.customer(), suggestion.field())));
    }

    static PersonalDataHolder rejectedValues() {
        return new StandardHolders.Holder(
                "rejected value",
                Set.of(RejectedValue.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.merges().namesOf(customer.id()).stream()
                        .flatMap(name -> work.customers().rejectedValues(name).stream())
                        .map(value -> PersonalRecord.of(
                                        "rejected value", value.field().name())
                                .with("told", value.told())
                                .with("rejectedAt", value.rejectedAt())
                                .record())
                        .toList(),
                (work, customer) ->
                        work.merges().namesOf(customer.id()).forEach(work.customers()::removeRejectedValues));
    }

    static PersonalDataHolder preCustomers(WorkContext context) {
        return new StandardHolders.Holder(
                "pre-customer",
                Set.of(PreCustomer.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> convertedTo(work, customer.id()).stream()
                        .map(lead -> PersonalRecord.of("pre-customer", lead.id().value())
                                .with("name", lead.name())
                                .with("email", lead.email())
                                .with("phone", lead.phone())
                                .with("idType", lead.idType())
                                .with("idNumber", lead.idNumber())
                                .with("registrationNumber", lead.registrationNumber())
                                .with("vatNumber", lead.vatNumber())
                                .with("street", lead.street())
                                .with("postCode", lead.postCode())
                                .with("city", lead.city())
                                .record())
                        .toList(),
                (work, customer) -> convertedTo(work, customer.id()).forEach(lead -> {
                    work.preCustomers().save(withoutPerson(lead, context));
                    work.audit()
                            .eraseValues(Subject.of(
                                    Subject.Kind.PRE_CUSTOMER, lead.id().value()));
                }));
    }

    /** Who became this customer; few ever do of one customer, and an erasure may take its time. */
    private static List<PreCustomer> convertedTo(UnitOfWork work, CustomerId customer) {
        Set<CustomerId> names = work.merges().namesOf(customer);
        List<PreCustomer> found = new ArrayList<>();
        List<PreCustomer> page = work.preCustomers().page(Optional.empty(), OnboardingStore.MAX_PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(lead -> lead.convertedTo().filter(names::contains).isPresent())
                    .forEach(found::add);
            Optional<PreCustomerId> last = Optional.of(page.get(page.size() - 1).id());
            page = work.preCustomers().page(last, OnboardingStore.MAX_PAGE);
        }
        return found;
    }

    private static PreCustomer withoutPerson(PreCustomer lead, WorkContext context) {
        return PreCustomer.builder()
                .from(lead)
                .name(Optional.empty())
                .email(Optional.empty())
                .phone(Optional.empty())
                .idNumber(Optional.empty())
                .registrationNumber(Optional.empty())
                .vatNumber(Optional.empty())
                .street(Optional.empty())
                .postCode(Optional.empty())
                .city(Optional.empty())
                .agencyCompany(Optional.empty())
                .evidence(List.of())
                .status(PreCustomerStatus.ERASED)
                .statusReason(Optional.empty())
                .statusChangedAt(context.now())
                .updatedAt(context.now())
                .updatedBy(context.actor())
                .build();
    }
}
