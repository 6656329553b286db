package io.creditkit.customer.bulk;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.limit.AccountExposures;
import io.creditkit.customer.limit.LimitSettings;
import io.creditkit.customer.monitoring.OpenActions;
import io.creditkit.customer.monitoring.Portfolios;
import io.creditkit.customer.search.CustomerProfile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the company of a customer into a portfolio. */
final class PortfolioAction implements BulkAction {
    private static final String NOT_LINKED = "The customer is linked to no company at the agency.";

    private final WorkContext context;
    private final Portfolios portfolios;
    private final String portfolio;

    PortfolioAction(WorkContext context, String portfolio) {
        this.context = context;
        this.portfolios = new Portfolios(
                context,
                Optional.empty(),
                new AccountExposures(context, LimitSettings.standard(), LendingSettings.standard())::own,
                OpenActions.waitingEvents());
        this.portfolio = portfolio;
    }

    @Override
    public String kind() {
        return "add-to-portfolio";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("portfolio", portfolio);
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.VIEW_CUSTOMERS, Permission.EDIT_PORTFOLIOS);
    }

    @Override
    public Optional<String> refusal(CustomerProfile profile) {
        return profile.customer().agencyLink().isPresent() ? Optional.empty() : Optional.of(NOT_LINKED);
    }

    @Override
    public Result apply(CustomerId customer) {
        AgencyCompanyId company = context.inUnitOfWork(work -> work.customers().find(customer))
                .flatMap(Customer::agencyLink)
                .map(AgencyLink::company)
                .orElseThrow(() -> new UnknownReferenceException("company at the agency of customer", customer));
        return portfolios.add(portfolio, company) ? Result.DONE : Result.UNCHANGED;
    }
}
