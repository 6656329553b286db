package io.creditkit.customer.monitoring;

import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.limit.AccountExposures;
import io.creditkit.customer.limit.LimitSettings;

/** What is at risk with accounts by the usual settings. */
public final class TestRisk {
    private TestRisk() {}

    public static AtRisk of(WorkContext context) {
        return new AccountExposures(context, LimitSettings.standard(), LendingSettings.standard())::own;
    }
}
