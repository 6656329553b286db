package io.creditkit.graph;

import io.creditkit.graph.internal.ContentHash;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a report about its company and another party.
 *
 * @param side whether the other party is the holder of the interest, or the one it is held in
 * @param shareClass of which shares are, in small letters; empty if not told
 * @param field the part of the report
 */
record Statement(
        EdgeType type,
        Side side,
        Party party,
        Optional<BigDecimal> sharePercent,
        Optional<String> shareClass,
        Optional<String> role,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        boolean listedAsCurrent,
        String field) {
    /** Shares that are equal in value are equal. */
    Statement {
        sharePercent = sharePercent.map(BigDecimal::stripTrailingZeros);
    }

    /** Where the other party stands. */
    enum Side {
        HOLDER,
        HELD
    }

    static Statement related(EdgeType type, Side side, CompanyMention company, String field) {
        return new Statement(
                type,
                side,
                company,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                field);
    }

    String fingerprint() {
        return ContentHash.of(
                type.name(),
                side.name(),
                party.fingerprint(),
                sharePercent.map(BigDecimal::toPlainString).orElse(""),
                shareClass.orElse(""),
                role.orElse(""),
                since.map(LocalDate::toString).orElse(""),
                until.map(LocalDate::toString).orElse(""),
                Boolean.toString(listedAsCurrent),
                field);
    }

    boolean currentOn(LocalDate day) {
        if (since.isPresent() && day.isBefore(since.get())) {
            return false;
        }
        // A known last day outweighs the list: who is listed as former today was in office on an earlier day.
        return until.isPresent() ? day.isBefore(until.get()) : listedAsCurrent;
    }
}
