package io.creditkit.customer.privacy;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.RejectedValue;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people behind a customer. */
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
                                .with("language", contact.language().map(Locale::toLanguageTag))
                                .with("preferredChannel", contact.preferredChannel())
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
                Set.of(UserAccount.class, PortalAccess.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.people().accountsOf(customer.id()).stream()
                        .map(account -> account(work, account, customer.id()))
                        .toList(),
                (work, customer) -> work.people()
                        .accountsOf(customer.id())
                        .forEach(account -> part(work, account.id(), customer.id())));
    }

    private static PersonalRecord account(UnitOfWork work, UserAccount account, CustomerId customer) {
        PortalAccess access = work.portal().find(account.id()).orElseGet(() -> PortalAccess.none(account.id()));
        return PersonalRecord.of("portal account", account.id())
                .with("email", account.email())
                .with("name", account.name())
                .with("role", Optional.ofNullable(account.roles().get(customer)))
                .with("status", access.status())
                .with("invitedAt", access.invitedAt())
                .with("registeredAt", access.registeredAt())
                .with("lastLoginAt", access.lastLoginAt())
                .record();
    }

    /** Whoever stores the account at this moment is through, or finds it without the customer. */
    private static void part(UnitOfWork work, String id, CustomerId customer) {
        Turns.take(work, Subject.of(Subject.Kind.PORTAL_ACCOUNT, id));
        work.people()
                .account(id)
                .filter(account -> account.roles().containsKey(customer))
                .ifPresent(account -> part(work, account, customer));
    }

    /** An account that acts for other customers too stays for them. */
    private static void part(UnitOfWork work, UserAccount account, CustomerId customer) {
        Map<CustomerId, UserAccount.Role> others = new HashMap<>(account.roles());
        others.remove(customer);
        if (others.isEmpty()) {
            work.portal()
                    .find(account.id())
                    .ifPresent(access ->
                            work.portal().save(PortalAccess.none(account.id()).version(access.version())));
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
}
