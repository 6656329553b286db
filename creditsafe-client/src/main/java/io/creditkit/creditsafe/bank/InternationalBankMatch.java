package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether an account in any country belongs to a company. Holds bank data. Source: {@code GET /localSolutions/FR/bankmatch}. */
public final class InternationalBankMatch extends ReceivedValue {

    InternationalBankMatch(OpenValue content) {
        super(content);
    }

    /** {@return its key, to ask again while it is pending} */
    public Optional<AuditionId> id() {
        return text("id").flatMap(AuditionId::find);
    }

    /** {@return how sure it is} */
    public OptionalInt score() {
        return integer("score");
    }

    /** {@return how sure it is, in words} */
    public Optional<String> classification() {
        return text("classification");
    }

    /** {@return whether it is finished} */
    public Optional<CheckStatus> status() {
        return text("status").map(CheckStatus::of);
    }

    /** {@return the company} */
    public OpenValue company() {
        return open().get("entity").get("company");
    }

    /** {@return the account} */
    public OpenValue account() {
        return open().get("entity").get("paymentIdentity");
    }

    /** {@return whether the number for value added tax is valid} */
    public Optional<Boolean> vatNumberValid() {
        return open().get("entity")
                .get("additionalProperties")
                .get("vatRequestInfo")
                .get("valid")
                .truth();
    }

    /** {@return whether the result comes later} */
    public Optional<Boolean> deferred() {
        return open().get("withDeferredResult").truth();
    }

    /** {@return how it was checked} */
    public Optional<String> workflow() {
        return text("workflow");
    }

    /** {@return why, as codes} */
    public List<String> reasons() {
        return open().get("reasons").texts();
    }

    /** {@return why, in words} */
    public OpenValue reasonLabels() {
        return open().get("reasonLabels");
    }

    /** {@return when it was asked} */
    public Optional<Instant> created() {
        return open().get("createdDate").instant();
    }

    /** {@return when it changed last} */
    public Optional<Instant> modified() {
        return open().get("lastModifiedDate").instant();
    }
}
