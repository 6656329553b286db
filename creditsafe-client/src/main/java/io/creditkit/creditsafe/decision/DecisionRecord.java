package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.Optional;

/** A decision that was made, in the log. */
public final class DecisionRecord extends ReceivedValue {

    DecisionRecord(OpenValue content) {
        super(content);
    }

    /** {@return its number} */
    public Optional<DecisionLogId> id() {
        return text("decisionLogId").flatMap(DecisionLogId::find);
    }

    /** {@return the tree that decided} */
    public Optional<DecisionTreeId> tree() {
        return text("provenirId").flatMap(DecisionTreeId::find);
    }

    /** {@return the name of the tree} */
    public Optional<String> treeName() {
        return text("friendlyName");
    }

    /** {@return who asked} */
    public Optional<String> userId() {
        return text("userId");
    }

    /** {@return the company that was decided about} */
    public Optional<ConnectId> companyId() {
        return text("companyId").flatMap(ConnectId::find);
    }

    /** {@return the name of the company} */
    public Optional<String> companyName() {
        return text("companyName");
    }

    /** {@return what was decided} */
    public Optional<Decision> decision() {
        return open().get("response").object().map(Decision::new);
    }

    /** {@return when} */
    public Optional<Instant> decided() {
        return open().get("decisionDate").instant();
    }

    /** {@return when it was changed last} */
    public Optional<Instant> modified() {
        return open().get("modifiedDate").instant();
    }

    /** {@return what a person noted} */
    public Optional<String> notes() {
        return text("notes");
    }

    /** {@return the status now} */
    public Optional<DecisionStatus> status() {
        return text("status").map(DecisionStatus::of);
    }

    /** {@return your own key of the application} */
    public Optional<String> originationId() {
        return text("originationId");
    }
}
