package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.time.LocalDate;
import java.util.Optional;

/** One judgment. Source: county court judgments in Great Britain and Ireland, {@code judgements[]} in France, {@code judgments[]} in the USA. */
public final class Judgment extends ReceivedValue {

    Judgment(OpenValue content) {
        super(content);
    }

    /** {@return the day} */
    public Optional<LocalDate> date() {
        return open().get("ccjDate", "effectiveDate", "judgmentDate", "dateFiled", "filingDate", "date")
                .date();
    }

    /** {@return the court} */
    public Optional<String> court() {
        return Parts.named(open().get("court"));
    }

    /** {@return what is owed, in the currency of the summary} */
    public Optional<ReportedMoney> amount() {
        return ReportedMoney.from(open().get("ccjAmount", "amount", "value"));
    }

    /** {@return the number of the case} */
    public Optional<String> caseNumber() {
        return open().get("caseNumber", "referenceNumber", "filingNumber").text();
    }

    /** {@return whether it is settled, in the words of the source} */
    public Optional<String> status() {
        return open().get("ccjStatus", "status").text();
    }

    /** {@return the kind} */
    public Optional<String> type() {
        return Parts.named(open().get("typeOfJudgement", "type"));
    }

    /** {@return more words} */
    public Optional<String> details() {
        return open().get("incomingRecordDetails", "details", "description").text();
    }
}
