package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.WantedMembers;
import io.creditkit.creditsafe.internal.Answer;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.ErrorReader;
import java.util.List;
import java.util.Map;

/** Finds the report in a document, whether it stands in its envelope or alone. */
final class ReportReader {

    private static final Endpoint DOCUMENT = Endpoint.read("companyCreditReport", "/");
    static final List<String> MARKS =
            List.of("companySummary", "companyIdentification", "creditScore", "alternateSummary", "contactInformation");

    private ReportReader() {}

    static CompanyReport read(byte[] document) {
        return read(answer(document));
    }

    static CompanyReport read(Answer answer) {
        return read(answer, answer.content(), answer.body());
    }

    /** {@return a report of which only these members are built; it keeps no document} */
    static CompanyReport readPart(byte[] document, WantedMembers wanted) {
        return read(answer(document), OpenValue.parse(document, wanted), new byte[0]);
    }

    private static Answer answer(byte[] document) {
        return new Answer(DOCUMENT, 200, Map.of(), document, 1);
    }

    private static CompanyReport read(Answer answer, OpenValue content, byte[] kept) {
        OpenValue inner = content.get("report");
        if (inner.isObject()) {
            return new CompanyReport(kept, content, inner);
        }
        if (MARKS.stream().anyMatch(mark -> content.get(mark).isPresent())) {
            return new CompanyReport(kept, content, content);
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
