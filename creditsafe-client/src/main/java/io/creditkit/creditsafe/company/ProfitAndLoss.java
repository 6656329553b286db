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
        return open().get("revenue").number();
    }

    public Optional<BigDecimal> operatingCosts() {
        return open().get("operatingCosts").number();
    }

    public Optional<BigDecimal> operatingProfit() {
        return open().get("operatingProfit").number();
    }

    public Optional<BigDecimal> wagesAndSalaries() {
        return open().get("wagesAndSalaries").number();
    }

    public Optional<BigDecimal> pensionCosts() {
        return open().get("pensionCosts").number();
    }

    public Optional<BigDecimal> depreciation() {
        return open().get("depreciation").number();
    }

    public Optional<BigDecimal> amortisation() {
        return open().get("amortisation").number();
    }

    public Optional<BigDecimal> financialIncome() {
        return open().get("financialIncome").number();
    }

    public Optional<BigDecimal> financialExpenses() {
        return open().get("financialExpenses").number();
    }

    public Optional<BigDecimal> extraordinaryIncome() {
        return open().get("extraordinaryIncome").number();
    }

    public Optional<BigDecimal> extraordinaryCosts() {
        return open().get("extraordinaryCosts").number();
    }

    public Optional<BigDecimal> profitBeforeTax() {
        return open().get("profitBeforeTax").number();
    }

    public Optional<BigDecimal> tax() {
        return open().get("tax").number();
    }

    public Optional<BigDecimal> profitAfterTax() {
        return open().get("profitAfterTax").number();
    }

    public Optional<BigDecimal> dividends() {
        return open().get("dividends").number();
    }

    public Optional<BigDecimal> minorityInterests() {
        return open().get("minorityInterests").number();
    }

    public Optional<BigDecimal> otherAppropriations() {
        return open().get("otherAppropriations").number();
    }

    public Optional<BigDecimal> retainedProfit() {
        return open().get("retainedProfit").number();
    }
}
