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
        return open().get("companyNumber").text();
    }

    /** {@return the provider's number} */
    public Optional<String> safeNumber() {
        return open().get("safeNumber").text();
    }

    /** {@return the sort code} */
    public Optional<String> sortCode() {
        return open().get("sortCode").text();
    }

    /** {@return the number of the account} */
    public Optional<String> accountNumber() {
        return open().get("accountNumber").text();
    }

    /** {@return the IBAN} */
    public Optional<String> iban() {
        return open().get("iban").text();
    }

    /** {@return whether the account is the company's, as a code} */
    public Optional<String> scanResult() {
        return open().get("scanResult").text();
    }

    /** {@return the same in words} */
    public Optional<String> scanText() {
        return open().get("scanText").text();
    }

    /** {@return whether the IBAN is valid, as a code} */
    public Optional<String> ibanResult() {
        return open().get("ibanResult").text();
    }

    /** {@return the same in words} */
    public Optional<String> ibanText() {
        return open().get("ibanText").text();
    }

    /** {@return whether the number for value added tax is the company's, as a code} */
    public Optional<String> vatResult() {
        return open().get("vatResult").text();
    }

    /** {@return the same in words} */
    public Optional<String> vatText() {
        return open().get("vatText").text();
    }

    /** {@return the status of the company, as a code} */
    public Optional<String> statusResult() {
        return open().get("statusResult").text();
    }

    /** {@return the same in words} */
    public Optional<String> statusText() {
        return open().get("statusText").text();
    }

    /** {@return when it was looked up} */
    public Optional<Instant> logged() {
        return open().get("logDate").instant();
    }
}
