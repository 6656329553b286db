package io.creditkit.graph;

import io.creditkit.customer.AgencyLink;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one place says about a party.
 *
 * @param closeness whose word it is
 * @param attributes further facts, by plain name, besides those that the mention of the party holds; unmodifiable
 * @param origins the one place; one list for all that it says
 */
record Telling(
        Closeness closeness,
        Optional<Instant> statedAt,
        Party party,
        SortedMap<String, String> attributes,
        List<Provenance> origins) {
    private static final List<Provenance> AGENCY_LINKS =
            List.of(new Provenance("host", "agency links", "agency link", Optional.empty()));
    private static final SortedMap<String, String> NOTHING = Collections.emptySortedMap();
    /** Whose word counts first comes first. */
    static final Comparator<Telling> BEST_PLACED = (one, other) -> {
        int order = one.closeness.compareTo(other.closeness);
        order = order != 0 ? order : other.statedAt.orElse(Instant.MIN).compareTo(one.statedAt.orElse(Instant.MIN));
        return order != 0 ? order : Party.BY_CONTENT.compare(one.party, other.party);
    };

    /** Whose word counts first about a party's name and band. */
    enum Closeness {
        OWN_REPORT,
        OTHER_REPORT,
        AGENCY_LINK
    }

    /** {@return the place} */
    Provenance provenance() {
        return origins.get(0);
    }

    /** {@return whether it leaves nothing open that another telling of the same party could add, but for attributes} */
    boolean saysAll() {
        if (party instanceof CompanyMention company) {
            return company.country().isPresent() && company.band().isPresent();
        }
        return !(party instanceof PersonMention person) || person.born().isPresent();
    }

    static Telling ofSubject(ReportReading reading) {
        return new Telling(
                Closeness.OWN_REPORT,
                reading.statedAt(),
                reading.subject(),
                reading.attributes(),
                reading.originsOf("company"));
    }

    static Telling of(Statement statement, ReportReading reading) {
        return new Telling(
                Closeness.OTHER_REPORT,
                reading.statedAt(),
                statement.party(),
                NOTHING,
                reading.originsOf(statement.field()));
    }

    static Telling of(AgencyLink link) {
        return new Telling(Closeness.AGENCY_LINK, Optional.empty(), CompanyMention.of(link), NOTHING, AGENCY_LINKS);
    }
}
