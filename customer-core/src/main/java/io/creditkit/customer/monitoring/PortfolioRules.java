package io.creditkit.customer.monitoring;

import io.creditkit.customer.internal.EntryRules;

/** What a portfolio must be: all that is wrong is told at once. */
final class PortfolioRules {
    static final EntryRules<Portfolio> RULES = new EntryRules<Portfolio>("portfolio")
            .must("name", Portfolio::name, 100)
            .mustIfThere("responsible", Portfolio::responsible, 64)
            .never(
                    "rules",
                    portfolio -> portfolio.rules().stream()
                                    .map(WatchRule::key)
                                    .distinct()
                                    .count()
                            < portfolio.rules().size(),
                    "twice",
                    "Each rule of a country is wanted once only.");

    private PortfolioRules() {}
}
