package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Insolvencies and the like, as records. The status of the company, in {@link CompanySummary#status()}, may tell of one, too.
 *
 * <p>Germany, Italy and the USA tell a flag; France, Germany and Spain tell proceedings. Source: {@code negativeInformation},
 * {@code companySummaryExtra} in Italy.
 */
public final class Insolvency extends ReportView {

    Insolvency(CompanyReport report) {
        super(report, ReportSection.NEGATIVE_INFORMATION);
    }

    /** {@return the flag that the country sends; empty if it sends none} */
    public Optional<Boolean> flag() {
        return negative()
                .get("bankruptcy")
                .get("hasBankruptcy")
                .truth()
                .or(() -> Parts.flagOrCount(negative().get("legalFilingSummary").get("bankruptcy")))
                .or(() -> summaryExtra().get("hasInsolvency").truth());
    }

    /**
     * {@return whether there is or was a proceeding}
     *
     * <p>True by a flag or a record; false by a flag, or by places for records that came empty; empty if the report is silent.
     */
    public Optional<Boolean> recorded() {
        boolean some = proceedings().values().stream().anyMatch(list -> !list.isEmpty());
        if (some) {
            return Optional.of(true);
        }
        return flag().or(() -> proceedings().isEmpty() ? Optional.empty() : Optional.of(false));
    }

    /**
     * {@return the proceedings by the name of their place, in the order sent}
     *
     * <p>France: {@code courts}, {@code rncs}, {@code bodacc}, {@code otherSources}. Germany: {@code insolvencyEvents}. Spain:
     * {@code concursosEvents}. A place that came empty has an empty list.
     */
    public Map<String, List<NegativeRecord>> proceedings() {
        Map<String, List<NegativeRecord>> found = new LinkedHashMap<>();
        OpenValue french = negative().get("collectiveProcedures");
        for (String place : french.names()) {
            found.put(place, Parts.many(french.get(place), NegativeRecord::new));
        }
        OpenValue german = negative().get("insolvencyInformation").get("insolvencyEvents");
        OpenValue event = german.get("event");
        put(found, "insolvencyEvents", event.isPresent() ? event : german);
        put(found, "insolvencyEvents", negative().get("insolvencyEvents"));
        put(found, "concursosEvents", negative().get("concursosEvents"));
        put(found, "bankruptcyData", negative().get("bankruptcyData"));
        return Collections.unmodifiableMap(found);
    }

    private static void put(Map<String, List<NegativeRecord>> found, String name, OpenValue place) {
        if (place.isPresent()) {
            found.putIfAbsent(name, Parts.many(place, NegativeRecord::new));
        }
    }

    /** {@return whether companies of the same persons are insolvent, Italy} */
    public Optional<Boolean> ofConnectedCompanies() {
        return summaryExtra().get("hasCompaniesInsolvency").truth();
    }

    /** {@return whether the state pays for short-time work, Italy} */
    public Optional<Boolean> shortTimeWork() {
        return summaryExtra().get("hasCigsEvents").truth();
    }

    /** {@return the last judgment of a commercial court, France} */
    public Optional<String> lastJudgment() {
        return Parts.named(miscellaneous().get("lastJudgement"));
    }

    /** {@return what the official gazettes published, France} */
    public List<NegativeRecord> gazettes() {
        return Parts.many(additional().get("gazettes"), NegativeRecord::new);
    }
}
