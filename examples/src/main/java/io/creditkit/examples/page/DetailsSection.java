package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.examples.page.Blocks.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who the customer is to us: its status and why, its group, whom we know there, and what was written about it. */
final class DetailsSection {
    private static final int SHOWN = 5;
    private static final List<Column> CONTACTS = List.of(
            Column.words("Contact"),
            Column.words("Role"),
            new Column("E-mail", "words long"),
            Column.words("Phone"),
            Column.words("Language"),
            Column.words("To be reached by"));

    /** Ids are of no order that a reader could see, and not the same in another run. */
    private static final Comparator<Contact> BY_NAME = Comparator.comparing(Contact::name)
            .thenComparing(contact -> contact.email().orElse(""));

    private DetailsSection() {}

    static Html of(CustomerDossier dossier) {
        Customer customer = dossier.profile().customer();
        List<Html> facts = new ArrayList<>();
        facts.add(Blocks.fact("Status", status(dossier)));
        dossier.statusChange()
                .flatMap(change -> change.reason())
                .ifPresent(reason -> facts.add(Blocks.fact("Reason of the status", Told.reason(reason))));
        facts.add(Blocks.fact("Kind", Words.plain(customer.kind())));
        facts.add(Blocks.fact("Customer since", Words.day(customer.onboardedAt())));
        add(facts, "Customer group", group(dossier));
        add(facts, "Portal", PortalSection.summary(dossier));
        add(facts, "E-mail", customer.email());
        add(facts, "Phone", customer.phone());
        add(facts, "Legal name", customer.legalName());
        add(facts, "Register number", customer.registrationNumber());
        add(facts, "VAT number", customer.vatNumber());
        add(facts, "LEI", customer.lei());
        add(facts, "National id", dossier.profile().nationalId());
        if (!customer.tradeNames().isEmpty()) {
            facts.add(Blocks.fact("Trades as", String.join(", ", customer.tradeNames())));
        }
        if (!customer.tags().isEmpty()) {
            facts.add(Blocks.fact("Tags", String.join(", ", customer.tags())));
        }
        customer.externalIds().forEach((system, id) -> facts.add(Blocks.fact("Id in " + system, id)));
        return Blocks.section("customer", "Master data", Blocks.facts(facts), contacts(dossier));
    }

    /** {@return the key comments, which stand on top of the page; empty if there are none} */
    static Optional<Html> keyComments(CustomerDossier dossier) {
        List<Comment> pinned = comments(dossier, Comment.Place.PINNED);
        return pinned.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.section("key-comments", "Key comments", list(pinned)));
    }

    /** {@return such as {@code Enabled since 3 Nov 2026}} */
    private static String status(CustomerDossier dossier) {
        Customer customer = dossier.profile().customer();
        String word = switch (customer.status()) {
            case ENABLED -> "Enabled";
            case DISABLED -> "Disabled, no new credit";
            case BLOCKED -> "Blocked, no business";
            case ERASED -> "Erased";
        };
        return word + " since " + Words.day(customer.statusChangedAt());
    }

    /** {@return the status for the head of the page; empty for a customer with whom everything may go on} */
    static Optional<Html> chip(CustomerDossier dossier) {
        CustomerStatus status = dossier.profile().customer().status();
        return status == CustomerStatus.ENABLED
                ? Optional.empty()
                : Optional.of(Blocks.chip(status == CustomerStatus.DISABLED ? "fair" : "bad", status(dossier)));
    }

    private static Optional<String> group(CustomerDossier dossier) {
        return dossier.file()
                .flatMap(file -> file.group().content())
                .map(group -> group.name())
                .or(dossier.profile()::groupName);
    }

    private static Html contacts(CustomerDossier dossier) {
        List<Contact> contacts =
                dossier.file().flatMap(file -> file.contacts().content()).orElse(List.of());
        return contacts.isEmpty()
                ? Html.nothing()
                : Blocks.longTable(
                        "Whom we know there",
                        CONTACTS,
                        contacts.stream()
                                .sorted(BY_NAME)
                                .map(contact -> List.of(
                                        element("bdi", text(contact.name())),
                                        text(contact.role().orElse("")),
                                        text(contact.email().orElse("")),
                                        text(contact.phone().orElse("")),
                                        text(contact.language()
                                                .map(language -> language.getDisplayName(Locale.ENGLISH))
                                                .orElse("")),
                                        text(contact.preferredChannel()
                                                .map(DetailsSection::way)
                                                .orElse(""))))
                                .toList(),
                        SHOWN);
    }

    private static String way(Reminder.Channel channel) {
        return channel == Reminder.Channel.EMAIL ? "E-mail" : Words.plain(channel);
    }

    /** {@return the other comments; empty if there are none} */
    static Optional<Html> comments(CustomerDossier dossier) {
        List<Comment> others = comments(dossier, Comment.Place.BELOW);
        return others.isEmpty() ? Optional.empty() : Optional.of(Blocks.section("comments", "Comments", list(others)));
    }

    private static List<Comment> comments(CustomerDossier dossier, Comment.Place place) {
        return dossier.file().flatMap(file -> file.comments().content()).orElse(List.of()).stream()
                .filter(comment -> comment.place() == place)
                .toList();
    }

    private static Html list(List<Comment> comments) {
        return element(
                "ul",
                style("comments"),
                all(comments.stream()
                        .map(comment -> element(
                                "li",
                                element("span", style("written"), text(comment.text())),
                                text(" "),
                                element(
                                        "span",
                                        style("below"),
                                        text(comment.by().id() + ", " + Words.day(comment.at())))))));
    }

    private static void add(List<Html> facts, String name, Optional<String> value) {
        value.ifPresent(known -> facts.add(Blocks.fact(name, known)));
    }
}
