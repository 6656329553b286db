package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.Optional;

/** A verification in the list of earlier ones. Holds personal data. */
public final class VerificationSummary extends ReceivedValue {

    VerificationSummary(OpenValue content) {
        super(content);
    }

    /** {@return its key} */
    public Optional<VerificationId> id() {
        return text("requestId").flatMap(VerificationId::find);
    }

    /** {@return the name that was asked about} */
    public Optional<String> customerName() {
        return text("customerName");
    }

    /** {@return the kind of account} */
    public Optional<AccountType> accountType() {
        return text("accountType").map(AccountType::of);
    }

    /** {@return your own text} */
    public Optional<String> customerReference() {
        return text("customerReference");
    }

    /** {@return how well the name fitted} */
    public Optional<NameMatch> nameMatch() {
        return text("matchResult").map(NameMatch::of);
    }

    /** {@return when it was asked} */
    public Optional<Instant> requested() {
        return open().get("requestDatetime").instant();
    }
}
