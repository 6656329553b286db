package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order of a fresh investigation and where it stands. Holds personal data. */
public final class FreshInvestigation extends ReceivedValue {

    FreshInvestigation(OpenValue content) {
        super(content);
    }

    /** {@return its number} */
    public Optional<OrderId> id() {
        return text("orderID").flatMap(OrderId::find);
    }

    /** {@return the number of the transaction} */
    public Optional<String> transactionId() {
        return text("transactionID");
    }

    /** {@return who ordered it} */
    public Optional<String> userId() {
        return text("userID");
    }

    /** {@return when it was ordered} */
    public Optional<Instant> created() {
        return open().get("creationDate").instant();
    }

    /** {@return when its status changed last} */
    public Optional<Instant> lastStatusChange() {
        return open().get("lastStatusChangeDate").instant();
    }

    /** {@return your own text on the bill} */
    public Optional<String> chargeReference() {
        return text("chargeReference");
    }

    /** {@return the name of who ordered} */
    public Optional<String> contactName() {
        return open().get("contactDetails").get("name").text();
    }

    /** {@return the e-mail address of who ordered} */
    public Optional<String> contactEmail() {
        return open().get("contactDetails").get("emailAddress").text();
    }

    /** {@return the telephone number of who ordered} */
    public Optional<String> contactTelephone() {
        return open().get("contactDetails").get("telephoneNumber").text();
    }

    /** {@return the sections that are there, in one text} */
    public Optional<String> sectionNames() {
        return text("sectionNames");
    }

    /** {@return where it stands, as the provider's code} */
    public Optional<String> statusCode() {
        return open().get("status").get("code").text();
    }

    /** {@return where it stands, in words} */
    public Optional<String> statusDescription() {
        return open().get("status").get("description").text();
    }

    /** {@return whether the company may be told who asks} */
    public Optional<Boolean> consent() {
        return open().get("consent").truth();
    }

    /** {@return whom it is about} */
    public Optional<Target> target() {
        return open().get("searchCriteria").object().map(Target::new);
    }

    /** {@return when the report was made; empty until then} */
    public Optional<Instant> reportDate() {
        return open().get("reportDate").instant();
    }

    /** {@return the sections that were asked for} */
    public List<InvestigationSection> sections() {
        return open().get("sections").objects().stream()
                .map(InvestigationSection::new)
                .toList();
    }

    /** {@return the comments that came with the order, as many as were asked for; the description does not show their form} */
    public List<InvestigationComment> comments() {
        return open().get("comments").objects().stream()
                .map(InvestigationComment::new)
                .toList();
    }
}
