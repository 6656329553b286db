package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.Optional;

/** Whether a British bank account belongs to a company. Holds bank data. Source: {@code bankMatchResults[]}. */
public final class BankMatchResult extends ReceivedValue {

    BankMatchResult(OpenValue content) {
        super(content);
    }

    /** {@return the number of the company} */
    public Optional<String> companyNumber() {
        return text("companyNumber");
    }

    /** {@return the provider's number} */
    public Optional<String> safeNumber() {
        return text("safeNumber");
    }

    /** {@return the sort code} */
    public Optional<String> sortCode() {
        return text("sortCode");
    }

    /** {@return the number of the account} */
    public Optional<String> accountNumber() {
        return text("accountNumber");
    }

    /** {@return the IBAN} */
    public Optional<String> iban() {
        return text("iban");
    }

    /** {@return whether the account is the company's, as a code} */
    public Optional<String> scanResult() {
        return text("scanResult");
    }

    /** {@return the same in words} */
    public Optional<String> scanText() {
        return text("scanText");
    }

    /** {@return whether the IBAN is valid, as a code} */
    public Optional<String> ibanResult() {
        return text("ibanResult");
    }

    /** {@return the same in words} */
    public Optional<String> ibanText() {
        return text("ibanText");
    }

    /** {@return whether the number for value added tax is the company's, as a code} */
    public Optional<String> vatResult() {
        return text("vatResult");
    }

    /** {@return the same in words} */
    public Optional<String> vatText() {
        return text("vatText");
    }

    /** {@return the status of the company, as a code} */
    public Optional<String> statusResult() {
        return text("statusResult");
    }

    /** {@return the same in words} */
    public Optional<String> statusText() {
        return text("statusText");
    }

    /** {@return when it was looked up} */
    public Optional<Instant> logged() {
        return open().get("logDate").instant();
    }
}
