package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.maybe;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.AgeingBucket;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.RiskAssessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures a decision begins with, each in a tile of its own. */
final class HeadlineSection {
    private HeadlineSection() {}

    static Html of(CustomerDossier dossier) {
        List<Html> tiles = new ArrayList<>();
        Optional<KeyFigures> known = dossier.profile().company().map(CompanyFile::figures);
        known.ifPresent(figures -> tiles.add(score(figures, dossier)));
        tiles.add(riskClass(dossier));
        known.ifPresent(figures -> {
            tiles.add(band(figures, dossier));
            tiles.add(limit(figures, dossier));
        });
        tiles.add(OwnLimitBlock.tile(dossier.ownLimit()));
        dossier.profile()
                .company()
                .flatMap(file -> file.overrideOn(dossier.profile().asOf()))
                .ifPresent(override -> tiles.add(byHand(override)));
        ReceivablesSummary ledger = dossier.profile().receivables();
        tiles.add(exposure(ledger));
        tiles.add(overdue(ledger));
        tiles.add(beyondTerms(known, ledger, dossier));
        return element(
                "section",
                attribute("id", "figures"),
                attribute("aria-label", "Key figures"),
                style("tiles five"),
                all(tiles));
    }

    static Html tile(String classes, String heading, Html value, List<String> below) {
        return tile(classes, heading, value, below, Optional.empty());
    }

    private static Html tile(String classes, String heading, Html value, List<String> below, Optional<Html> past) {
        return element(
                "article",
                style("tile " + classes),
                element("h3", text(heading)),
                value,
                all(below.stream().map(HeadlineSection::below)),
                maybe(past));
    }

    private static Html below(String line) {
        return element("p", style("below"), text(line));
    }

    private static Html big(String tone, String words) {
        return element("p", style("big " + tone), text(words));
    }

    /** {@return a figure, smaller where there is none: the words in its place are no figure} */
    static Html bigOrNone(boolean known, String tone, String words) {
        return known ? big(tone, words) : element("p", style("none"), text(words));
    }

    private static Html riskClass(CustomerDossier dossier) {
        Optional<RiskAssessment> assessment = dossier.profile().assessment();
        if (assessment.isEmpty()) {
            return tile("risk", "Our risk class", bigOrNone(false, "", "not assessed"), List.of());
        }
        RiskAssessment made = assessment.get();
        String points = made.score().isPresent()
                ? made.score().getAsInt() + " of 100 points by our scorecard"
                : "No score: nothing to assess is known";
        String certainty = switch (made.certainty()) {
            case FIRM -> "Firm: " + Words.percent(made.completeness()) + " of the card is known";
            case PROVISIONAL -> "Provisional: only " + Words.percent(made.completeness()) + " of the card is known";
            case NONE -> "Neither good nor bad";
        };
        return tile(
                "risk",
                "Our risk class",
                big(Tones.of(made.riskClass()), Words.riskClass(made.riskClass())),
                List.of(points, certainty),
                PastValues.ofRisk(dossier));
    }

    private static Html score(KeyFigures figures, CustomerDossier dossier) {
        OptionalInt value = figures.score().map(ProviderScore::value).orElse(OptionalInt.empty());
        String words = Words.score(figures.score());
        Stream<String> agencyWords = figures.score().stream()
                .filter(score -> score.value().isEmpty())
                .map(score -> "Not rated. The agency says: " + score.text());
        Stream<String> previous =
                figures.previousScore().stream().map(score -> "Before: " + Words.score(Optional.of(score)));
        Stream<String> missing = figures.score().isEmpty() ? Stream.of("Not delivered by the agency") : Stream.empty();
        return tile(
                "score",
                "Score",
                ScoreGauge.draw(value, words),
                Stream.of(agencyWords, missing, previous).flatMap(line -> line).toList(),
                PastValues.of(Criterion.SCORE, dossier));
    }

    private static Html band(KeyFigures figures, CustomerDossier dossier) {
        Optional<RiskBand> band = figures.band();
        Html letters = element(
                "p",
                style("bands"),
                attribute("role", "img"),
                attribute(
                        "aria-label",
                        "International band: " + band.map(Words::band).orElse(Words.NOT_DELIVERED)),
                all(Stream.of(RiskBand.A, RiskBand.B, RiskBand.C, RiskBand.D, RiskBand.E)
                        .map(letter -> element(
                                "span",
                                style(
                                        band.filter(letter::equals).isPresent()
                                                ? "band here " + Tones.of(letter)
                                                : "band"),
                                text(letter.name())))));
        String words = band.map(Words::band).orElse(Words.NOT_DELIVERED);
        List<String> below = figures.ratingDescription()
                .filter(description -> !description.equalsIgnoreCase(words))
                .map(description -> List.of("The agency says: " + description))
                .orElse(List.of());
        Html value = band.isPresent() && band.get() != RiskBand.NOT_RATED
                ? element("p", style("bandword"), text(capital(words)))
                : element("p", style("none"), text(capital(words)));
        return tile("rating", "International band", all(letters, value), below, PastValues.of(Criterion.BAND, dossier));
    }

    private static Html limit(KeyFigures figures, CustomerDossier dossier) {
        boolean known = figures.limit().flatMap(ProviderLimit::amount).isPresent();
        List<String> below = new ArrayList<>();
        figures.limit()
                .filter(limit -> limit.amount().isEmpty())
                .ifPresent(limit -> below.add("The agency says: " + limit.text()));
        below.add("One contract: "
                + figures.contractLimit().map(Words::limitAmount).orElse(Words.NOT_DELIVERED));
        boolean none = figures.limit()
                .flatMap(ProviderLimit::amount)
                .filter(amount -> amount.signum() == 0)
                .isPresent();
        return tile(
                "",
                "Recommended limit",
                bigOrNone(known, none ? "bad" : "", Words.limit(figures.limit())),
                below,
                PastValues.of(Criterion.LIMIT, dossier));
    }

    /** The agency's figures stay as they are in the other tiles, so this one says what counts instead. */
    private static Html byHand(AgencyOverride override) {
        String figures = Stream.of(
                        override.score().map(score -> "score " + score),
                        override.band().map(band -> "band " + Words.band(band)),
                        override.limit().map(limit -> "limit " + Words.limitAmount(limit)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return tile(
                "by-hand",
                "Decided by a person",
                big("fair", capital(figures)),
                List.of(
                        "Counts instead of the agency's until " + Words.day(override.until()),
                        "By " + override.by().id() + ": " + override.reason()));
    }

    private static Html exposure(ReceivablesSummary ledger) {
        return tile(
                "",
                "Receivables",
                bigOrNone(isKnown(ledger.exposure()), "", Words.money(ledger.exposure())),
                Stream.concat(
                                Words.whyUnknown(ledger.exposure()).stream(),
                                Stream.concat(
                                        Stream.of(Words.count(ledger.openInvoices(), "open invoice", "open invoices")),
                                        credits(ledger).stream()))
                        .toList());
    }

    /** What is overdue can be more than what is owed: open credits are taken off the sum alone. */
    private static Optional<String> credits(ReceivablesSummary ledger) {
        return ledger.ageing().toOptional().stream()
                .flatMap(List::stream)
                .map(AgeingBucket::amount)
                .filter(amount -> amount.signum() < 0)
                .reduce(Money::plus)
                .map(credits -> "less " + Words.money(credits.negated()) + " of open credits");
    }

    private static Html overdue(ReceivablesSummary ledger) {
        String tone = ledger.oldestOverdueDays() == 0 ? "" : ledger.oldestOverdueDays() > 60 ? "bad" : "fair";
        String oldest = ledger.oldestOverdueDays() == 0
                ? "Nothing is past its due date"
                : "The oldest for " + Words.days(ledger.oldestOverdueDays());
        return tile(
                "",
                "Overdue",
                bigOrNone(isKnown(ledger.overdue()), tone, Words.money(ledger.overdue())),
                Stream.concat(Words.whyUnknown(ledger.overdue()).stream(), Stream.of(oldest))
                        .toList());
    }

    private static Html beyondTerms(Optional<KeyFigures> figures, ReceivablesSummary ledger, CustomerDossier dossier) {
        Optional<String> own = ledger.dbtFloored().toOptional().map(Words::days);
        List<String> below = new ArrayList<>();
        Html others = Html.nothing();
        if (figures.isPresent()) {
            others = all(
                    below("Others see: " + figures.get().dbt().map(Words::days).orElse(Words.NOT_DELIVERED)),
                    maybe(PastValues.of(Criterion.DBT, "Others see this since", dossier)));
            below.add("Its industry: "
                    + figures.get().industryDbt().map(Words::days).orElse(Words.NOT_DELIVERED));
        }
        Words.whyUnknown(ledger.dbtFloored()).ifPresent(below::add);
        return tile(
                figures.isPresent() ? "wide" : "",
                "Pays us beyond terms",
                all(bigOrNone(own.isPresent(), "", own.orElse("not known")), maybe(profileChip(ledger)), others),
                below);
    }

    private static Optional<Html> profileChip(ReceivablesSummary ledger) {
        return ledger.paymentProfile()
                .toOptional()
                .map(profile -> Blocks.chip(Tones.of(profile), Words.plain(profile) + " payer"));
    }

    private static boolean isKnown(Measure<?> measure) {
        return measure instanceof Measure.Known<?>;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
