package io.creditkit.customer.lending;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A loan as the host tells it.
 *
 * @param id the host's id, 1 to 64 characters, unique in the tenant
 * @param customerId who asks for it
 * @param productCode the host's code of the product; empty if there is none
 * @param principal how much, above zero
 * @param maturesOn when it is to be paid back; empty if not known
 * @param annualRateRatio interest a year as a fraction; empty if not known
 * @param installments the plan; empty if it is not known yet
 */
public record LoanEntry(
        String id,
        CustomerId customerId,
        Optional<String> productCode,
        Money principal,
        Optional<LocalDate> maturesOn,
        Optional<BigDecimal> annualRateRatio,
        List<Installment> installments) {
    public LoanEntry {
        installments = List.copyOf(installments);
    }
}
