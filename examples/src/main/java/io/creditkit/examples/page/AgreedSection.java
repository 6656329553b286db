package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.supply.SupplyPeriod;
import io.creditkit.examples.page.Blocks.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the customer agreed to, and where it is supplied. Each is absent if there is nothing of it. */
final class AgreedSection {
    private static final int SHOWN = 10;
    private static final List<Column> CONSENTS = List.of(
            Column.words("To what"),
            Column.words("State"),
            Column.words("Given"),
            Column.words("Notice"),
            Column.words("How"));
    private static final List<Column> SUPPLY =
            List.of(Column.words("Where"), Column.words("From"), Column.words("Until"), Column.words("State"));

    private AgreedSection() {}

    static Optional<Html> consents(CustomerDossier dossier) {
        return dossier.file()
                .flatMap(file -> file.consents().content())
                .map(consents -> Blocks.section(
                        "consents",
                        "Consents",
                        Blocks.longTable(
                                "What the customer was asked to agree to, in the order it began",
                                CONSENTS,
                                consents.stream().map(AgreedSection::consent).toList(),
                                SHOWN)));
    }

    static Optional<Html> supply(CustomerDossier dossier) {
        LocalDate day = dossier.profile().asOf();
        return dossier.file()
                .flatMap(file -> file.supply().content())
                .map(periods -> Blocks.section(
                        "supply",
                        "Supply",
                        Blocks.longTable(
                                "Where the customer is and was supplied",
                                SUPPLY,
                                periods.stream()
                                        .map(period -> period(period, day))
                                        .toList(),
                                SHOWN)));
    }

    private static List<Html> consent(Consent consent) {
        String purpose = consent.purpose().code().toLowerCase(Locale.ROOT).replace('_', ' ');
        return List.of(
                text(Character.toUpperCase(purpose.charAt(0)) + purpose.substring(1)),
                Blocks.chip(tone(consent.state()), Words.plain(consent.state())),
                text(consent.givenAt().map(Words::day).orElse("never")),
                text(consent.notice().id() + ", version " + consent.notice().version()),
                text(consent.records().get(consent.records().size() - 1).channel()));
    }

    private static String tone(ConsentState state) {
        return switch (state) {
            case GIVEN -> "good";
            case REQUESTED -> "fair";
            case REFUSED, WITHDRAWN, EXPIRED -> "bad";
            case SUPERSEDED -> "none";
        };
    }

    private static List<Html> period(SupplyPeriod period, LocalDate day) {
        boolean runs = period.runsOn(day);
        return List.of(
                text(period.location()),
                text(Words.day(period.from())),
                text(period.until().map(Words::day).orElse("")),
                Blocks.chip(runs ? "good" : "none", runs ? "supplied" : "not supplied"));
    }
}
