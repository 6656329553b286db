package io.creditkit.customer.search;

import io.creditkit.customer.Actor;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioRight;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Set;
import java.util.stream.Collectors;

/** Which portfolios are there for somebody: of the others not even the names are told, nor who is in them. */
final class VisiblePortfolios {
    private VisiblePortfolios() {}

    static Set<String> of(UnitOfWork work, Actor actor) {
        return work.monitoring().portfolios().stream()
                .filter(portfolio -> portfolio.access().lets(actor, PortfolioRight.VIEW))
                .map(Portfolio::name)
                .collect(Collectors.toSet());
    }
}
