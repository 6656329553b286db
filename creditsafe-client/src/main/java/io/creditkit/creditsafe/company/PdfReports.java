package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.internal.AgedCache;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import java.util.LinkedHashMap;
import java.util.Map;

/** Credit reports as PDF documents. Thread-safe. */
public final class PdfReports {

    private final Dispatcher dispatcher;
    private final Endpoint report;
    private final AgedCache<PdfOrder, PdfReport> orders;

    PdfReports(Dispatcher dispatcher, Endpoint report) {
        this.dispatcher = dispatcher;
        this.report = report;
        this.orders = dispatcher.sharedOrders(report);
    }

    /** In which form the document is asked for. The provider's releases disagree; whatever comes is read. */
    public enum Form {
        /** The report as data with the document in it, {@code application/json+pdf}: the description 1.10.4. */
        DATA_AND_DOCUMENT("application/json+pdf"),
        /** The document, {@code application/pdf}: the description 1.10.9. */
        DOCUMENT("application/pdf");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    /**
     * Orders the credit report of a company as a PDF document.
     *
     * <p><strong>May be charged each time</strong>, as {@link Companies#report} is, and sent once as that is: the other form is
     * never tried by itself. If the answer is a report without a document, it is kept and {@link PdfReport#pdf()} is empty.
     *
     * <p>Threads that want the same document in the same form at the same time share one order, and its failure; a call
     * reference is no difference. No document is kept: the next call orders again. Source: {@code GET /companies/{connectId}}
     * with another {@code Accept}.
     *
     * @throws ReportUnavailableException if the provider has no report of the company
     * @throws ResponseFormatException if the answer is neither a document nor JSON; it may have been billed
     * @throws io.creditkit.creditsafe.AccessDeniedException if the country is not part of the subscription, or used up
     */
    public PdfReport order(ConnectId company, ReportRequest request, Form form) {
        PdfOrder order = new PdfOrder(ReportOrder.of(company, request, dispatcher.language()), form);
        return orders.get(order, () -> send(company, request, form));
    }

    private PdfReport send(ConnectId company, ReportRequest request, Form form) {
        ApiCall usual = CompanyQueries.report(report, company, request, dispatcher.language());
        Map<String, String> headers = new LinkedHashMap<>(usual.headers());
        headers.put("Accept", form.mediaType);
        try {
            return PdfReport.read(
                    dispatcher.send(new ApiCall(usual.endpoint(), usual.target(), headers, usual.body())));
        } catch (InvalidRequestException refusal) {
            throw ReportUnavailableException.isMeantBy(refusal) ? new ReportUnavailableException(refusal) : refusal;
        }
    }

    private record PdfOrder(ReportOrder report, Form form) {}
}
