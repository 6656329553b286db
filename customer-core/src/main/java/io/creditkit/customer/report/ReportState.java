package io.creditkit.customer.report;

import io.creditkit.customer.state.StateMachine;
import java.util.List;

/** The state of a company's data, shown beside it (domain guide: states of a credit report). A file is in none of the first two. */
public enum ReportState {
    /** The customer is linked to no company. */
    UNLINKED,
    /** The customer is linked to no company, and a person is to choose one of several, or to say that it is none. */
    CANDIDATES,
    /** Linked, but no report was ordered yet. */
    LINKED,
    /** An order was placed and its outcome is not known. A person decides; it is never repeated by itself. */
    PENDING,
    /** A report is there, and nothing newer is known to exist. */
    UP_TO_DATE,
    /** A report is there, but it is older than allowed, or an event came after it. */
    STALE,
    /** The last try failed; older figures, if any, are still shown with their date. */
    FAILED,
    /** The contract with the agency does not cover this country or product. */
    FORBIDDEN,
    /** The agency has no report of this company. */
    GONE;

    private static final StateMachine<ReportState> MOVES = moved();

    /** {@return the moves between the states of a customer's data} */
    public static StateMachine<ReportState> moves() {
        return MOVES;
    }

    private static StateMachine<ReportState> moved() {
        StateMachine.Builder<ReportState> moves = StateMachine.of("credit data", ReportState.class)
                .begins(UNLINKED)
                .move(UNLINKED, List.of(CANDIDATES));
        // Several customers share a file, so one that is linked shows at once how that stands; and a link can be taken
        // back.
        List<ReportState> ofFiles = List.of(LINKED, PENDING, UP_TO_DATE, STALE, FAILED, FORBIDDEN, GONE);
        moves.move(UNLINKED, ofFiles).move(CANDIDATES, ofFiles).move(CANDIDATES, List.of(UNLINKED));
        ofFiles.forEach(state -> moves.move(state, List.of(UNLINKED, CANDIDATES)));
        return moves.move(LINKED, List.of(PENDING, UP_TO_DATE, FAILED, FORBIDDEN, GONE))
                .move(PENDING, List.of(LINKED, UP_TO_DATE, STALE, FAILED))
                .move(UP_TO_DATE, List.of(STALE, PENDING, FAILED, FORBIDDEN, GONE))
                .move(STALE, List.of(UP_TO_DATE, PENDING, FAILED, FORBIDDEN, GONE))
                .move(FAILED, List.of(UP_TO_DATE, STALE, PENDING, FORBIDDEN, GONE))
                .move(FORBIDDEN, List.of(UP_TO_DATE, STALE, PENDING, FAILED, GONE))
                .move(GONE, List.of(UP_TO_DATE, STALE, PENDING, FAILED, FORBIDDEN))
                .build();
    }
}
