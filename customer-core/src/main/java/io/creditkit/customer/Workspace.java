package io.creditkit.customer;

import io.creditkit.customer.access.AccessLog;
import io.creditkit.customer.action.Actions;
import io.creditkit.customer.action.Agenda;
import io.creditkit.customer.action.EventActions;
import io.creditkit.customer.alert.Alerts;
import io.creditkit.customer.alert.notify.Notifications;
import io.creditkit.customer.alert.rule.AlertRuleBook;
import io.creditkit.customer.attachment.Attachments;
import io.creditkit.customer.attribute.Attributes;
import io.creditkit.customer.attribute.HostDetails;
import io.creditkit.customer.audit.AuditTrail;
import io.creditkit.customer.bulk.BulkActions;
import io.creditkit.customer.csv.CsvImports;
import io.creditkit.customer.file.Comments;
import io.creditkit.customer.file.CustomerFiles;
import io.creditkit.customer.group.GroupLimits;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.job.Jobs;
import io.creditkit.customer.lending.Lending;
import io.creditkit.customer.limit.AccountExposures;
import io.creditkit.customer.limit.CreditLimits;
import io.creditkit.customer.linking.CompanyLinking;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.monitoring.EventFollowUp;
import io.creditkit.customer.monitoring.EventOrders;
import io.creditkit.customer.monitoring.Monitoring;
import io.creditkit.customer.monitoring.PortfolioViews;
import io.creditkit.customer.monitoring.Portfolios;
import io.creditkit.customer.onboarding.PreCustomers;
import io.creditkit.customer.outbox.Outbox;
import io.creditkit.customer.portal.Portal;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.quality.DataQuality;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.CompanyHistory;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.FieldSuggestions;
import io.creditkit.customer.report.ReportContent;
import io.creditkit.customer.risk.BookScoring;
import io.creditkit.customer.risk.Contests;
import io.creditkit.customer.risk.RiskAssessments;
import io.creditkit.customer.risk.ScoreCards;
import io.creditkit.customer.scenario.Assignments;
import io.creditkit.customer.scenario.Scenarios;
import io.creditkit.customer.search.CustomerExport;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.CustomerSearch;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.segment.SavedSearches;
import io.creditkit.customer.settings.Settings;
import io.creditkit.customer.supply.Supplies;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Everything one actor can do for one tenant, feature by feature. Thread-safe; made by {@link CreditKit#workspace}, which is
 * open as long as this is used. Whoever acts through it is written into every order, history and decision.
 */
public final class Workspace {
    private final WorkContext context;
    private final Customers customers;
    private final Attributes attributes;
    private final HostDetails hostDetails;
    private final CsvImports imports;
    private final Receivables receivables;
    private final Lending lending;
    private final Privacy privacy;
    private final DataQuality quality;
    private final Merges merges;
    private final Supplies supply;
    private final Attachments attachments;
    private final CompanyLinking linking;
    private final CreditReports reports;
    private final FieldSuggestions fieldSuggestions;
    private final CompanyHistory history;
    private final CustomerProfiles profiles;
    private final CustomerSearch search;
    private final CustomerList list;
    private final CustomerExport export;
    private final SavedSearches searches;
    private final BulkActions bulk;
    private final Jobs jobs;
    private final RiskAssessments risk;
    private final Contests contests;
    private final BookScoring bookScoring;
    private final ScoreCards scoreCards;
    private final AlertRuleBook alertRules;
    private final Alerts alerts;
    private final Notifications notifications;
    private final Actions actions;
    private final Agenda agenda;
    private final Monitoring monitoring;
    private final Portfolios portfolios;
    private final EventOrders eventOrders;
    private final PortfolioViews portfolioViews;
    private final Scenarios scenarios;
    private final Assignments assignments;
    private final PreCustomers preCustomers;
    private final Groups groups;
    private final GroupLimits groupLimits;
    private final CreditLimits limits;
    private final Settings settings;
    private final CustomerFiles files;
    private final Comments comments;
    private final Portal portal;
    private final AuditTrail audit;
    private final AccessLog accesses;
    private final Outbox outbox;

    Workspace(WorkContext context, WorkspaceParts parts) {
        this.context = context;
        customers = new Customers(context, parts.customerNumbers());
        attributes = new Attributes(context);
        hostDetails = new HostDetails(context);
        imports = new CsvImports(context, parts.limits().expiredLimit());
        receivables = new Receivables(context, parts.ledger());
        lending = new Lending(context, parts.lending());
        privacy = new Privacy(context, parts.privacy());
        quality = new DataQuality(context);
        merges = new Merges(context);
        supply = new Supplies(context);
        attachments = new Attachments(context, parts.attachments());
        linking = new CompanyLinking(context, parts.bureau(), parts.linkPolicy());
        reports = new CreditReports(context, parts.bureau(), parts.reportPolicy());
        fieldSuggestions = new FieldSuggestions(context);
        history = new CompanyHistory(context);
        profiles = profiles(context, parts, receivables, reports);
        search = new CustomerSearch(context);
        list = new CustomerList(context, profiles, parts.lists(), parts.bureau());
        export = new CustomerExport(context, list);
        searches = new SavedSearches(context, FieldCatalogue.standard());
        bulk = new BulkActions(context, list);
        jobs = new Jobs(context);
        contests = new Contests(context);
        risk = new RiskAssessments(context, parts.scoreCard(), parts.blockPolicy());
        bookScoring = new BookScoring(context, profiles, risk, parts.scoreCard());
        scoreCards = new ScoreCards(context, parts.scoreCard());
        alertRules = new AlertRuleBook(context, FieldCatalogue.standard(), parts.alertRules());
        alerts = new Alerts(context, alertRules::ofEverybody, parts.limits().expiredLimit());
        notifications = new Notifications(context, parts.notifications());
        actions = new Actions(context);
        agenda = new Agenda(context, profiles);
        EventActions eventActions = new EventActions(context);
        AccountExposures exposures = new AccountExposures(context, parts.limits(), parts.lending());
        monitoring = new Monitoring(
                context, parts.watchService(), exposures::own, List.of(eventActions), afterEvents(parts));
        portfolios = new Portfolios(context, parts.watchService(), exposures::own, eventActions);
        eventOrders = new EventOrders(context, reports, parts.watchService(), exposures::own);
        portfolioViews = new PortfolioViews(context, exposures::own);
        scenarios = new Scenarios(context, profiles);
        assignments = new Assignments(context, profiles, list);
        preCustomers = new PreCustomers(context);
        groups = new Groups(context, parts.limits().expiredLimit());
        groupLimits = new GroupLimits(context, parts.limits().expiredLimit());
        limits = new CreditLimits(context, parts.limits(), parts.lending(), contentOf(context, parts));
        settings = new Settings(context);
        files = new CustomerFiles(
                context, parts.communication(), parts.reportPolicy().maxAge(), parts.lending());
        comments = new Comments(context);
        portal = new Portal(context, parts.invitationSender());
        audit = new AuditTrail(context);
        accesses = new AccessLog(context);
        outbox = new Outbox(context);
    }

    private static CustomerProfiles profiles(
            WorkContext context, WorkspaceParts parts, Receivables receivables, CreditReports reports) {
        return new CustomerProfiles(
                context,
                receivables::summaries,
                new AccountExposures(context, parts.limits(), parts.lending()),
                parts.limits().expiredLimit(),
                parts.lending().activeStates(),
                reports::page,
                parts.reportPolicy().maxAge(),
                contentOf(context, parts));
    }

    /** Read for the house, as key figures are: who is shown something of it is asked there. */
    private static Function<AgencyCompanyId, ReportContent> contentOf(WorkContext context, WorkspaceParts parts) {
        return new CreditReports(context.ofItself(), parts.bureau(), parts.reportPolicy())::content;
    }

    /** Rules and scorecards look at the whole customer, and show the actor of the check nothing of it. */
    private List<EventFollowUp> afterEvents(WorkspaceParts parts) {
        WorkContext whole = context.ofItself();
        CustomerProfiles seen = profiles(
                whole,
                parts,
                new Receivables(whole, parts.ledger()),
                new CreditReports(whole, parts.bureau(), parts.reportPolicy()));
        return new AfterEvents(
                        context,
                        seen,
                        new RiskAssessments(whole, parts.scoreCard(), parts.blockPolicy()),
                        new Assignments(whole, seen, new CustomerList(whole, seen, parts.lists(), parts.bureau())),
                        alerts)
                .inOrder();
    }

    /** {@return the tenant whose data this is} */
    public TenantId tenant() {
        return context.tenant();
    }

    /** {@return who acts} */
    public Actor actor() {
        return context.actor();
    }

    /** {@return today, by the kit's clock and zone} */
    public LocalDate today() {
        return context.today();
    }

    /** {@return customers, their contacts and portal accounts} */
    public Customers customers() {
        return customers;
    }

    /** {@return the tenant's own fields, and the catalogue with them} */
    public Attributes attributes() {
        return attributes;
    }

    /** {@return ids in other systems and values of own fields of what is no customer, such as invoices} */
    public HostDetails hostDetails() {
        return hostDetails;
    }

    /** {@return customers, invoices and contacts from CSV} */
    public CsvImports imports() {
        return imports;
    }

    /** {@return what customers owe, how old it is and how late they pay} */
    public Receivables receivables() {
        return receivables;
    }

    /** {@return loans, refinanced loans, and exposure component by component} */
    public Lending lending() {
        return lending;
    }

    /** {@return consents, everything kept about a person, and erasure} */
    public Privacy privacy() {
        return privacy;
    }

    /** {@return duplicates among customers} */
    public DataQuality quality() {
        return quality;
    }

    /** {@return one customer made of two, and that taken back} */
    public Merges merges() {
        return merges;
    }

    /** {@return customers that move in and out} */
    public Supplies supply() {
        return supply;
    }

    /** {@return files attached to customers, groups and pre-customers} */
    public Attachments attachments() {
        return attachments;
    }

    /** {@return which company at the agency a customer is} */
    public CompanyLinking linking() {
        return linking;
    }

    /** {@return credit reports: the one place that may order} */
    public CreditReports reports() {
        return reports;
    }

    /** {@return what reports tell of customers otherwise than it was entered, for a person to accept or reject} */
    public FieldSuggestions fieldSuggestions() {
        return fieldSuggestions;
    }

    /** {@return the history of every figure, charts and trends} */
    public CompanyHistory history() {
        return history;
    }

    /** {@return customers with everything that lists, rules and scorecards look at} */
    public CustomerProfiles profiles() {
        return profiles;
    }

    /** {@return customers while somebody types} */
    public CustomerSearch search() {
        return search;
    }

    /** {@return lists of customers: pages, counts, facets} */
    public CustomerList list() {
        return list;
    }

    /** {@return lists of customers as files} */
    public CustomerExport export() {
        return export;
    }

    /** {@return searches with a name, which are the segments of the customers} */
    public SavedSearches searches() {
        return searches;
    }

    /** {@return one action for every customer of a list} */
    public BulkActions bulk() {
        return bulk;
    }

    /** {@return jobs of which one node at a time does each} */
    public Jobs jobs() {
        return jobs;
    }

    /** {@return the assessment of risk by the scorecard in force} */
    public RiskAssessments risk() {
        return risk;
    }

    /** {@return assessments that somebody contests, and their review by a person} */
    public Contests contests() {
        return contests;
    }

    /** {@return the versions of the scorecard, by date} */
    public ScoreCards scoreCards() {
        return scoreCards;
    }

    /** {@return the whole book scored in one run, and cards compared over it} */
    public BookScoring bookScoring() {
        return bookScoring;
    }

    /** {@return the tenant's alert rules and their versions} */
    public AlertRuleBook alertRules() {
        return alertRules;
    }

    /** {@return alerts by the rules in force} */
    public Alerts alerts() {
        return alerts;
    }

    /** {@return who is told of alerts, and silences} */
    public Notifications notifications() {
        return notifications;
    }

    /** {@return work for people} */
    public Actions actions() {
        return actions;
    }

    /** {@return what is due, and checks that failed or are unclear} */
    public Agenda agenda() {
        return agenda;
    }

    /** {@return the watch over portfolios at the agency, and its events} */
    public Monitoring monitoring() {
        return monitoring;
    }

    /** {@return portfolios and what is in them} */
    public Portfolios portfolios() {
        return portfolios;
    }

    /** {@return the reports that events make needed} */
    public EventOrders eventOrders() {
        return eventOrders;
    }

    /** {@return portfolios to look at: members, bands, moves between bands} */
    public PortfolioViews portfolioViews() {
        return portfolioViews;
    }

    /** {@return collection scenarios, the rules that assign them, and planned steps} */
    public Scenarios scenarios() {
        return scenarios;
    }

    /** {@return what is assigned to customers by rules and by hand} */
    public Assignments assignments() {
        return assignments;
    }

    /** {@return who has begun onboarding and is no customer yet} */
    public PreCustomers preCustomers() {
        return preCustomers;
    }

    /** {@return customer groups and their members} */
    public Groups groups() {
        return groups;
    }

    /** {@return credit limits as they are inherited and shared among groups} */
    public GroupLimits groupLimits() {
        return groupLimits;
    }

    /** {@return credit limits: decisions, exposure, and the check of new documents} */
    public CreditLimits limits() {
        return limits;
    }

    /** {@return settings of customers, groups and the company} */
    public Settings settings() {
        return settings;
    }

    /** {@return everything about one customer, its timeline, and the edit of its details} */
    public CustomerFiles files() {
        return files;
    }

    /** {@return comments on customers} */
    public Comments comments() {
        return comments;
    }

    /** {@return who may use the host's portal} */
    public Portal portal() {
        return portal;
    }

    /** {@return who changed what, when and why} */
    public AuditTrail audit() {
        return audit;
    }

    /** {@return who looked at personal data and reports} */
    public AccessLog accesses() {
        return accesses;
    }

    /** {@return the events for the host} */
    public Outbox outbox() {
        return outbox;
    }
}
