/**
 * Credit reports: the port to an agency, the one policy that may order, key figures and their history.
 *
 * <p>A <b>company</b> is known by its id at the agency and has one {@link CompanyFile}, which all customers linked to it share. A
 * <b>report</b> is kept byte for byte as received ({@link KeptReport}, unless the policy takes sections out), and read into our
 * words ({@link CreditReport}) at any time, without a call. Its {@link KeyFigures} go into the file, and each figure into a
 * history with the day it was true and the moment it became known. A {@link Criterion} names such a figure.
 *
 * <p>The service is {@link CreditReports}, {@code workspace.reports()}; {@link CompanyHistory} reads the past.
 *
 * <pre>{@code
 * AgencyLink link = customer.agencyLink().orElseThrow();
 * ReportOutcome outcome = work.reports()
 *         .obtain(link.company(), customer.address().country(), link.agencyName(), ReportPurpose.CREDIT_DECISION, "New order");
 * work.reports().latest(link.company()).ifPresent(report -> show(report.figures().score()));
 * List<HistoryPoint> scores = work.history().series(link.company(), Criterion.SCORE);
 * }</pre>
 *
 * <ol>
 *   <li>At each start of a process: {@link CreditReports#recover()}, which settles the orders that a crash left open.
 *   <li>When a report is wanted: {@link CreditReports#obtain}. The {@link ReportPolicy} answers from what is kept, or orders
 *       within the budget.
 *   <li>Each day: {@link CreditReports#runDaily}, which fetches what is missing or too old.
 *   <li>Each day too, where documents are not kept for good: {@link CreditReports#removeOldDocuments()}.
 *   <li>When a person insists: {@link CreditReports#refresh}. What stays open: {@link CreditReports#writeOff}, by a person.
 *   <li>Who pays looks at {@link CreditReports#ledger()}: every order, with who, when, why and what came of it.
 * </ol>
 *
 * <p>Money: {@code obtain}, {@code obtainPdf}, {@code refresh} and {@code runDaily} may be billed; nothing else here is. By
 * default a report serves six months and there is no budget: set {@link ReportPolicy#perDay()} and
 * {@link ReportPolicy#perMonth()}, in money {@link ReportPolicy#price()} with {@link ReportPolicy#costPerDay()} and
 * {@link ReportPolicy#costPerMonth()}, and {@link ReportPolicy#acrossTenants()} for all tenants together. An order is written into the ledger before the agency is asked and is never repeated by
 * itself.
 *
 * <p>What came of a wish is a {@link ReportOutcome}, not an exception: delivered, reused, refused, failed, lost. An agency that
 * can't be asked is a {@link BureauException}, whose kind says what to do; a report that can't be read is
 * {@link UnreadableReportException}, and its bytes stay. Thread-safe: two callers who want one company's report at once cause one
 * order.
 */
@NullMarked
package io.creditkit.customer.report;

import org.jspecify.annotations.NullMarked;
