package io.creditkit.creditsafe.company;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Debts that an enforcement office or a register of remarks knows of.
 *
 * <p>Sweden tells counts and balances, Norway and others a list. Amounts are in {@link #currency()}. Source:
 * {@code negativeInformation}.
 */
public final class PaymentRemarks extends ReportView {

    PaymentRemarks(CompanyReport report) {
        super(report, ReportSection.NEGATIVE_INFORMATION);
    }

    /** {@return applications for payment orders, Sweden} */
    public OptionalInt applications() {
        return negative().get("recordOfNonPayment").get("numberOfApplications").integer();
    }

    /** {@return distraints and repossessions, Sweden} */
    public OptionalInt distraints() {
        return negative()
                .get("recordOfNonPayment")
                .get("numberOfDistraintOrRepossessions")
                .integer();
    }

    /** {@return claims of private creditors, Sweden} */
    public OptionalInt privateClaims() {
        return negative().get("recordOfNonPayment").get("numberOfPrivateClaims").integer();
    }

    /** {@return claims of public creditors, Sweden} */
    public OptionalInt publicClaims() {
        return negative().get("recordOfNonPayment").get("numberOfPublicClaims").integer();
    }

    /** {@return applications that were taken back, Sweden} */
    public OptionalInt revokedApplications() {
        return negative()
                .get("recordOfNonPayment")
                .get("numberOfRevokedApplications")
                .integer();
    }

    /** {@return what private creditors claim} */
    public Optional<BigDecimal> privateBalance() {
        return negative().get("debtBalance").get("balanceOfPrivateClaims").number();
    }

    /** {@return what public creditors claim} */
    public Optional<BigDecimal> publicBalance() {
        return negative().get("debtBalance").get("balanceOfPublicClaims").number();
    }

    /** {@return what is claimed in all} */
    public Optional<BigDecimal> totalBalance() {
        return negative().get("debtBalance").get("totalBalance").number();
    }

    /** {@return the currency of the balances, three letters of ISO 4217; often missing} */
    public Optional<String> currency() {
        return negative().get("debtBalance").get("currency").text();
    }

    /** {@return the remarks, one by one} */
    public List<NegativeRecord> records() {
        return Parts.many(negative().get("paymentRemarks"), NegativeRecord::new);
    }

    /** {@return debts to social security, one by one, Belgium} */
    public List<NegativeRecord> socialSecurity() {
        return Parts.many(negative().get("nssoDetails"), NegativeRecord::new);
    }
}
