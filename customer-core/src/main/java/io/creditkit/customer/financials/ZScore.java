package io.creditkit.customer.financials;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A Z-score with what it was made of.
 *
 * @param model the model
 * @param yearEnd the last day of the year of the statement
 * @param score the score, 6 decimals; high is good, and it has no bounds
 * @param zone where it lies
 * @param quotients X1 to X5 in order, 6 decimals; X1 to X4 of the models that look at no sales
 * @param remarks what somebody must know who reads it: lines that stand in, flows that were scaled
 */
public record ZScore(
        ZModel model,
        LocalDate yearEnd,
        BigDecimal score,
        Zone zone,
        List<BigDecimal> quotients,
        List<String> remarks) {
    /** How far from distress a company is. */
    public enum Zone {
        DISTRESS,
        GREY,
        SAFE
    }

    public ZScore {
        quotients = List.copyOf(quotients);
        remarks = List.copyOf(remarks);
    }
}
