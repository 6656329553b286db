package io.creditkit.customer.report;

import java.util.Locale;
import java.util.Optional;

/** In which form a report is wanted, and which kept ones serve. */
enum ReportForm {
    /** As data, from which the figures are taken. A document within it does no harm. */
    DATA {
        @Override
        boolean isServedBy(String mediaType) {
            return !isPdfAlone(mediaType);
        }

        @Override
        ReportDocument orderFrom(CreditBureau agency, ReportRequest request) {
            return agency.order(request);
        }

        @Override
        Optional<ReportState> afterRefusal(BureauException.Kind kind) {
            return Optional.of(
                    switch (kind) {
                        case FORBIDDEN -> ReportState.FORBIDDEN;
                        case NOT_AVAILABLE -> ReportState.GONE;
                        case CREDENTIALS, INVALID_REQUEST, RATE_LIMIT, UNAVAILABLE, UNREADABLE_ANSWER ->
                            ReportState.FAILED;
                    });
        }
    },
    /** As a document for people. */
    PDF {
        @Override
        boolean isServedBy(String mediaType) {
            return isPdfAlone(mediaType) || mediaType.toLowerCase(Locale.ROOT).contains("+pdf");
        }

        @Override
        ReportDocument orderFrom(CreditBureau agency, ReportRequest request) {
            return agency.orderPdf(request);
        }

        /** That there is no document says nothing about the data. */
        @Override
        Optional<ReportState> afterRefusal(BureauException.Kind kind) {
            return Optional.empty();
        }
    };

    /** {@return whether a report that was received as this serves} */
    abstract boolean isServedBy(String mediaType);

    /** Sends the order. May be billed. */
    abstract ReportDocument orderFrom(CreditBureau agency, ReportRequest request);

    /** {@return what the company's file is to say after the agency refused; empty if it stays as it is} */
    abstract Optional<ReportState> afterRefusal(BureauException.Kind kind);

    /** {@return whether that is a document with no data around it} */
    static boolean isPdfAlone(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).startsWith("application/pdf");
    }
}
