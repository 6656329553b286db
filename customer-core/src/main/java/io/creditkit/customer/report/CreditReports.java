package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.ReportOutcome.Obstacle;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.storage.RemovedDocuments;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Credit reports: the one place in the house that may buy one.
 *
 * <p>Each purchase goes the same way. The policy decides; the order is written into the ledger; only then the agency is
 * asked, once; what comes is kept together with everything that follows from it. A crash at any point leaves either a report
 * or an open order, never a second purchase: {@link #recover()} settles such orders at the next start.
 *
 * <p>Thread-safe. Two callers who want the same company's report at the same time cause one order. Every write is a unit of
 * work of its own, so call it outside of any.
 */
public final class CreditReports {
    private static final int DOCUMENTS_AT_ONCE = 100;

    private final WorkContext context;
    private final Optional<CreditBureau> bureau;
    private final OrderLedger ledger;
    private final ReportPolicy policy;
    private final Optional<ReportPurchases> purchases;

    /**
     * Made by the library.
     *
     * @throws InvalidEntryException if the policy names sections that the agency does not have
     */
    public CreditReports(WorkContext context, Optional<CreditBureau> bureau, ReportPolicy policy) {
        bureau.ifPresent(policy::requireSectionsOf);
        this.context = context;
        this.bureau = bureau;
        this.policy = policy;
        this.ledger = new OrderLedger(context, policy);
        this.purchases = bureau.map(agency -> new ReportPurchases(context, agency, ledger, policy));
    }

    /**
     * Sees to it that a report of the company is there that is young enough by the policy. <strong>May be billed</strong>, if
     * the policy finds that a new one is needed: then one call that is billed, and from time to time a free one that reads
     * the agency's meter.
     *
     * @param companyName the company's name at the agency, for a company that has no file yet
     * @param purpose what the report is for, as the law of some countries asks
     * @param reason why it is wanted, in the words of the one who asks; kept in the ledger
     */
    public ReportOutcome obtain(
            AgencyCompanyId company, CountryCode country, String companyName, ReportPurpose purpose, String reason) {
        return obtain(company, country, companyName, OrderReason.of(purpose, reason));
    }

    /** As {@link #obtain(AgencyCompanyId, CountryCode, String, ReportPurpose, String)}, with who bears the cost. */
    public ReportOutcome obtain(AgencyCompanyId company, CountryCode country, String companyName, OrderReason reason) {
        return obtain(new ReportWish(company, country, companyName, reason, ReportForm.DATA, Optional.empty()));
    }

    /**
     * Fetches the latest data of a company for a person who asks for it now, however young the kept report is.
     * <strong>May be billed</strong>, within the budget and with a line in the ledger as {@link #obtain}. While another order for
     * the company runs it is refused, and what such an order brought meanwhile serves: two clicks buy one report.
     *
     * @param reason why the kept report does not do
     * @throws UnknownReferenceException if there is no file of the company, as no customer was ever linked to it
     */
    public Refresh refresh(AgencyCompanyId company, OrderReason reason) {
        context.require(Permission.ORDER_REPORTS);
        CompanyFile known = context.inUnitOfWork(work -> work.reports().file(company))
                .orElseThrow(() -> new UnknownReferenceException("company", company));
        ReportOutcome outcome = obtain(new ReportWish(
                company, known.country(), known.name(), reason, ReportForm.DATA, Optional.of(context.now())));
        return context.inUnitOfWork(work -> Refresh.of(work, company, outcome));
    }

    /**
     * A job, for each day: fetches the reports of linked companies that are missing or too old by the policy, missing ones first, then
     * those that are too old for the longest. <strong>May be billed</strong>: at most one report for each of them, within the
     * budget. What is due is found by what is kept, so a run that broke off, and days without one, are caught up with by the next.
     *
     * @return what was done; empty if another node runs
     */
    public Optional<RetrievalRun> runDaily(OrderReason reason) {
        return new DailyReports(context, this, bureau, policy).run(reason);
    }

    /**
     * Sees to it that the company's report is there as a PDF document that is young enough by the policy. <strong>May be
     * billed</strong>, by the same policy, budget and ledger as {@link #obtain}; a report that is kept as data alone does not
     * serve. Where the agency sends the data along, its figures are taken over as well.
     *
     * <p>What was delivered may hold no document all the same, since agencies send the data alone at times: {@link #pdf} tells.
     * It is then not ordered again while it is young.
     *
     * @param companyName the company's name at the agency, for a company that has no file yet
     * @param purpose what the report is for, as the law of some countries asks
     * @param reason why it is wanted, in the words of the one who asks; kept in the ledger
     */
    public ReportOutcome obtainPdf(
            AgencyCompanyId company, CountryCode country, String companyName, ReportPurpose purpose, String reason) {
        return obtainPdf(company, country, companyName, OrderReason.of(purpose, reason));
    }

    /** As {@link #obtainPdf(AgencyCompanyId, CountryCode, String, ReportPurpose, String)}, with who bears the cost. */
    public ReportOutcome obtainPdf(
            AgencyCompanyId company, CountryCode country, String companyName, OrderReason reason) {
        return obtain(new ReportWish(company, country, companyName, reason, ReportForm.PDF, Optional.empty()));
    }

    private ReportOutcome obtain(ReportWish wish) {
        context.require(Permission.ORDER_REPORTS);
        if (wish.reason().budget() == OrderReason.Budget.BEYOND) {
            context.require(Permission.ORDER_BEYOND_BUDGET);
        }
        return purchases.isEmpty()
                ? new Refused(Obstacle.NO_AGENCY, "No credit agency is set up, so no report can be ordered.")
                : purchases.get().obtain(wish);
    }

    /**
     * Settles the orders that a crash left without an outcome; call it once at each start, before anything is ordered. Where
     * the agency's meter stands where it stood before the order, plus what we ourselves received since, the order was never
     * billed: it is closed, and may be placed anew. Otherwise nobody knows: the order stays open, is shown, and is not
     * repeated until a person {@linkplain #writeOff writes it off}. One free call for each country that has such an order.
     *
     * @return what was settled, oldest order first; an order younger than {@link ReportPolicy#settleOrdersAfter()} may be
     *     running still and is left alone
     */
    public List<Recovery> recover() {
        context.require(Permission.ORDER_REPORTS);
        if (bureau.isEmpty()) {
            return List.of();
        }
        List<ReportOrder> leftBehind = ledger.leftBehind();
        if (leftBehind.isEmpty()) {
            return List.of();
        }
        // Before the meter is read: what another node receives in between must not be taken for what the meter holds.
        List<ReportOrder> known = ledger.all();
        Map<CountryCode, OptionalLong> used = new HashMap<>();
        List<Recovery> settled = new ArrayList<>();
        for (ReportOrder order : leftBehind) {
            if (order.company().agency().equals(bureau.get().agency())) {
                OptionalLong usedNow = used.computeIfAbsent(order.country(), purchases.orElseThrow()::meterNow);
                settled.add(ledger.settle(order, OrderLedger.deliveredAfter(order, known), usedNow));
            }
        }
        return List.copyOf(settled);
    }

    /**
     * Gives an open order up, so that the company's report may be ordered anew. The agency may have billed it all the same,
     * so it goes on counting towards the budget. No call.
     *
     * @param reason why, in the person's words
     * @throws InvalidEntryException if the reason is blank
     * @throws OrderNotOpenException if there is no open order with that id
     */
    public void writeOff(OrderId id, String reason) {
        context.require(Permission.ORDER_REPORTS);
        EntryCheck.of("order to be written off")
                .never(
                        "reason",
                        reason::isBlank,
                        "required",
                        "Say why the order is written off: the reason is kept in the ledger.")
                .refuse();
        ledger.writeOff(id, reason.strip());
    }

    /** {@return what is known of a company; empty if no customer was ever linked to it and no report ordered} No call. */
    public Optional<CompanyFile> file(AgencyCompanyId company) {
        context.require(Permission.VIEW_CREDIT_DATA);
        ReportAge age = new ReportAge(policy.maxAge(), context.zone());
        return context.inUnitOfWork(work -> work.reports().file(company))
                .map(file -> file.asShownOn(context.today(), age));
    }

    /**
     * {@return the company's newest kept report that can be read; empty if there is none, or no agency is set up} No call; the view
     * is written into the access log.
     */
    public Optional<CreditReport> latest(AgencyCompanyId company) {
        context.require(Permission.VIEW_CREDIT_DATA);
        Optional<ReadReport> newest = newest(company);
        newest.ifPresent(found -> noteView(company, found.kept()));
        return newest.map(ReadReport::report);
    }

    /**
     * {@return what that report tells beyond its key figures, read once somebody asks for it} For the house alone: as with key figures,
     * no view is noted.
     */
    public ReportContent content(AgencyCompanyId company) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return ReportContent.read(
                () -> newest(company).map(ReadReport::report),
                report -> new CompanyHistory(context).trends(company, report));
    }

    private record ReadReport(KeptReport kept, CreditReport report) {}

    private Optional<ReadReport> newest(AgencyCompanyId company) {
        if (bureau.isEmpty()) {
            return Optional.empty();
        }
        ReportKeeper keeper = new ReportKeeper(context, bureau.get(), ledger, policy);
        for (KeptReport report : context.inUnitOfWork(work -> work.reports().reports(company))) {
            Optional<CreditReport> readable = context.inUnitOfWork(
                            work -> work.reports().document(report.id()))
                    .flatMap(document -> keeper.read(company, document));
            if (readable.isPresent()) {
                return Optional.of(new ReadReport(report, readable.get()));
            }
        }
        return Optional.empty();
    }

    /** {@return the kept reports of a company that were ordered as PDF documents, newest first} No call; {@link #pdf} has the bytes. */
    public List<KeptReport> documents(AgencyCompanyId company) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.reports().reports(company)).stream()
                .filter(KeptReport::isDocument)
                .toList();
    }

    /**
     * {@return a kept report's PDF document; empty if no report with that id is kept, it holds none, or no agency is set up} No
     * call; the view is written into the access log.
     */
    public Optional<byte[]> pdf(ReportId id) {
        context.require(Permission.VIEW_CREDIT_DATA);
        Optional<KeptReport> kept = context.inUnitOfWork(work -> work.reports().report(id));
        Optional<byte[]> pdf = kept.flatMap(
                        report -> context.inUnitOfWork(work -> work.reports().document(id)))
                .flatMap(document -> bureau.flatMap(agency -> agency.pdf(document)));
        if (pdf.isPresent()) {
            kept.ifPresent(report -> noteView(report.company(), report));
        }
        return pdf;
    }

    private void noteView(AgencyCompanyId company, KeptReport report) {
        Subject subject = Subject.of(Subject.Kind.COMPANY, company.agency() + ":" + company.value());
        context.inUnitOfWork(work -> {
            work.accesses().add(context.access(subject, AccessEntry.Kind.REPORT, "report " + report.id()));
            return true;
        });
    }

    /**
     * {@return where a person sees the company in the agency's own portal; empty if nothing is known of the company, or no page is
     * set up} The same address that each row of a list has. No call.
     */
    public Optional<URI> page(AgencyCompanyId company) {
        return file(company).flatMap(this::page);
    }

    /** {@return as {@link #page(AgencyCompanyId)}, of a file that was read before} */
    public Optional<URI> page(CompanyFile file) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return bureau.filter(agency -> agency.agency().equals(file.company().agency()))
                .flatMap(agency -> agency.page(file.company(), file.country()));
    }

    /** {@return the day from which on a report's document may be removed; empty if the policy keeps documents} No call. */
    public Optional<LocalDate> documentEndsOn(KeptReport report) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return policy.keepDocuments().map(kept -> new ReportAge(kept, context.zone()).dueOn(report.receivedAt()));
    }

    /**
     * A job, for each day: removes the documents that are older than {@link ReportPolicy#keepDocuments()}, those that were ordered as PDF
     * among them. What is known of the reports, the figures, the history and the ledger stay. Nothing happens where the policy keeps
     * them. No call; to repeat it does no harm.
     *
     * @return how many were removed
     */
    public int removeOldDocuments() {
        context.require(Permission.RUN_JOBS);
        Optional<Instant> before =
                policy.keepDocuments().map(kept -> new ReportAge(kept, context.zone()).oldBefore(context.today()));
        return before.map(this::removeDocuments).orElse(0);
    }

    private int removeDocuments(Instant receivedBefore) {
        int removed = 0;
        Optional<String> after = Optional.empty();
        do {
            Optional<String> begin = after;
            RemovedDocuments part = context.inUnitOfWork(
                    work -> work.reports().removeDocuments(receivedBefore, begin, DOCUMENTS_AT_ONCE));
            removed += part.count();
            after = part.after();
        } while (after.isPresent());
        return removed;
    }

    /** {@return what people decided to go by instead of what the agency says} */
    public AgencyOverrides overrides() {
        return new AgencyOverrides(context);
    }

    /** {@return everything that was or may have been billed, and what was not, oldest first} No call. */
    public List<ReportOrder> ledger() {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.reports().orders());
    }
}
