package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.company.CompanyStatus;
import io.creditkit.creditsafe.company.ReportSection;
import io.creditkit.creditsafe.company.ReportedStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.KeyFigures;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judgments, insolvencies, privileges and protests. Each country reports them in a place of its own, so each method asks one
 * place after the other; what no place tells stays empty, which is not the same as none; only an insolvency is ruled out by what is not said.
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

    private final Sections sections;
    private final Optional<ReportedStatus> status;

    NegativeRecords(Sections sections, Optional<ReportedStatus> status) {
        this.sections = sections;
        this.status = status;
    }

    void addTo(KeyFigures.Builder figures) {
        OpenValue negative = sections.negative();
        figures.judgmentCount(judgmentCount(negative))
                .judgmentTotal(judgmentTotal(negative))
                .insolvent(insolvent(negative))
                .privilegeCount(privilegeCount(negative))
                .protested(protested(negative));
    }

    /** GB and IE: exact county court judgments, since possible ones may be another company's. FR: a list. US: a count. */
    private static Optional<Integer> judgmentCount(OpenValue negative) {
        OpenValue summary = negative.get("ccjSummary");
        return whole(summary.get("numberOfExact", "exactRegistered"))
                .or(() -> size(
                        negative.get("countyCourtJudgements").get("registered").get("exact")))
                .or(() -> whole(negative.get("legalFilingSummary").get("judgmentFilings")))
                .or(() -> size(negative.get("judgements", "judgments")));
    }

    private static Optional<Money> judgmentTotal(OpenValue negative) {
        OpenValue summary = negative.get("ccjSummary");
        Optional<BigDecimal> total = summary.get("valueOfExact", "totalAmount").number();
        Optional<Currency> currency = summary.get("currency").text().flatMap(Words::currency);
        return total.flatMap(amount -> currency.map(code -> Money.of(amount, code)));
    }

    private Optional<Boolean> insolvent(OpenValue negative) {
        boolean statusSays = status.map(NegativeRecords::inWords)
                .map(words -> words.toLowerCase(Locale.ROOT))
                .filter(words -> INSOLVENT.stream().anyMatch(words::contains))
                .isPresent();
        return statusSays ? Optional.of(true) : recordedInsolvency(negative).or(this::quiet);
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

    private Optional<Boolean> recordedInsolvency(OpenValue negative) {
        return french(negative.get("collectiveProcedures"))
                .or(() -> german(negative))
                .or(() -> flagOrCount(negative.get("legalFilingSummary").get("bankruptcy")))
                .or(() -> sections.summaryExtra().get("hasInsolvency").truth())
                .or(() -> listed(negative.get("concursosEvents")))
                .or(() -> listed(negative.get("insolvencyEvents", "bankruptcyData")));
    }

    /** FR: any of four lists of proceedings. An object without any entry is a delivered "none". */
    private static Optional<Boolean> french(OpenValue procedures) {
        if (!procedures.isObject()) {
            return Optional.empty();
        }
        return Optional.of(procedures.names().stream()
                .anyMatch(list -> !procedures.get(list).items().isEmpty()));
    }

    /** DE: a flag, and a list of events beside it. */
    private static Optional<Boolean> german(OpenValue negative) {
        OpenValue event =
                negative.get("insolvencyInformation").get("insolvencyEvents").get("event");
        return event.items().isEmpty()
                ? negative.get("bankruptcy").get("hasBankruptcy").truth()
                : Optional.of(true);
    }

    /** FR: privileges of tax and social security. US: tax liens. */
    private static Optional<Integer> privilegeCount(OpenValue negative) {
        return whole(negative.get("preferentialRightsDetails").get("numberOfActivePreferentialRights"))
                .or(() -> whole(negative.get("legalFilingSummary").get("taxLienFilings")))
                .or(() -> size(negative.get("taxLiens")));
    }

    /** IT: flags beside the summary. */
    private Optional<Boolean> protested(OpenValue negative) {
        Optional<Boolean> some = sections.summaryExtra().get("hasProtesti").truth();
        Optional<Boolean> severe =
                sections.summaryExtra().get("hasSevereProtesti").truth();
        if (some.isPresent() || severe.isPresent()) {
            return Optional.of(some.orElse(false) || severe.orElse(false));
        }
        return listed(negative.get("protestedBills"));
    }

    /** US: "Yes" in the dictionary, a boolean or a count in what clients have seen. */
    private static Optional<Boolean> flagOrCount(OpenValue place) {
        OptionalLong count = place.wholeNumber();
        return count.isPresent() ? Optional.of(count.getAsLong() > 0) : place.truth();
    }

    private static Optional<Boolean> listed(OpenValue place) {
        return place.isPresent() ? Optional.of(!place.items().isEmpty()) : Optional.empty();
    }

    private static Optional<Integer> size(OpenValue list) {
        return list.isList() ? Optional.of(list.items().size()) : Optional.empty();
    }

    private static Optional<Integer> whole(OpenValue place) {
        OptionalInt number = place.integer();
        return number.isPresent() && number.getAsInt() >= 0 ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
