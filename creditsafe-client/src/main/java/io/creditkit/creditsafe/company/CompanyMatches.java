package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The companies that match, best first. Source: {@code GET /companies/match}. */
public final class CompanyMatches extends ReceivedValue {

    CompanyMatches(OpenValue content) {
        super(content);
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return text("correlationId");
    }

    /** {@return how many match} */
    public OptionalLong total() {
        return open().get("totalMatches").wholeNumber();
    }

    /** {@return those that were sent} */
    public List<CompanyMatch> matches() {
        return Parts.many(open().get("matchedCompanies"), CompanyMatch::new);
    }
}
