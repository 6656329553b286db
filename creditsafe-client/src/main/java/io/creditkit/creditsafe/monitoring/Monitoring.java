package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.internal.Dispatcher;

/** The parts of the monitoring family. Thread-safe. */
public final class Monitoring {

    private final Portfolios portfolios;
    private final PortfolioCompanies companies;
    private final EventRules rules;
    private final NotificationEvents events;

    /** Made by the client. */
    public Monitoring(Dispatcher dispatcher) {
        portfolios = new Portfolios(dispatcher);
        companies = new PortfolioCompanies(dispatcher);
        rules = new EventRules(dispatcher);
        events = new NotificationEvents(dispatcher);
    }

    /** {@return the portfolios themselves} */
    public Portfolios portfolios() {
        return portfolios;
    }

    /** {@return the companies in a portfolio} */
    public PortfolioCompanies companies() {
        return companies;
    }

    /** {@return the rules that say which changes are reported} */
    public EventRules rules() {
        return rules;
    }

    /** {@return what happened to the watched companies} */
    public NotificationEvents events() {
        return events;
    }
}
