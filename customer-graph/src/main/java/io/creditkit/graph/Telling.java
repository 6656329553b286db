package io.creditkit.graph;

import io.creditkit.customer.AgencyLink;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What one place says about a party.
 *
 * @param closeness whose word it is
 * @param attributes further facts, by plain name, besides those that the mention of the party holds
 */
record Telling(
        Closeness closeness,
        Optional<Instant> statedAt,
        Party party,
        Map<String, String> attributes,
        Provenance provenance) {
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

    static Telling ofSubject(ReportReading reading) {
        return new Telling(
                Closeness.OWN_REPORT,
                reading.statedAt(),
                reading.subject(),
                reading.attributes(),
                reading.provenance("company"));
    }

    static Telling of(Statement statement, ReportReading reading) {
        return new Telling(
                Closeness.OTHER_REPORT,
                reading.statedAt(),
                statement.party(),
                Map.of(),
                reading.provenance(statement.field()));
    }

    static Telling of(AgencyLink link) {
        return new Telling(
                Closeness.AGENCY_LINK,
                Optional.empty(),
                CompanyMention.of(link),
                Map.of(),
                new Provenance("host", "agency links", "agency link", Optional.empty()));
    }
}
