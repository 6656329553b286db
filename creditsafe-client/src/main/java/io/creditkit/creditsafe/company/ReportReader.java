package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.internal.Answer;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.ErrorReader;
import java.util.List;
import java.util.Map;

/** Finds the report in a document, whether it stands in its envelope or alone. */
final class ReportReader {

    private static final Endpoint DOCUMENT = Endpoint.read("companyCreditReport", "/");
    private static final List<String> MARKS =
            List.of("companySummary", "companyIdentification", "creditScore", "alternateSummary", "contactInformation");

    private ReportReader() {}

    static CompanyReport read(byte[] document) {
        return read(new Answer(DOCUMENT, 200, Map.of(), document, 1));
    }

    static CompanyReport read(Answer answer) {
        OpenValue content = answer.content();
        OpenValue inner = content.get("report");
        if (inner.isObject()) {
            return new CompanyReport(answer.body(), content, inner);
        }
        if (MARKS.stream().anyMatch(mark -> content.get(mark).isPresent())) {
            return new CompanyReport(answer.body(), content, content);
        }
        if (content.isObject()
                && (content.names().stream().anyMatch("report"::equalsIgnoreCase)
                        || content.get("messages").isList())) {
            throw new ReportUnavailableException(ErrorReader.failure(answer, ReportUnavailableException.advice()));
        }
        throw new ResponseFormatException(
                answer.endpoint().operation(), "JSON without a report" + mayBeBilled(answer), answer.attempts());
    }

    private static String mayBeBilled(Answer answer) {
        return answer.endpoint().mayRepeat() ? "" : "; it may have been billed, so look before you order again";
    }
}
