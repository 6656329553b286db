package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A record against a company, of any kind and country: a proceeding, a remark, a protest, a lien. Members differ, so each method
 * asks for the names that were seen; {@link #open()} has all of them.
 */
public final class NegativeRecord extends ReceivedValue {

    NegativeRecord(OpenValue content) {
        super(content);
    }

    /** {@return the day} */
    public Optional<LocalDate> date() {
        return open().get(
                        "date",
                        "effectiveDate",
                        "eventDate",
                        "recordCreatedOn",
                        "publicationDate",
                        "filingDate",
                        "dateFiled",
                        "startDate")
                .date();
    }

    /** {@return the kind} */
    public Optional<String> type() {
        return Parts.named(open().get("type", "typeOfJudgement", "eventType", "code"));
    }

    /** {@return what it is about} */
    public Optional<String> description() {
        return Parts.named(open().get("description", "statusDescription", "details", "text", "event", "title"));
    }

    /** {@return how it stands} */
    public Optional<String> status() {
        return Parts.named(open().get("status"));
    }

    /** {@return the court or office} */
    public Optional<String> court() {
        return Parts.named(open().get("court", "source", "authority"));
    }

    /** {@return the number it is kept under} */
    public Optional<String> reference() {
        return open().get("referenceNumberOfTheCourt", "caseNumber", "referenceNumber", "reference", "filingNumber")
                .text();
    }

    /** {@return the amount} */
    public Optional<ReportedMoney> amount() {
        return ReportedMoney.from(open().get("amount", "totalAmount"));
    }
}
