package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.util.Optional;
import java.util.OptionalInt;

/** A company that matches. Source: {@code matchedCompanies[]}. */
public final class CompanyMatch extends FoundCompany {

    CompanyMatch(OpenValue content) {
        super(content);
    }

    /** {@return how sure the match is; 900 and more can be used} */
    public OptionalInt confidence() {
        return integer("matchScoreConfidence");
    }

    /** {@return the telephone number} */
    public Optional<String> phoneNumber() {
        return text("phoneNumber");
    }

    /** {@return how the confidence came about, in the provider's grades} */
    public OpenValue explanation() {
        return open().get("matchScoreExplainPlan");
    }
}
