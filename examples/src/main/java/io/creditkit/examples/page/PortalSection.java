package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.maybe;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.UserAccount;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.examples.page.Blocks.Column;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who may act for the customer in the host's portal, whether they can, and what happened to their accounts. */
final class PortalSection {
    private static final int SHOWN = 10;
    private static final List<Column> ACCOUNTS = List.of(
            Column.words("Name"),
            new Column("E-mail", "words long"),
            Column.words("E-mail confirmed"),
            Column.words("Role"),
            Column.words("State"),
            Column.words("Invited"),
            Column.words("Registered"),
            Column.words("Last used"));
    private static final List<Column> EVENTS = List.of(
            new Column("When", "words unbroken"), Column.words("Account"), Column.words("What"), Column.words("Who"));

    /** Ids are of no order that a reader could see, and not the same in another run. */
    private static final Comparator<UserAccount> BY_NAME =
            Comparator.comparing(UserAccount::name).thenComparing(UserAccount::email);

    private static final Comparator<Event> OLDEST_FIRST = Comparator.comparing(
                    (Event event) -> event.entry().at())
            .thenComparing(event -> event.entry().sequence());

    private final CustomerDossier dossier;

    private PortalSection(CustomerDossier dossier) {
        this.dossier = dossier;
    }

    /** {@return the accounts with their events; empty if there is no account} */
    static Optional<Html> of(CustomerDossier dossier) {
        List<UserAccount> accounts = accounts(dossier);
        return accounts.isEmpty() ? Optional.empty() : Optional.of(new PortalSection(dossier).section(accounts));
    }

    /** {@return how many accounts there are, and can be used; empty if the file is not known} */
    static Optional<String> summary(CustomerDossier dossier) {
        List<UserAccount> accounts = accounts(dossier);
        long active = accounts.stream()
                .filter(account -> access(dossier, account).isEmailConfirmed())
                .count();
        return dossier.file()
                .map(file -> accounts.isEmpty() ? "no account" : active + " of " + accounts.size() + " can be used");
    }

    private static List<UserAccount> accounts(CustomerDossier dossier) {
        return dossier.file().flatMap(file -> file.portal().content()).orElse(List.of()).stream()
                .sorted(BY_NAME)
                .toList();
    }

    private static PortalAccess access(CustomerDossier dossier, UserAccount account) {
        return Optional.ofNullable(dossier.portal().get(account.id())).orElseGet(() -> PortalAccess.none(account.id()));
    }

    private Html section(List<UserAccount> accounts) {
        return Blocks.section(
                "portal",
                "Portal accounts",
                Blocks.longTable(
                        "Who may act for the customer",
                        ACCOUNTS,
                        accounts.stream().map(this::account).toList(),
                        SHOWN),
                maybe(events(accounts)));
    }

    private List<Html> account(UserAccount account) {
        PortalAccess access = access(dossier, account);
        String role = Optional.ofNullable(
                        account.roles().get(dossier.profile().customer().id()))
                .map(Words::plain)
                .orElse("");
        return List.of(
                element("bdi", text(account.name())),
                text(account.email()),
                text(access.isEmailConfirmed() ? "yes" : "no"),
                text(role),
                state(access.status()),
                text(access.invitedAt().map(Words::day).orElse("never")),
                text(access.registeredAt().map(Words::day).orElse("never")),
                text(access.lastLoginAt().map(Words::day).orElse("never")));
    }

    private static Html state(PortalAccess.Status status) {
        return switch (status) {
            case NONE -> Blocks.chip("none", "never invited");
            case NOT_CONFIRMED -> Blocks.chip("fair", "invited");
            case ACTIVE -> Blocks.chip("good", "active");
        };
    }

    private record Event(UserAccount account, AuditEntry entry) {}

    private Optional<Html> events(List<UserAccount> accounts) {
        List<Event> newestFirst = accounts.stream()
                .flatMap(account -> dossier.portalEvents().getOrDefault(account.id(), List.of()).stream()
                        .map(entry -> new Event(account, entry)))
                .sorted(OLDEST_FIRST.reversed())
                .toList();
        return newestFirst.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.longTable(
                        "What happened to these accounts, the newest first",
                        EVENTS,
                        newestFirst.stream().map(PortalSection::row).toList(),
                        SHOWN));
    }

    private static List<Html> row(Event event) {
        return List.of(
                text(Words.moment(event.entry().at())),
                element("bdi", text(event.account().name())),
                text(what(event.entry())),
                text(event.entry().by().id()));
    }

    private static String what(AuditEntry entry) {
        return switch (entry.action()) {
            case CREATED -> "Account created";
            case REMOVED -> "Account removed";
            case ERASED -> "Personal data erased";
            case CHANGED -> changed(entry.changes());
        };
    }

    /** An invitation sets the state back, so it is told by its moment; a change of the account itself by its fields. */
    private static String changed(List<FieldChange> changes) {
        Predicate<String> has =
                field -> changes.stream().anyMatch(change -> change.field().equals(field));
        if (has.test("invitedAt")) {
            return "Invited; older invitations no longer count";
        }
        if (has.test("registeredAt")) {
            return "E-mail address confirmed";
        }
        if (has.test("lastLoginAt")) {
            return "Used";
        }
        return "Changed: "
                + changes.stream()
                        .map(change -> Words.field(change.field()))
                        .map(heading -> heading.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
