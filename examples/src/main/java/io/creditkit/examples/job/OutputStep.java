package io.creditkit.examples.job;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.examples.page.AlertPage;
import io.creditkit.examples.page.BookPage;
import io.creditkit.examples.page.CustomerDossier;
import io.creditkit.examples.page.CustomerPage;
import io.creditkit.examples.page.IndexPage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes everything a person looks at. The same book gives the same bytes. */
final class OutputStep {
    static final String PAGES = "customers";

    private final Workspace workspace;
    private final OutputFolder folder;

    OutputStep(Workspace workspace, OutputFolder folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    JobResult.Output run(long size, LocalDate asOf, LinkStep.Outcome links, Progress progress, StopSignal stop) {
        Map<String, String> titles =
                workspace.alerts().rules().stream().collect(Collectors.toMap(AlertRule::code, AlertRule::title));
        List<Alert> alerts = workspace.alerts().all();
        StandingOrders orders = new StandingOrders(workspace.reports().ledger());
        Dossiers dossiers = Dossiers.over(workspace);
        ReportFiles documents = new ReportFiles(workspace.reports(), folder);

        Map<CustomerId, Customer> customers = new HashMap<>();
        Map<RiskClass, Integer> classes = new EnumMap<>(RiskClass.class);
        IndexPage index = new IndexPage(asOf);
        NetworkPicture network = new NetworkPicture(asOf);
        int[] pages = {0};
        try (Progress.Task task = progress.begin("Output", size)) {
            folder.write("customers.csv", out -> {
                try (CustomerTable table = new CustomerTable(out)) {
                    workspace.profiles().forEach(asOf, profile -> {
                        stop.check();
                        CustomerDossier dossier = CustomerDossier.builder()
                                .from(dossiers.of(profile))
                                .documents(profile.company()
                                        .map(file -> documents.of(file.company()))
                                        .orElse(List.of()))
                                .build();
                        String page =
                                PAGES + "/" + PageName.of(profile.customer().number());
                        folder.write(page, CustomerPage.render(dossier));
                        index.add(profile, page, openAlerts(dossier));
                        table.add(profile, dossier.review());
                        network.add(
                                dossier,
                                workspace
                                        .customers()
                                        .contactsOf(profile.customer().id()));
                        customers.put(profile.customer().id(), profile.customer());
                        classes.merge(riskClass(profile), 1, Integer::sum);
                        pages[0]++;
                        task.step();
                    });
                }
            });
            folder.removeOthers(PAGES);
            folder.removeOthers(ReportFiles.FOLDER);
        }
        folder.write("alerts.csv", out -> Tables.alerts(out, alerts, customers, titles));
        folder.write("review.csv", out -> Tables.reviews(out, links));
        folder.write("report-orders.csv", out -> Tables.orders(out, orders));
        network.addGroups(workspace.groups().all(), workspace.groups()::members);
        folder.write("network.html", network.page(workspace.customers().accounts())::writeTo);
        try (Progress.Task task = progress.begin("Book", size)) {
            folder.write(
                    SiblingPages.BOOK,
                    BookPage.render(overviews(SiblingPages.BOOK)
                            .book(asOf.minusMonths(3), asOf, Currency.getInstance("EUR"), task)));
        }
        folder.write(
                SiblingPages.ALERTS,
                AlertPage.render(overviews(SiblingPages.ALERTS).alerts(asOf)));
        folder.write("index.html", index.render());
        return new JobResult.Output(asOf, classes, open(alerts), pages[0], files());
    }

    private Overviews overviews(String page) {
        return new Overviews(workspace, SiblingPages.ofMainJob(page));
    }

    private List<String> files() {
        return folder.written().stream()
                .filter(name -> !name.startsWith(PAGES + "/") && !name.startsWith(ReportFiles.FOLDER + "/"))
                .toList();
    }

    private static Map<Severity, Integer> open(List<Alert> alerts) {
        Map<Severity, Integer> open = new EnumMap<>(Severity.class);
        alerts.stream()
                .filter(alert -> alert.state() != Alert.State.RESOLVED)
                .forEach(alert -> open.merge(alert.severity(), 1, Integer::sum));
        return Collections.unmodifiableMap(open);
    }

    private static long openAlerts(CustomerDossier dossier) {
        return dossier.alerts().stream()
                .filter(alert -> alert.state() != Alert.State.RESOLVED)
                .count();
    }

    private static RiskClass riskClass(CustomerProfile profile) {
        Optional<RiskAssessment> made = profile.assessment();
        return made.map(RiskAssessment::riskClass).orElse(RiskClass.UNKNOWN);
    }
}
