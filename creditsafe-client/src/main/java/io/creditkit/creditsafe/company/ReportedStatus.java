package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** Whether the company is in business, as a report says it. */
public final class ReportedStatus extends ReceivedValue {

    ReportedStatus(OpenValue content) {
        super(content);
    }

    /** {@return the status in the words common to all countries} */
    public Optional<CompanyStatus> status() {
        return text("status").map(CompanyStatus::of);
    }

    /** {@return the status in the words of the country's source} */
    public Optional<String> providerStatus() {
        return text("providerStatus");
    }

    /** {@return what that means} */
    public Optional<String> description() {
        return text("description");
    }
}
