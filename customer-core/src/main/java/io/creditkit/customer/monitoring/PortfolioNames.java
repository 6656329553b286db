package io.creditkit.customer.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.Actor;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Optional;
import java.util.UUID;

/** Portfolios by their names. */
final class PortfolioNames {
    private static final int LONGEST_JOB = 100;

    private PortfolioNames() {}

    /** {@return the job of checking that portfolio} A name that is too long for one is told by its digest. */
    static String job(String portfolio) {
        String job = "monitoring " + portfolio;
        return job.length() <= LONGEST_JOB ? job : "monitoring #" + UUID.nameUUIDFromBytes(portfolio.getBytes(UTF_8));
    }

    /** {@return the portfolio, if it is there for the actor} */
    static Optional<Portfolio> visible(UnitOfWork work, String name, Actor actor) {
        return work.monitoring()
                .portfolio(name)
                .filter(portfolio -> portfolio.access().lets(actor, PortfolioRight.VIEW));
    }
}
