package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.company.CompanyStatus;
import io.creditkit.creditsafe.company.CreditEvidence;
import io.creditkit.creditsafe.company.Judgments;
import io.creditkit.creditsafe.company.PaymentRemarks;
import io.creditkit.creditsafe.company.ReportSection;
import io.creditkit.creditsafe.company.ReportedStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.NegativeItem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judgments, insolvencies, privileges, protests and payment remarks, from the place that each country has for them; what no place
 * tells stays empty, which is not the same as none; only an insolvency is ruled out by what is not said.
 */
final class NegativeRecords {
    private static final List<String> INSOLVENT = List.of(
            "insolv",
            "bankrupt",
            "in liquidation",
            "in administration",
            "receivership",
            "winding up",
            "redressement",
            "liquidation judiciaire",
            "konkurs",
            "fallimento",
            "concurso",
            "faillissement",
            "faillite");

    private final CreditEvidence evidence;
    private final Sections sections;
    private final Optional<ReportedStatus> status;
    private final List<NegativeItem> items;

    NegativeRecords(
            CreditEvidence evidence, Sections sections, Optional<ReportedStatus> status, List<NegativeItem> items) {
        this.evidence = evidence;
        this.sections = sections;
        this.status = status;
        this.items = items;
    }

    void addTo(KeyFigures.Builder figures) {
        boolean whole = sections.isWhole(ReportSection.NEGATIVE_INFORMATION);
        figures.insolvent(insolvent(whole)).protested(protested(whole)).prejudiced(prejudiced());
        if (whole) {
            figures.judgmentCount(boxed(evidence.judgments().count()))
                    .judgmentTotal(judgmentTotal(evidence.judgments()))
                    .privilegeCount(privilegeCount())
                    .privilegeTotal(privilegeTotal())
                    .paymentRemarkCount(paymentRemarkCount(evidence.paymentRemarks()));
        }
    }

    private static Optional<Money> judgmentTotal(Judgments judgments) {
        Optional<BigDecimal> total = judgments.exactValue().or(judgments::totalValue);
        Optional<Currency> currency = judgments.currency().flatMap(Words::currency);
        return total.flatMap(amount -> currency.map(code -> Money.of(amount, code)));
    }

    private Optional<Boolean> insolvent(boolean whole) {
        boolean statusSays = status.map(NegativeRecords::inWords)
                .map(words -> words.toLowerCase(Locale.ROOT))
                .filter(words -> INSOLVENT.stream().anyMatch(words::contains))
                .isPresent();
        return statusSays ? Optional.of(true) : recordedInsolvency(whole).or(this::quiet);
    }

    /**
     * Most countries record a proceeding where there is one, and say nothing where there is none. So an active company whose
     * negative records did arrive has none; where they failed, nobody knows.
     */
    private Optional<Boolean> quiet() {
        boolean active = status.flatMap(ReportedStatus::status)
                .filter(CompanyStatus.ACTIVE::equals)
                .isPresent();
        return active && sections.isWhole(ReportSection.NEGATIVE_INFORMATION) ? Optional.of(false) : Optional.empty();
    }

    private static String inWords(ReportedStatus status) {
        return Stream.of(status.providerStatus(), status.description())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** IT tells it beside the summary, so that it may be known though the section of the others failed. */
    private Optional<Boolean> recordedInsolvency(boolean whole) {
        return whole
                ? evidence.insolvency().recorded()
                : sections.summaryExtra().get("hasInsolvency").truth();
    }

    /** FR: privileges of tax and social security. US: tax liens. */
    private Optional<Integer> privilegeCount() {
        return boxed(evidence.privileges().active())
                .or(() -> evidence.legalFilings().company().flatMap(filings -> boxed(filings.taxLiens())))
                .or(() -> size(sections.negative().get("taxLiens")));
    }

    /** A sum of a part would look like all. */
    private Optional<Money> privilegeTotal() {
        List<NegativeItem> privileges = items.stream()
                .filter(item -> item.kind() == NegativeItem.Kind.PRIVILEGE)
                .toList();
        List<Money> amounts =
                privileges.stream().flatMap(item -> item.amount().stream()).toList();
        boolean whole = amounts.size() == privileges.size()
                && amounts.stream().map(Money::currency).distinct().count() == 1
                && privilegeCount()
                        .filter(count -> count
                                == privileges.stream()
                                        .mapToInt(NegativeItem::count)
                                        .sum())
                        .isPresent();
        return whole ? amounts.stream().reduce(Money::plus) : Optional.empty();
    }

    /** IT: two flags beside the summary, and no more is told. */
    private Optional<Boolean> prejudiced() {
        List<Boolean> told = Stream.of("hasPrejudicials", "hasSeverePrejudicials")
                .flatMap(flag -> sections.summaryExtra().get(flag).truth().stream())
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(told.contains(true));
    }

    /** IT: flags beside the summary. ES: a list among the negative records. */
    private Optional<Boolean> protested(boolean whole) {
        if (whole && sections.isWhole(ReportSection.COMPANY_SUMMARY_EXTRA)) {
            return evidence.protests().any();
        }
        boolean any = Stream.of("hasProtesti", "hasSevereProtesti")
                .anyMatch(flag -> sections.summaryExtra().get(flag).truth().orElse(false));
        return any || (whole && !evidence.protests().records().isEmpty()) ? Optional.of(true) : Optional.empty();
    }

    /** NO and BE: lists. SE: claims of public and of private creditors, each counted. */
    private Optional<Integer> paymentRemarkCount(PaymentRemarks remarks) {
        OptionalInt open = remarks.publicClaims();
        OptionalInt own = remarks.privateClaims();
        if (open.isPresent() || own.isPresent()) {
            return Optional.of(Math.max(0, open.orElse(0)) + Math.max(0, own.orElse(0)));
        }
        return size(sections.negative().get("paymentRemarks", "nssoDetails"))
                .or(() -> remarks.socialSecurity().isEmpty()
                        ? Optional.empty()
                        : Optional.of(remarks.socialSecurity().size()));
    }

    private static Optional<Integer> size(OpenValue list) {
        return list.isList() ? Optional.of(list.items().size()) : Optional.empty();
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() && number.getAsInt() >= 0 ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
