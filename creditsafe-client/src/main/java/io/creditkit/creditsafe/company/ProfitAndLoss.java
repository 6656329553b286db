package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.util.Optional;

/** The standardised profit and loss account, in units of the statement's currency, not in thousands. Zero may mean that the provider filled a gap. */
public final class ProfitAndLoss extends ReceivedValue {

    ProfitAndLoss(OpenValue content) {
        super(content);
    }

    public Optional<BigDecimal> revenue() {
        return number("revenue");
    }

    public Optional<BigDecimal> operatingCosts() {
        return number("operatingCosts");
    }

    public Optional<BigDecimal> operatingProfit() {
        return number("operatingProfit");
    }

    public Optional<BigDecimal> wagesAndSalaries() {
        return number("wagesAndSalaries");
    }

    public Optional<BigDecimal> pensionCosts() {
        return number("pensionCosts");
    }

    public Optional<BigDecimal> depreciation() {
        return number("depreciation");
    }

    public Optional<BigDecimal> amortisation() {
        return number("amortisation");
    }

    public Optional<BigDecimal> financialIncome() {
        return number("financialIncome");
    }

    public Optional<BigDecimal> financialExpenses() {
        return number("financialExpenses");
    }

    public Optional<BigDecimal> extraordinaryIncome() {
        return number("extraordinaryIncome");
    }

    public Optional<BigDecimal> extraordinaryCosts() {
        return number("extraordinaryCosts");
    }

    public Optional<BigDecimal> profitBeforeTax() {
        return number("profitBeforeTax");
    }

    public Optional<BigDecimal> tax() {
        return number("tax");
    }

    public Optional<BigDecimal> profitAfterTax() {
        return number("profitAfterTax");
    }

    public Optional<BigDecimal> dividends() {
        return number("dividends");
    }

    public Optional<BigDecimal> minorityInterests() {
        return number("minorityInterests");
    }

    public Optional<BigDecimal> otherAppropriations() {
        return number("otherAppropriations");
    }

    public Optional<BigDecimal> retainedProfit() {
        return number("retainedProfit");
    }
}
