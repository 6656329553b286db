package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.Optional;

/** Whether a British account is held under a name. Holds personal data. Source: {@code bankVerification}. */
public final class BankVerification extends ReceivedValue {

    BankVerification(OpenValue content) {
        super(content);
    }

    /** {@return its key} */
    public Optional<VerificationId> id() {
        return text("requestId").flatMap(VerificationId::find);
    }

    /** {@return when it was asked} */
    public Optional<Instant> requested() {
        return open().get("requestDatetime").instant();
    }

    /** {@return your own text} */
    public Optional<String> customerReference() {
        return text("customerReference");
    }

    /** {@return the kind of account that was asked about} */
    public Optional<AccountType> accountType() {
        return open().get("supplierRequestData").get("accountType").text().map(AccountType::of);
    }

    /** {@return the name that was asked about} */
    public Optional<String> customerName() {
        return open().get("supplierRequestData").get("customerName").text();
    }

    /** {@return the second reference that was asked about} */
    public Optional<String> secondaryReference() {
        return open().get("supplierRequestData").get("secondaryReference").text();
    }

    /** {@return whether the account is held under the name} */
    public Optional<Boolean> matches() {
        return open().get("supplierResponse").get("result").truth();
    }

    /** {@return the same in words} */
    public Optional<String> resultText() {
        return open().get("supplierResponse").get("resultText").text();
    }

    /** {@return how well the name fits} */
    public Optional<NameMatch> nameMatch() {
        return open().get("supplierResponse").get("nameMatchResult").text().map(NameMatch::of);
    }

    /** {@return the name that the bank gave, for a close match} */
    public Optional<String> returnedName() {
        return open().get("supplierResponse").get("returnedCustomerName").text();
    }

    /** {@return whether the account is of the kind asked about} */
    public Optional<Boolean> accountTypeMatches() {
        return open().get("supplierResponse").get("accountTypeResult").truth();
    }

    /** {@return why not, as a code} */
    public Optional<String> reasonCode() {
        return open().get("supplierResponse").get("reasonCode").text();
    }
}
