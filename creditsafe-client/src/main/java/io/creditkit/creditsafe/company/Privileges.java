package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Privileges of the tax office and of social security, which a French company gets that does not pay them.
 *
 * <p>Source: {@code negativeInformation.preferentialRightsDetails}, France. What the USA has in their place is told by
 * {@link LegalFilings}.
 */
public final class Privileges extends ReportView {

    Privileges(CompanyReport report) {
        super(report, ReportSection.NEGATIVE_INFORMATION);
    }

    private OpenValue details() {
        return negative().get("preferentialRightsDetails");
    }

    /** {@return how many are in force} */
    public OptionalInt active() {
        return details().get("numberOfActivePreferentialRights").integer();
    }

    /** {@return how many social security and pension funds have} */
    public OptionalInt ofSocialSecurity() {
        return details()
                .get("socialSecurityAndPensionFunds")
                .get("numberOfPreferentialRights")
                .integer();
    }

    /** {@return how many the tax office has} */
    public OptionalInt ofTaxOffice() {
        return details().get("taxOffice").get("numberOfPreferentialRights").integer();
    }

    /** {@return whether the source is watched, in the words of the provider} */
    public Optional<String> statusOfMonitoring() {
        return details().get("statusOfMonitoring").text();
    }

    /** {@return the status among the additions} */
    public Optional<String> status() {
        return Parts.named(miscellaneous().get("preferentialStatus"));
    }
}
