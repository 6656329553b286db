package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** Who audits or advises the company. Source: {@code otherInformation.advisors[]}. */
public final class Advisor extends ReceivedValue {

    Advisor(OpenValue content) {
        super(content);
    }

    /** {@return the auditor} */
    public Optional<String> auditor() {
        return text("auditorName");
    }

    /** {@return the solicitor} */
    public Optional<String> solicitor() {
        return text("solicitorName");
    }

    /** {@return the accountant} */
    public Optional<String> accountant() {
        return text("accountantName");
    }
}
