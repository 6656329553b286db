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
        return open().get("requestId").text().flatMap(VerificationId::find);
    }

    /** {@return the name that was asked about} */
    public Optional<String> customerName() {
        return open().get("customerName").text();
    }

    /** {@return the kind of account} */
    public Optional<AccountType> accountType() {
        return open().get("accountType").text().map(AccountType::of);
    }

    /** {@return your own text} */
    public Optional<String> customerReference() {
        return open().get("customerReference").text();
    }

    /** {@return how well the name fitted} */
    public Optional<NameMatch> nameMatch() {
        return open().get("matchResult").text().map(NameMatch::of);
    }

    /** {@return when it was asked} */
    public Optional<Instant> requested() {
        return open().get("requestDatetime").instant();
    }
}
