package io.creditkit.creditsafe.operation;

import java.util.List;

/** Portfolios, their rules and their events. */
final class MonitoringOperations {

    private static final List<Operation> MONITORING = OperationCatalogue.read("monitoring", """
            free GET /monitoring/user/details monitoringUserDetails
            free GET /monitoring/portfolios listAllPortfolios
            once POST /monitoring/portfolios createMonitoringPortfolio
            once POST /monitoring/portfolios/{portfolioId}/import importAPortfolioFile
            once POST /monitoring/portfolios/{portfolioId}/sync syncAPortfolioFile
            free GET /monitoring/portfolios/{portfolioId} retrievePortfolioById
            free PATCH /monitoring/portfolios/{portfolioId} updatePortfolioDetails
            free DELETE /monitoring/portfolios/{portfolioId} deletePortfolio
            free GET /monitoring/portfolios/{portfolioId}/countries listCountriesOfMonitoredCompanies
            free GET /monitoring/portfolios/{portfolioId}/companies listCompaniesInAPortfolio
            free POST /monitoring/portfolios/{portfolioId}/companies addCompanyToPortfolio
            once POST /monitoring/portfolios/{portfolioId}/companies/copy copyCompaniesBetweenPortfolios
            once POST /monitoring/portfolios/{portfolioId}/companies/remove moveCompaniesBetweenPortfolios
            free PATCH /monitoring/portfolios/{portfolioId}/companies/clear clearCompaniesFromPortfolio
            free GET /monitoring/portfolios/{portfolioId}/companies/{companyId} getCompanyDetailsFromAPortfolio
            free PATCH /monitoring/portfolios/{portfolioId}/companies/{companyId} updateCompanyDetailsInPortfolio
            free DELETE /monitoring/portfolios/{portfolioId}/companies/{companyId} deleteCompanyFromPortfolio
            free GET /monitoring/portfolios/{portfolioId}/eventRules listPortfolioEventRules
            free GET /monitoring/portfolios/{portfolioId}/eventRules/{countryCode} listPortfolioEventRulesByCountry
            free PUT /monitoring/portfolios/{portfolioId}/eventRules/{countryCode} updateEventRules
            free PUT /monitoring/portfolios/{portfolioId}/eventRules/setDefault setPortfolioDefaultRules
            free GET /monitoring/portfolios/{portfolioId}/riskSummary portfolioRiskSummary
            free GET /monitoring/portfolios/{portfolioId}/notificationEvents listPortfolioNotifications
            free GET /monitoring/portfolios/{portfolioId}/companies/{companyId}/notificationEvents listCompanySpecificNotificationEvents
            free GET /monitoring/portfolios/{portfolioId}/sharingPermissions portfolioUserPermissions
            free PATCH /monitoring/portfolios/{portfolioId}/sharingPermissions sharePortfolioWithUsers
            free GET /monitoring/companies/{id}/events listCompanyEvents
            free GET /monitoring/eventRules allEventRules
            free GET /monitoring/eventRules/{countryCode} filteredEventRules
            free GET /monitoring/notificationEvents allNotificationEvents
            """);

    private MonitoringOperations() {}

    static List<Operation> all() {
        return MONITORING;
    }
}
