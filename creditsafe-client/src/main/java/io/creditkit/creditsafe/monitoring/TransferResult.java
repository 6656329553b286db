package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a transfer of companies between portfolios went. The provider answers a failure of some, or of all, with success: look at
 * {@link #failed()}. A company that goes to two portfolios counts twice.
 */
public final class TransferResult extends ReceivedValue {

    TransferResult(OpenValue content) {
        super(content);
    }

    private OpenValue data() {
        OpenValue data = open().get("data");
        return data.isObject() ? data : open();
    }

    /** {@return how many there were to transfer} */
    public OptionalLong total() {
        return data().get("totalPortfoliosCompanies").wholeNumber();
    }

    /** {@return how many arrived} */
    public OptionalLong successful() {
        return data().get("successfulPortfoliosCompanies").wholeNumber();
    }

    /** {@return how many did not arrive, for example because they were there already} */
    public OptionalLong failed() {
        return data().get("failedPortfoliosCompanies").wholeNumber();
    }

    /** {@return why; sometimes the words of the provider's database} */
    public Optional<String> reason() {
        return data().get("reason").text();
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return text("correlationId");
    }
}
