package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The accounts of one year. Source: {@code financialStatements[]}, standardised, or {@code localFinancialStatements[]}, as the country draws them up. */
public final class FinancialStatement extends ReceivedValue {

    FinancialStatement(OpenValue content) {
        super(content);
    }

    /** {@return which scheme, GlobalFinancialsGGS for the standardised one} */
    public Optional<String> type() {
        return text("type");
    }

    /** {@return the last day of the year} */
    public Optional<LocalDate> yearEnd() {
        return date("yearEndDate");
    }

    /** {@return how many weeks the year had} */
    public OptionalInt weeks() {
        return integer("numberOfWeeks");
    }

    /** {@return the currency, three letters of ISO 4217} */
    public Optional<String> currency() {
        return text("currency");
    }

    /** {@return whether they are those of the whole group} */
    public Optional<Boolean> consolidated() {
        return open().get("consolidatedAccounts").truth();
    }

    /** {@return profit and loss} */
    public Optional<ProfitAndLoss> profitAndLoss() {
        return Parts.one(open().get("profitAndLoss"), ProfitAndLoss::new);
    }

    /** {@return the balance sheet} */
    public Optional<BalanceSheet> balanceSheet() {
        return Parts.one(open().get("balanceSheet"), BalanceSheet::new);
    }

    /** {@return the ratios} */
    public Optional<FinancialRatios> ratios() {
        return Parts.one(open().get("ratios"), FinancialRatios::new);
    }

    /** {@return contingent liabilities, working capital and net worth} */
    public OpenValue otherFinancials() {
        return open().get("otherFinancials");
    }

    /** {@return contingent liabilities: a text such as NO in standardised accounts, true or false in those of a country} */
    public Optional<String> contingentLiabilities() {
        return otherFinancials().get("contingentLiabilities").text();
    }

    /**
     * {@return every number of the statement by its place, such as {@code ratios.structureAndLiquidity.currentRatio}}
     *
     * <p>For the accounts of a country, whose lines have no accessor here. In the order sent; a list's elements are counted
     * from 0. Units are those of the statement: its currency, percent, or days.
     */
    public Map<String, BigDecimal> figures() {
        return Figures.of(open());
    }

    /** {@return working capital, in units of the currency} */
    public Optional<BigDecimal> workingCapital() {
        return otherFinancials().get("workingCapital").number();
    }

    /** {@return net worth, in units of the currency} */
    public Optional<BigDecimal> netWorth() {
        return otherFinancials().get("netWorth").number();
    }
}
