package io.creditkit.customer.report;

/** What came of wanting a report. */
public sealed interface ReportOutcome {
    /**
     * It was bought, and is kept.
     *
     * @param report what is known of it
     */
    record Delivered(KeptReport report) implements ReportOutcome {}

    /**
     * A kept one is young enough; nothing was bought.
     *
     * @param report what is known of it
     */
    record Reused(KeptReport report) implements ReportOutcome {}

    /**
     * The policy did not let it be bought. Nothing was bought.
     *
     * @param obstacle what stood in the way
     * @param why one plain sentence
     */
    record Refused(Obstacle obstacle, String why) implements ReportOutcome {}

    /** What stands in the way of an order. */
    enum Obstacle {
        /** The budget of the day or month is used up, and nobody can go beyond it. */
        BUDGET,
        /**
         * The budget is used up, and {@link ReportPolicy#overBudget()} lets a person go beyond it: ask one who may, and order again with
         * {@link OrderReason#beyondBudget()}.
         */
        BUDGET_TO_BE_ASKED_FOR,
        /** Another order for the company has no outcome yet. */
        OPEN_ORDER,
        /** The agency said lately that it can't deliver. */
        ASKED_LATELY,
        /** A kept report that is young enough can't be read. */
        UNREADABLE_REPORT,
        /** None is set up, or it is another one than the company's. */
        NO_AGENCY
    }

    /**
     * The agency did not deliver, which it does not bill; or it delivered the report of another company, which the ledger tells as
     * billed. What was known before still stands.
     *
     * @param kind what can be done about it
     * @param why one plain sentence
     */
    record Failed(BureauException.Kind kind, String why) implements ReportOutcome {}

    /**
     * The order may have reached the agency, and no answer came. It may have been billed. It is never repeated by itself: a
     * person decides, with {@link CreditReports#writeOff}.
     *
     * @param order the open order
     */
    record Lost(ReportOrder order) implements ReportOutcome {}
}
