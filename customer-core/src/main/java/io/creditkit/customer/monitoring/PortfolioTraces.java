package io.creditkit.customer.monitoring;

import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Optional;

/** What hangs on the name of a portfolio beside its companies: the events that it told, its files and its details. */
final class PortfolioTraces {
    private PortfolioTraces() {}

    /** Gives all of it to the new name, so that nobody finds it under the old one. */
    static void move(UnitOfWork work, String name, String newName) {
        work.monitoring().moveEvents(name, Optional.of(newName));
        work.attachments().of(subject(name)).forEach(file -> work.attachments().put(file.of(subject(newName))));
        // Whoever stores details under the old name at this moment is through, or finds that it is gone.
        Turns.take(work, subject(name));
        work.details().find(subject(name)).ifPresent(details -> {
            work.details().remove(subject(name));
            work.details()
                    .save(SubjectDetails.builder()
                            .from(details)
                            .subject(subject(newName))
                            .version(0)
                            .build());
        });
    }

    /**
     * Removes the portfolio with its files and details. Its events stay and are of no portfolio, so that a later one of the name has none of
     * them.
     */
    static void remove(UnitOfWork work, String name) {
        Turns.take(work, subject(name));
        work.details().remove(subject(name));
        work.attachments().of(subject(name)).forEach(file -> work.attachments().remove(file.id()));
        work.monitoring().moveEvents(name, Optional.empty());
        work.monitoring().removePortfolio(name);
    }

    static Subject subject(String portfolio) {
        return Subject.of(Subject.Kind.PORTFOLIO, portfolio);
    }
}
