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
     * The policy did not let it be bought: the budget is used up, another order for the company is open, or the agency said
     * lately that it can't deliver. Nothing was bought.
     *
     * @param why one plain sentence
     */
    record Refused(String why) implements ReportOutcome {}

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
