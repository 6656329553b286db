package io.creditkit.customer.group;

import io.creditkit.customer.Money;
import io.creditkit.customer.settings.Effective;
import io.creditkit.customer.settings.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is entered with one customer and inherited of limits, and where it came from. It holds where nobody decided on a limit;
 * {@link io.creditkit.customer.limit.CreditLimits#of} tells which limits hold.
 *
 * @param own its own limit, else that of the nearest group with an inherited default, else that of the company; a value of
 *     none means that nobody set one
 * @param sharedCaps the groups of the customer whose members share one amount, nearest first
 * @param creditCheck whether credit is checked at all
 * @param watchRatio from which part of a limit on the answer is WATCH
 */
public record EffectiveLimit(
        Effective<Optional<Money>> own,
        List<CustomerGroup> sharedCaps,
        Effective<Setting.CreditCheck> creditCheck,
        BigDecimal watchRatio) {
    public EffectiveLimit {
        sharedCaps = List.copyOf(sharedCaps);
    }
}
