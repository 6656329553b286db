package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.creditsafe.ServerException;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.monitoring.MonitoringRun;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportOutcome;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.examples.sandbox.Fault;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bad days of an agency, ordered from the sandbox beforehand, and what the real client and the library make of them. */
class FaultsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ConnectId COMPANY = ConnectId.of("ES-X-B13985940");
    private static final AgencyCompanyId KNOWN = AgencyCompanyId.of(CreditsafeBureau.AGENCY, COMPANY.value());
    private static final String REPORTS = "/v1/companies/";
    private static final String EVENTS = "/v1/monitoring/portfolios/*/notificationEvents";

    private final SandboxOptions options = SandboxOptions.builder().build();

    private Sandbox sandbox;
    private CreditsafeClient client;
    private CreditsafeBureau bureau;
    private CreditKit kit;
    private Workspace work;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(options);
        client = client(Duration.ofSeconds(60));
        SandboxDay day = new SandboxDay(sandbox, sandbox.date(), Optional.empty());
        bureau = CreditsafeBureau.over(client, day.clock());
        kit = CreditKit.builder()
                .bureau(bureau)
                .watchService(bureau)
                .clock(day.clock())
                .build();
        work = kit.workspace(TenantId.of("test"), Actor.of("test"));
    }

    @AfterEach
    void stop() {
        kit.close();
        client.close();
        sandbox.close();
    }

    @Test
    void a_storm_of_429_is_waited_out_and_the_report_is_billed_once() {
        sandbox.inject(Fault.tooManyRequests().on(REPORTS).times(3));

        assertThat(report().companyId()).contains(COMPANY);
        assertThat(sandbox.ledger().billableCalls()).isEqualTo(1);
    }

    @Test
    void an_error_of_the_agency_is_told_and_no_report_is_asked_for_again_by_itself() {
        sandbox.inject(Fault.serverError().on(REPORTS));

        assertThatThrownBy(this::report).isInstanceOf(ServerException.class);
        assertThat(sandbox.ledger().billableCalls()).isZero();
        report();
    }

    @Test
    void a_report_that_breaks_off_is_an_order_that_waits_for_a_person() {
        sandbox.inject(Fault.truncated().on(REPORTS));

        assertThat(obtain()).isInstanceOf(ReportOutcome.Lost.class);
        assertThat(obtain()).isInstanceOf(ReportOutcome.Refused.class);
        assertThat(sandbox.ledger().billableCalls()).isZero();
    }

    @Test
    void a_connection_that_ends_after_the_bill_is_not_paid_twice() {
        sandbox.inject(Fault.droppedAfter().on(REPORTS));

        assertThat(obtain()).isInstanceOf(ReportOutcome.Lost.class);
        assertThat(obtain()).isInstanceOf(ReportOutcome.Refused.class);
        assertThat(sandbox.ledger().billableCalls()).isEqualTo(1);
    }

    @Test
    void an_expired_token_is_replaced_within_the_call() {
        report();
        sandbox.inject(Fault.expiredToken().on(REPORTS));

        report();

        assertThat(sandbox.ledger().billableCalls()).isEqualTo(2);
    }

    @Test
    void an_answer_later_than_the_patience_of_the_client_is_given_up() {
        sandbox.inject(Fault.slow(Duration.ofHours(1)).on(REPORTS));
        try (CreditsafeClient hurried = client(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> hurried.companies()
                            .report(COMPANY, ReportRequest.builder().build()))
                    .isInstanceOf(TransportException.class);
        }
        sandbox.inject(Fault.slow(Duration.ofMillis(20)).on(REPORTS));
        report();
    }

    @Test
    void sections_that_failed_are_named_and_take_nothing_known_away() {
        obtain();
        Optional<?> turnover =
                work.reports().file(KNOWN).orElseThrow().figures().turnover();
        assertThat(turnover).isPresent();
        sandbox.inject(Fault.failedSections().on(REPORTS));
        sandbox.moveTo(sandbox.date().plusMonths(7));

        assertThat(obtain()).isInstanceOf(ReportOutcome.Delivered.class);

        CreditReport partial = work.reports().latest(KNOWN).orElseThrow();
        assertThat(partial.failedSections()).isNotEmpty();
        assertThat(partial.statements()).isEmpty();
        assertThat(work.reports().file(KNOWN).orElseThrow().figures().turnover())
                .isPresent();
    }

    @Test
    void fields_that_nobody_described_change_nothing() {
        CreditReport plain =
                bureau.read(KNOWN, ReportDocument.of(report().document(), "application/json", Instant.EPOCH));
        sandbox.inject(Fault.unknownFields().times(1000));
        importAndLink();

        assertThat(obtain()).isInstanceOf(ReportOutcome.Delivered.class);

        CreditReport read = work.reports().latest(KNOWN).orElseThrow();
        assertThat(read.figures()).isEqualTo(plain.figures());
        assertThat(read.directors()).isEqualTo(plain.directors()).isNotEmpty();
        assertThat(read.statements()).isEqualTo(plain.statements()).isNotEmpty();
        assertThat(work.customers().linkedTo(KNOWN)).hasSize(1);
    }

    @Test
    void an_event_that_comes_twice_is_taken_over_once() {
        watchEverybody();
        sandbox.moveTo(sandbox.date().plusDays(30));
        sandbox.inject(Fault.eventTwice().on(EVENTS).times(1000));

        MonitoringRun run = work.monitoring().check("test");

        assertThat(run.newEvents()).isNotEmpty();
        assertThat(ids(run)).doesNotHaveDuplicates();
        assertThat(work.monitoring().check("test").newEvents()).isEmpty();
    }

    @Test
    void an_event_that_comes_after_newer_ones_is_taken_over_once_however_often_that_happens() {
        watchEverybody();
        List<List<WatchEvent>> daily = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            sandbox.moveTo(sandbox.date().plusDays(1));
            sandbox.inject(Fault.eventLate().on(EVENTS));
            daily.add(work.monitoring().check("test").newEvents());
        }
        daily.add(work.monitoring().check("test").newEvents());

        List<WatchEvent> taken = daily.stream().flatMap(List::stream).toList();
        assertThat(taken.stream().map(WatchEvent::notificationId)).containsExactlyInAnyOrderElementsOf(ofTheAgency());
        assertThat(taken.stream().filter(event -> isLate(event, daily)))
                .as("events that came after newer ones")
                .hasSizeGreaterThan(2);
        assertThat(work.monitoring().check("test").newEvents()).isEmpty();
    }

    private static boolean isLate(WatchEvent event, List<List<WatchEvent>> daily) {
        return daily.stream()
                .takeWhile(run -> !run.contains(event))
                .flatMap(List::stream)
                .anyMatch(earlier -> earlier.createdAt().isAfter(event.createdAt()));
    }

    private List<String> ofTheAgency() {
        return client.monitoring().events().all(NotificationEventsRequest.all()).stream()
                .map(event -> event.notificationEventId().orElseThrow())
                .toList();
    }

    @Test
    void a_gateway_without_an_agency_is_told_as_such_and_a_connection_that_ends_early_is_a_lost_order() {
        sandbox.inject(Fault.serviceUnavailable().on(REPORTS));
        assertThatThrownBy(this::report).isInstanceOf(ServerException.class);

        sandbox.inject(Fault.droppedBefore().on(REPORTS));
        assertThat(obtain()).isInstanceOf(ReportOutcome.Lost.class);
        assertThat(sandbox.ledger().billableCalls()).isZero();
    }

    @Test
    void faults_that_are_taken_back_meet_nobody() {
        sandbox.inject(Fault.serverError(), Fault.droppedBefore());
        sandbox.clearFaults();

        report();
    }

    @Test
    void a_fault_that_nobody_knows_is_refused_with_those_there_are() throws IOException, InterruptedException {
        HttpResponse<String> refused = post("{\"kind\": \"earthquake\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("expiredToken", "failedSections", "unknownFields", "eventTwice", "eventLate");
    }

    private CreditsafeClient client(Duration patience) {
        return CreditsafeClient.builder()
                .credentials(Credentials.ofPassword(options.username(), options.password()))
                .environment(Environment.of(sandbox.baseUri()))
                .requestsPerMinute(100_000)
                .reportTimeout(patience)
                .sleeper(time -> {})
                .build();
    }

    private CompanyReport report() {
        return client.companies().report(COMPANY, ReportRequest.builder().build());
    }

    private ReportOutcome obtain() {
        return work.reports()
                .obtain(
                        KNOWN,
                        CountryCode.of("ES"),
                        "Torremolinar Construcciones S.L.",
                        ReportPurpose.CREDIT_DECISION,
                        "A test");
    }

    private void importAndLink() {
        work.imports().customers(Cli.DATA.resolve("customers.csv"));
        List<Customer> customers = new ArrayList<>();
        work.customers().forEach(customers::add);
        customers.forEach(customer -> work.linking().link(customer.id()));
    }

    /** What is linked has a file, so it is watched; no report is bought for it. */
    private void watchEverybody() {
        importAndLink();
        assertThat(work.monitoring().check("test").addedCompanies()).hasSizeGreaterThan(40);
    }

    private static List<String> ids(MonitoringRun run) {
        return run.newEvents().stream().map(WatchEvent::notificationId).toList();
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        URI faults = sandbox.baseUri().resolve("/sandbox/faults");
        return HTTP.send(
                HttpRequest.newBuilder(faults)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
