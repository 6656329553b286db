package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import java.util.List;

/** The parts of the monitoring family. Thread-safe. */
public final class Monitoring {

    private static final Endpoint USER = Endpoint.read("monitoringUserDetails", "/monitoring/user/details");

    private final Dispatcher dispatcher;
    private final Portfolios portfolios;
    private final PortfolioCompanies companies;
    private final PortfolioFiles files;
    private final PortfolioTransfers transfers;
    private final PortfolioSharing sharing;
    private final EventRules rules;
    private final NotificationEvents events;

    /** Made by the client. */
    public Monitoring(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        portfolios = new Portfolios(dispatcher);
        companies = new PortfolioCompanies(dispatcher);
        files = new PortfolioFiles(dispatcher);
        transfers = new PortfolioTransfers(dispatcher);
        sharing = new PortfolioSharing(dispatcher);
        rules = new EventRules(dispatcher);
        events = new NotificationEvents(dispatcher);
    }

    /**
     * {@return the account's users as the monitoring product knows them, as a rule one}
     *
     * <p>Says whether {@linkplain MonitoringUser#tracksAutomatically() each report fills the default portfolio}. One request,
     * free. Source: {@code GET /monitoring/user/details}.
     */
    public List<MonitoringUser> users() {
        return dispatcher.read(ApiCall.to(USER).build()).items().stream()
                .filter(OpenValue::isObject)
                .map(MonitoringUser::new)
                .toList();
    }

    /** {@return the portfolios themselves} */
    public Portfolios portfolios() {
        return portfolios;
    }

    /** {@return the companies in a portfolio} */
    public PortfolioCompanies companies() {
        return companies;
    }

    /** {@return companies by the file} */
    public PortfolioFiles files() {
        return files;
    }

    /** {@return companies that go from one portfolio to others} */
    public PortfolioTransfers transfers() {
        return transfers;
    }

    /** {@return who else uses a portfolio} */
    public PortfolioSharing sharing() {
        return sharing;
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
