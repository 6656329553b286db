package io.creditkit.customer.storage;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.BilledOrders;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps company files, reports as received, and the ledger of report orders. */
public interface ReportStore {
    /** {@return the file of a company} */
    Optional<CompanyFile> file(AgencyCompanyId company);

    /**
     * {@return the files of several companies, each once and in no order; a company that has none is left out}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param companies how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default List<CompanyFile> files(Collection<AgencyCompanyId> companies) {
        return companies.stream()
                .distinct()
                .flatMap(company -> file(company).stream())
                .toList();
    }

    /** {@return all files, by company} */
    List<CompanyFile> files();

    /**
     * Stores a file: a new one at version 0, else over the version it carries.
     *
     * @return the stored file, its version 1 higher
     * @throws DuplicateKeyException if a new one exists already
     * @throws StaleVersionException if another version is stored, or none
     */
    CompanyFile saveFile(CompanyFile file);

    /**
     * Keeps a report and its bytes. Equal bytes (by SHA-256) are kept once, however many reports have them.
     *
     * @throws DuplicateKeyException if the id exists
     * @throws IllegalArgumentException if SHA-256, size, media type or date of the report are not those of the document: under
     *     a wrong hash it would come back with the bytes of another report
     */
    void keep(KeptReport report, ReportDocument document);

    /** {@return what is known of a report} */
    Optional<KeptReport> report(ReportId id);

    /** {@return the reports of a company, newest first, then by id} */
    List<KeptReport> reports(AgencyCompanyId company);

    /**
     * {@return whether {@link #document} has one}
     *
     * <p>As given here it reads it; a storage that need not does better.
     */
    default boolean hasDocument(ReportId id) {
        return document(id).isPresent();
    }

    /** {@return the document byte for byte as it was kept; empty if there is no such report, or its document was removed} */
    Optional<ReportDocument> document(ReportId id);

    /**
     * Removes documents whose reports were all received before a moment; what is known of these reports stays. Bytes that a younger
     * report has as well stay too.
     *
     * @param after where to go on, as {@link RemovedDocuments#after} told; empty to begin anew
     * @param most how many at most, 1 or more: a unit of work has to come to an end
     * @return how many were removed, and where to go on
     */
    RemovedDocuments removeDocuments(Instant receivedBefore, Optional<String> after, int most);

    /**
     * Writes an order into the ledger.
     *
     * @throws DuplicateKeyException if the id exists, or if another order for the company is open
     *     ({@link ReportOrder.Outcome#isOpen()}); also when the other one is placed at the same moment elsewhere
     */
    void openOrder(ReportOrder order);

    /**
     * Writes what came of an order in place of the former line.
     *
     * @throws StaleVersionException if there is no order with that id
     * @throws DuplicateKeyException if it is open now, and another order for the company is open
     */
    void updateOrder(ReportOrder order);

    /** {@return an order} */
    Optional<ReportOrder> order(OrderId id);

    /**
     * {@return the newest order for a company, open or not; of two at the same moment the last by id}
     *
     * <p>As given here it looks through the whole ledger; a storage with an index does better.
     */
    default Optional<ReportOrder> latestOrderFor(AgencyCompanyId company) {
        return orders(company).stream().reduce((earlier, later) -> later);
    }

    /**
     * {@return the orders for a company, oldest first, then by id}
     *
     * <p>As given here it looks through the whole ledger; a storage with an index does better.
     */
    default List<ReportOrder> orders(AgencyCompanyId company) {
        return orders().stream()
                .filter(order -> order.company().equals(company))
                .toList();
    }

    /** {@return the open order for a company; there is at most one} */
    Optional<ReportOrder> openOrderFor(AgencyCompanyId company);

    /** {@return all open orders, oldest first, then by id} */
    List<ReportOrder> openOrders();

    /** {@return the whole ledger, oldest first, then by id} */
    List<ReportOrder> orders();

    /** {@return the orders since that moment (inclusive) that were or may have been billed: how many, and what they cost} */
    BilledOrders billedSince(Instant since);

    /**
     * {@return the same of all tenants of the storage together, this one among them} For budgets that all of them share: it is the one
     * thing that goes through the wall between tenants, and tells nothing of any but the sum.
     */
    BilledOrders billedByAllSince(Instant since);

    /**
     * {@return as {@link #billedSince} of each of these moments, in their order}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     */
    default List<BilledOrders> billedSinceEach(List<Instant> moments) {
        return moments.stream().map(this::billedSince).toList();
    }

    /**
     * {@return as {@link #billedByAllSince} of each of these moments, in their order}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     */
    default List<BilledOrders> billedByAllSinceEach(List<Instant> moments) {
        return moments.stream().map(this::billedByAllSince).toList();
    }

    /**
     * Removes the file and the reports of a company, and the bytes that no other report has. The lines of the ledger stay, as
     * they were paid for: the placeholder stands in place of their reasons and notes.
     *
     * @param placeholder 1 to 300 characters
     */
    void forget(AgencyCompanyId company, String placeholder);
}
