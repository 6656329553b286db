package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.job.JobClaim;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.ReportOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Four processes run the same daily job at once, and one of them is killed in the middle. */
@Timeout(300)
abstract class SeveralNodesTest {
    private static final int COMPANIES = 60;
    private static final int NODES = 4;
    private static final Duration LEASE_IS_OVER = Duration.ofHours(1);

    private final HostDatabase host = HostDatabase.on(server());
    private final List<Process> nodes = new ArrayList<>();

    abstract DatabaseServer server();

    @AfterEach
    void close() {
        nodes.forEach(Process::destroyForcibly);
        host.close();
    }

    @Test
    void nothingIsLost_nothingIsDoneTwice_andNoBudgetIsPassed() throws Exception {
        JdbcStorage.on(host.dataSource()).schemaMode(SchemaMode.MIGRATE).build().close();
        SharedAgency agency = new SharedAgency(host.dataSource(), "watcher", COMPANIES);
        agency.open();
        try (CreditKit kit = NodeProcess.kit(host.dataSource(), agency, Samples.NOW);
                CreditKit later = NodeProcess.kit(host.dataSource(), agency, Samples.NOW.plus(LEASE_IS_OVER))) {
            Workspace work = kit.workspace(Samples.TENANT, Actor.of("watcher"));
            saveLinkedCustomers(work);

            runAllAndKillTheFirst();
            // What a host's scheduler does the next time.
            NodeProcess.runDailyJob(work, agency, COMPANIES);

            assertEveryReportWasBoughtOnce_withinTheBudget(work);
            assertEveryEventWasTakenOverOnce(work);
            assertEveryAlertWasRaisedOnce(work);
            assertEveryJobIsDoneOnce(agency, work, later.workspace(Samples.TENANT, Actor.of("watcher")));
        }
        assertThat(host.stillLent()).isZero();
    }

    @Test
    void aTurnThatWasTakenOver_canNeitherBeRenewedNorGivenBack() throws Exception {
        JdbcStorage.on(host.dataSource()).schemaMode(SchemaMode.MIGRATE).build().close();
        Instant now = Samples.NOW;
        try (JdbcStorage storage = JdbcStorage.on(host.dataSource()).build()) {
            JobClaim dead = claim(storage, "node-0", now).orElseThrow();
            assertThat(claim(storage, "node-1", now)).as("while the lease runs").isEmpty();

            JobClaim next = claim(storage, "node-1", now.plus(LEASE_IS_OVER)).orElseThrow();

            assertThat(next.fence()).isGreaterThan(dead.fence());
            boolean renewed = storage.inUnitOfWork(
                    Samples.TENANT, work -> work.jobs().renew(dead, now.plus(LEASE_IS_OVER.multipliedBy(2))));
            assertThat(renewed).isFalse();
            storage.inUnitOfWork(Samples.TENANT, work -> {
                work.jobs().release(dead);
                return true;
            });
            Optional<JobClaim> standing =
                    storage.inUnitOfWork(Samples.TENANT, work -> work.jobs().find("nightly"));
            assertThat(standing).contains(next);
        }
    }

    private static Optional<JobClaim> claim(JdbcStorage storage, String node, Instant now) {
        return storage.inUnitOfWork(
                Samples.TENANT, work -> work.jobs().claim("nightly", node, now, now.plusSeconds(60)));
    }

    private void runAllAndKillTheFirst() throws Exception {
        List<BufferedReader> outputs = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            Process process = start("node-" + node);
            nodes.add(process);
            outputs.add(new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)));
        }
        for (BufferedReader output : outputs) {
            assertThat(output.readLine()).isEqualTo("ready");
        }
        for (Process process : nodes) {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }
        awaitOrders(COMPANIES / 4);
        nodes.get(0).toHandle().destroyForcibly();
        for (int node = 1; node < NODES; node++) {
            assertThat(outputs.get(node).readLine()).as("node-" + node).isEqualTo("done");
            assertThat(nodes.get(node).waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(nodes.get(node).exitValue()).isZero();
        }
        assertThat(nodes.get(0).waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private Process start(String node) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName(),
                        host.url(),
                        node,
                        Integer.toString(COMPANIES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** By looking, as the nodes say nothing while they work. */
    private void awaitOrders(int wanted) {
        long ordered = 0;
        while (ordered < wanted) {
            ordered = host.number("SELECT COUNT(*) FROM agency_order");
        }
    }

    private static void saveLinkedCustomers(Workspace work) {
        for (int number = 0; number < COMPANIES; number++) {
            work.customers()
                    .save(Customer.builder()
                            .from(Samples.customer("c-" + number))
                            .agencyLink(AgencyLink.builder()
                                    .company(SharedAgency.company(number))
                                    .agencyName("Company " + number)
                                    .confidence(100)
                                    .addReasons("registration number")
                                    .linkedBy(Actor.of("watcher"))
                                    .linkedAt(Samples.NOW)
                                    .build())
                            .build());
        }
    }

    /** The node that was killed may have left one order open: it is shown, counts towards the budget, and is not repeated. */
    private void assertEveryReportWasBoughtOnce_withinTheBudget(Workspace work) {
        assertThat(host.number("SELECT COUNT(*) FROM (SELECT company FROM agency_order GROUP BY company"
                        + " HAVING COUNT(*) > 1) twice"))
                .as("companies bought twice")
                .isZero();
        List<ReportOrder> open = work.reports().ledger().stream()
                .filter(order -> order.outcome().isOpen())
                .toList();
        assertThat(open).hasSizeLessThanOrEqualTo(1);
        assertThat(open).allMatch(order -> order.requestedBy().id().equals("node-0"));
        long kept = host.number("SELECT COUNT(*) FROM ck_report");
        assertThat(kept + open.size()).as("the whole budget").isEqualTo(NodeProcess.REPORTS_A_DAY);
        assertThat(host.number("SELECT COUNT(*) FROM agency_order"))
                .as("what the agency was asked for")
                .isBetween(kept, (long) NodeProcess.REPORTS_A_DAY);
    }

    /** The node that was killed may have had a turn: the others leave that job to it until its lease is over. */
    private void assertEveryJobIsDoneOnce(SharedAgency agency, Workspace work, Workspace later) {
        assertThat(host.number("SELECT COUNT(*) FROM job_done")).isBetween(COMPANIES - 1L, (long) COMPANIES);
        for (int number = 0; number < COMPANIES; number++) {
            work.jobs()
                    .running("job " + number)
                    .ifPresent(left -> assertThat(left.owner()).startsWith("node-0"));
            NodeProcess.doOnce(later, agency, number);
            assertThat(later.jobs().running("job " + number)).isEmpty();
        }
        assertThat(host.number("SELECT COUNT(*) FROM job_done")).isEqualTo(COMPANIES);
        assertThat(host.number("SELECT COUNT(DISTINCT job) FROM job_done")).isEqualTo(COMPANIES);
    }

    private void assertEveryEventWasTakenOverOnce(Workspace work) {
        assertThat(host.number("SELECT COUNT(*) FROM ck_watch_event")).isEqualTo(COMPANIES);
        for (int number = 0; number < COMPANIES; number++) {
            assertThat(work.history().series(SharedAgency.company(number), Criterion.SCORE))
                    .as("the score of the report and that of the event")
                    .extracting(point -> point.text())
                    .doesNotHaveDuplicates();
        }
    }

    private static void assertEveryAlertWasRaisedOnce(Workspace work) {
        List<Alert> alerts = work.alerts().all();
        assertThat(alerts)
                .extracting(alert -> alert.rule() + " " + alert.customerId())
                .doesNotHaveDuplicates();
        assertThat(alerts)
                .filteredOn(alert -> alert.rule().equals("SCORE_BELOW_30"))
                .hasSizeGreaterThanOrEqualTo(NodeProcess.REPORTS_A_DAY - 1);
    }
}
