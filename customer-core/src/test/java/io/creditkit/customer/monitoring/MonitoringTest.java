package io.creditkit.customer.monitoring;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Money;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.BreakingStorage;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyHistory;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.CrashPlan;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.settings.SettingOwner;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringTest {
    private static final AgencyCompanyId STRANGER = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-99999999");

    private final Bench bench = Bench.create();
    private final FakeWatchService agency = new FakeWatchService();
    private final Monitoring monitoring = new Monitoring(bench.context(), Optional.of(agency));

    @Test
    void every_linked_company_with_a_file_is_watched_under_a_reference_of_its_customers() {
        withReport(bench);
        link(bench, "1002", ACME);

        MonitoringRun run = monitoring.check("main");

        assertThat(run.addedCompanies()).containsExactly(ACME);
        assertThat(agency.references()).containsEntry(ACME, "1001, 1002");
        assertThat(agency.ruledCountries()).containsExactly(GB);
        assertThat(members()).extracting(PortfolioMember::company).containsExactly(ACME);
        assertThat(monitoring.check("main").addedCompanies()).isEmpty();
        assertThat(agency.adds()).isEqualTo(1);
    }

    @Test
    void what_a_check_left_can_be_read_without_a_call_by_who_may_see_it() {
        assertThat(monitoring.portfolio("main")).isEmpty();
        assertThat(monitoring.members("main")).isEmpty();
        assertThat(monitoring.events(ACME)).isEmpty();
        withReport(bench);
        agency.tells(List.of(event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60")));

        monitoring.check("main");

        assertThat(monitoring.portfolio("main")).contains(portfolio());
        assertThat(monitoring.members("main"))
                .extracting(PortfolioMember::company)
                .containsExactly(ACME);
        assertThat(monitoring.events(ACME))
                .extracting(WatchEvent::notificationId)
                .containsExactly("n1");
        Monitoring blind = new Monitoring(
                bench.contextOf(Actor.of("ann", Role.of("plain", Permission.VIEW_CUSTOMERS))), Optional.empty());
        assertThatThrownBy(() -> blind.portfolio("main")).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> blind.members("main")).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> blind.events(ACME)).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void a_company_that_was_lost_at_the_agency_is_put_back_and_one_without_customer_is_told() {
        withReport(bench);
        monitoring.check("main");
        agency.lose(ACME);
        agency.holds(STRANGER);

        MonitoringRun run = monitoring.check("main");

        assertThat(run.addedCompanies()).containsExactly(ACME);
        assertThat(run.withoutCustomer()).containsExactly(STRANGER);
    }

    @Test
    void a_company_whose_customer_is_gone_before_the_agency_knew_of_it_is_told_by_the_check_that_puts_it_in() {
        withReport(bench);
        monitoring.check("main");
        bench.work(work -> work.monitoring()
                .saveMember(PortfolioMember.builder()
                        .portfolio("main")
                        .company(STRANGER)
                        .addedAt(bench.context().now())
                        .state(MemberState.TO_ADD)
                        .build()));

        MonitoringRun run = monitoring.check("main");

        assertThat(run.addedCompanies()).containsExactly(STRANGER);
        assertThat(run.withoutCustomer()).containsExactly(STRANGER);
    }

    @Test
    void what_is_not_watched_is_said() {
        withReport(bench);
        agency.doesNotWatch(ACME);
        agency.hasNoRules();

        MonitoringRun run = monitoring.check("main");

        assertThat(run.notWatchable()).containsExactly(ACME);
        assertThat(run.warnings()).containsExactly("No rule is on at the agency, so the portfolio watches nothing.");
        assertThat(members()).singleElement().satisfies(member -> {
            assertThat(member.state()).isEqualTo(MemberState.ERROR);
            assertThat(member.problem()).contains("The agency does not watch it.");
        });
        assertThat(run.differences())
                .extracting(PortfolioDifference::kind)
                .contains(PortfolioDifference.Kind.COMPANY_REFUSED, PortfolioDifference.Kind.SILENT);
        assertThat(new Monitoring(bench.context(), Optional.empty())
                        .check("main")
                        .warnings())
                .hasSize(1);
    }

    @Test
    void a_contract_without_places_left_does_not_keep_events_away() {
        withReport(bench);
        agency.failAdds(Optional.of(FakeBureau.refusal(BureauException.Kind.FORBIDDEN)));
        agency.tells(List.of(event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60")));

        MonitoringRun run = monitoring.check("main");

        assertThat(run.newEvents()).hasSize(1);
        assertThat(run.warnings()).singleElement().asString().contains("refused to watch");
    }

    @Test
    void a_country_outside_of_the_contract_does_not_keep_the_others_from_being_watched() {
        withReport(bench);
        AgencyCompanyId swiss = AgencyCompanyId.of(FakeBureau.AGENCY, "CH-0-1");
        AgencyCompanyId alsoSwiss = AgencyCompanyId.of(FakeBureau.AGENCY, "CH-0-2");
        List.of(swiss, alsoSwiss).forEach(company -> {
            link(bench, "CH" + company.value(), company);
            bench.work(work -> work.reports()
                    .saveFile(CompanyFile.builder()
                            .company(company)
                            .country(CountryCode.of("CH"))
                            .name("Swiss")
                            .state(ReportState.FORBIDDEN)
                            .build()));
            agency.forbids(company);
        });

        MonitoringRun run = monitoring.check("main");

        assertThat(run.addedCompanies()).containsExactly(ACME);
        assertThat(run.warnings()).singleElement().asString().contains(swiss.toString(), "other companies of CH");
    }

    @Test
    void a_score_event_is_taken_over_with_everything_that_follows_from_it() {
        withReport(bench);
        bench.setTo("2026-03-12T00:30:00Z");
        WatchEvent event = event("n1", EventTopic.SCORE, "2026-03-11T23:30:00Z", "80", "61 - Low Risk");
        agency.tells(List.of(event));

        MonitoringRun run = monitoring.check("main");

        assertThat(run.newEvents()).containsExactly(told(event));
        assertThat(run.changed()).containsExactly(ACME);
        CompanyFile file = file(bench);
        assertThat(file.figures().score()).contains(ProviderScore.of(61));
        assertThat(file.figures().previousScore()).contains(ProviderScore.of(80));
        assertThat(file.figures().ratingChangedOn()).contains(LocalDate.parse("2026-03-11"));
        assertThat(file.state()).isEqualTo(ReportState.STALE);
        assertThat(file.stateReason())
                .contains("On 2026-03-11 the agency reported a change after the report: the score.");
        assertThat(file.lastEventAt()).contains(event.happenedAt());
        assertThat(points(bench, Criterion.SCORE))
                .containsExactly("2026-03-10 80 REPORT", "2026-03-11 61 - Low Risk EVENT");
        assertThat(members())
                .singleElement()
                .satisfies(member -> assertThat(member.lastEventAt()).contains(event.happenedAt()));
        assertThat(portfolio().eventsTakenUntil()).contains(event.createdAt());
        assertThat(portfolio().lastCheckedAt()).contains(bench.now());
    }

    @Test
    void each_topic_changes_what_is_certain_and_keeps_the_rest_as_text() {
        withReport(bench);
        agency.tells(List.of(
                event("n1", EventTopic.BAND, "2026-03-11T08:00:00Z", "A", "C"),
                event("n2", EventTopic.LIMIT, "2026-03-11T08:00:00Z", "75000", "10,000"),
                event("n3", EventTopic.STATUS, "2026-03-11T08:00:00Z", "Active", "NonActive"),
                event("n4", EventTopic.NAME, "2026-03-11T08:00:00Z", "Acme Ltd", "Acme Group Ltd"),
                event("n5", EventTopic.ADDRESS, "2026-03-11T08:00:00Z", "", "1 New Street, London"),
                event("n6", EventTopic.NEGATIVE_RECORD, "2026-03-11T08:00:00Z", "", "County court judgment 2500")));

        monitoring.check("main");

        CompanyFile file = file(bench);
        assertThat(file.name()).isEqualTo("Acme Group Ltd");
        assertThat(file.figures().band()).contains(RiskBand.C);
        assertThat(file.figures().limit()).contains(ProviderLimit.of(Money.of("10000", "GBP")));
        assertThat(file.figures().companyStatus()).contains(CompanyStatus.NON_ACTIVE);
        assertThat(file.figures().judgmentCount()).contains(0);
        assertThat(points(bench, Criterion.COMPANY_STATUS))
                .containsExactly("2026-03-10 ACTIVE EVENT", "2026-03-11 NON_ACTIVE EVENT");
        assertThat(points(bench, Criterion.ADDRESS)).containsExactly("2026-03-11 1 New Street, London EVENT");
        assertThat(points(bench, Criterion.JUDGMENT_COUNT)).containsExactly("2026-03-10 0 REPORT");
        assertThat(points(bench, Criterion.NEGATIVE_RECORD))
                .containsExactly("2026-03-11 County court judgment 2500 EVENT");
    }

    @ParameterizedTest
    @CsvSource({"E,E,E", "E,NOT_RATED,NOT_RATED", "E - Not Rated,E,NOT_RATED", "E (High Risk),E,E"})
    void a_fall_to_e_is_what_e_says_in_the_country(String told, RiskBand meaning, RiskBand band) {
        withReport(bench);
        agency.tells(List.of(WatchEvent.builder()
                .from(event("n1", EventTopic.BAND, "2026-03-11T08:00:00Z", "A", told))
                .meaningOfE(meaning)
                .build()));

        monitoring.check("main");

        assertThat(file(bench).figures().band()).contains(band);
        assertThat(points(bench, Criterion.BAND))
                .containsExactly("2026-03-10 A REPORT", "2026-03-11 " + band + " EVENT");
        assertThat(monitoring.events(ACME))
                .singleElement()
                .satisfies(event -> assertThat(event.meaningOfE()).contains(meaning));
    }

    @Test
    void another_form_of_a_key_at_the_agency_is_the_company_of_ours() {
        withReport(bench);
        monitoring.check("main");
        AgencyCompanyId theirs = AgencyCompanyId.of(ACME.agency(), ACME.value().toLowerCase(Locale.ROOT));
        agency.lose(ACME);
        agency.holds(theirs);
        agency.tells(List.of(WatchEvent.builder()
                .from(event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "61"))
                .company(theirs)
                .build()));

        MonitoringRun run = monitoring.check("main");

        assertThat(run.addedCompanies()).isEmpty();
        assertThat(run.withoutCustomer()).isEmpty();
        assertThat(run.differences()).isEmpty();
        assertThat(run.ofUnknownCompanies()).isEmpty();
        assertThat(run.changed()).containsExactly(ACME);
        assertThat(file(bench).figures().score()).contains(ProviderScore.of(61));
        assertThat(monitoring.check("main").newEvents()).as("taken over once").isEmpty();
    }

    @Test
    void a_value_that_is_not_certain_stays_with_the_event_and_changes_no_figure_and_no_series() {
        withReport(bench);
        agency.tells(List.of(
                event("n1", EventTopic.BAND, "2026-03-11T08:00:00Z", "A", "E"),
                event("n2", EventTopic.LIMIT, "2026-03-11T08:00:00Z", "75000", "75.000"),
                event("n3", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "under review")));

        monitoring.check("main");

        assertThat(file(bench).figures())
                .isEqualTo(FakeBureau.figures(80, "75000").build());
        assertThat(file(bench).state()).isEqualTo(ReportState.STALE);
        assertThat(points(bench, Criterion.BAND)).containsExactly("2026-03-10 A REPORT");
        assertThat(points(bench, Criterion.LIMIT)).containsExactly("2026-03-10 75000 REPORT");
        assertThat(points(bench, Criterion.SCORE)).containsExactly("2026-03-10 80 REPORT");
        assertThat(monitoring.events(ACME)).hasSize(3);
    }

    @Test
    void an_event_the_report_knew_of_already_is_history_and_nothing_else() {
        bench.setTo("2026-03-12T09:00:00Z");
        withReport(bench);
        agency.tells(List.of(event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "90", "85")));

        monitoring.check("main");

        assertThat(file(bench).state()).isEqualTo(ReportState.UP_TO_DATE);
        assertThat(file(bench).figures().score()).contains(ProviderScore.of(80));
        assertThat(points(bench, Criterion.SCORE))
                .containsExactly("2026-03-10 90 EVENT", "2026-03-11 85 EVENT", "2026-03-12 80 REPORT");
    }

    @Test
    void what_the_agency_dates_ahead_of_our_clock_makes_no_report_old_that_was_bought_after_it() {
        bench.setTo("2026-03-12T01:40:00Z");
        withReport(bench);
        bench.setTo("2026-03-12T01:41:00Z");
        agency.tells(List.of(event("n1", EventTopic.SCORE, "2026-03-12T02:10:00Z", "80", "60")));
        FakeBureau bureau = new FakeBureau(bench::now)
                .reports(FakeBureau.report(ACME, 60, "75000").build());
        ReportPolicy atOnce =
                ReportPolicy.builder().maxAgeAfterEvent(Period.ZERO).build();
        CreditReports reports = new CreditReports(bench.context(), Optional.of(bureau), atOnce);
        EventOrders orders =
                new EventOrders(bench.context(), reports, Optional.of(agency), TestRisk.of(bench.context()));

        monitoring.check("main");
        assertThat(file(bench).state()).isEqualTo(ReportState.STALE);
        bench.setTo("2026-03-12T01:42:00Z");
        agency.failsBy(CrashPlan.failAt(1, () -> FakeBureau.refusal(BureauException.Kind.UNAVAILABLE)));
        assertThat(orders.run(EventOrderPolicy.standard()).orElseThrow().waiting())
                .as("bought, but the agency could not be told so")
                .containsOnlyKeys(ACME);
        agency.failsBy(CrashPlan.none());
        assertThat(bureau.billed()).isEqualTo(1);
        assertThat(file(bench).state()).isEqualTo(ReportState.UP_TO_DATE);

        for (String later : List.of("2026-03-12T01:43:00Z", "2026-03-12T09:00:00Z", "2026-03-14T09:00:00Z")) {
            bench.setTo(later);
            monitoring.check("main");
            assertThat(orders.run(EventOrderPolicy.standard()).orElseThrow().reused())
                    .as("asked for again")
                    .isEmpty();
            reports.obtain(ACME, GB, "Acme Ltd", ReportPurpose.EXISTING_BUSINESS, "test");
        }
        assertThat(bureau.billed()).isEqualTo(1);
        assertThat(file(bench).state()).isEqualTo(ReportState.UP_TO_DATE);
    }

    @Test
    void events_of_unknown_companies_are_kept_and_told() {
        WatchEvent event = WatchEvent.builder()
                .from(event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60"))
                .company(STRANGER)
                .build();
        agency.tells(List.of(event));

        MonitoringRun run = monitoring.check("main");

        assertThat(run.ofUnknownCompanies()).containsExactly(told(event));
        assertThat(run.changed()).isEmpty();
        List<WatchEvent> kept = bench.work(work -> work.monitoring().events(STRANGER));
        assertThat(kept).containsExactly(told(event));
    }

    @Test
    void each_check_looks_back_two_days_behind_the_last_event_and_takes_each_event_once() {
        withReport(bench);
        Instant begun = bench.now();
        monitoring.check("main");
        bench.advance(Duration.ofDays(10));
        agency.tells(List.of(event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60")));
        monitoring.check("main");
        assertThat(monitoring.check("main").newEvents()).isEmpty();

        assertThat(agency.askedSince())
                .containsExactly(
                        begun.minus(Duration.ofDays(2)),
                        begun.minus(Duration.ofDays(2)),
                        Instant.parse("2026-03-11T09:00:00Z").minus(Duration.ofDays(2)));
        assertThat(points(bench, Criterion.SCORE)).hasSize(2);
    }

    @Test
    void an_event_that_the_agency_dates_far_ahead_hides_none_that_comes_after_it() {
        withReport(bench);
        WatchEvent slip = event("n1", EventTopic.SCORE, "2062-03-11T08:00:00Z", "80", "70");
        agency.tells(List.of(slip));
        monitoring.check("main");
        assertThat(portfolio().eventsTakenUntil())
                .hasValueSatisfying(
                        until -> assertThat(until).isBefore(bench.now().plus(Duration.ofDays(2))));

        bench.advance(Duration.ofDays(3));
        agency.tells(List.of(slip, event("n2", EventTopic.SCORE, "2026-03-12T08:00:00Z", "70", "60")));

        assertThat(monitoring.check("main").newEvents())
                .extracting(WatchEvent::notificationId)
                .containsExactly("n2");
    }

    @Test
    void a_day_that_the_agency_tells_without_a_time_is_that_day_west_of_greenwich_too() {
        WorkContext london = bench.context();
        WorkContext newYork = new WorkContext(
                london.storage(),
                london.tenant(),
                london.actor(),
                london.clock(),
                ZoneId.of("America/New_York"),
                london.ids(),
                london.rates());
        withReport(bench);
        bench.setTo("2026-03-12T09:00:00Z");
        agency.tells(List.of(
                event("n1", EventTopic.SCORE, "2026-03-11T00:00:00Z", "80", "60"),
                event("n2", EventTopic.BAND, "2026-03-11T02:00:00Z", "A", "B")));

        new Monitoring(newYork, Optional.of(agency)).check("main");

        assertThat(points(bench, Criterion.SCORE)).last().isEqualTo("2026-03-11 60 EVENT");
        assertThat(points(bench, Criterion.BAND)).last().isEqualTo("2026-03-10 B EVENT");
    }

    @Test
    void a_check_that_fails_moves_no_cursor() {
        withReport(bench);
        monitoring.check("main");
        Portfolio before = portfolio();
        bench.advance(Duration.ofDays(1));
        agency.failEvents(Optional.of(FakeBureau.refusal(BureauException.Kind.UNAVAILABLE)));

        assertThatThrownBy(() -> monitoring.check("main")).isInstanceOf(BureauException.class);

        assertThat(portfolio()).isEqualTo(before);
    }

    @Test
    void a_crash_at_any_step_loses_no_event_and_takes_none_twice() {
        List<WatchEvent> events = List.of(
                event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60"),
                event("n2", EventTopic.LIMIT, "2026-03-11T08:00:00Z", "75000", "500 GBP"));
        Bench undisturbed = Bench.create();
        String expected = stateAfter(undisturbed, List.of(events));
        for (int step = 1; ; step++) {
            Bench crashing = Bench.create();
            withReport(crashing);
            crashing.setTo("2026-03-11T08:00:00Z");
            FakeWatchService told = new FakeWatchService().tells(events);
            CrashPlan crash = CrashPlan.crashAt(step);
            Throwable thrown = catchThrowable(() -> new Monitoring(
                            crashing.over(storage -> new BreakingStorage(storage, crash))
                                    .context(),
                            Optional.of(told))
                    .check("main"));
            leaseOfTheDeadNodeRunsOut(crashing);
            new Monitoring(crashing.context(), Optional.of(told)).check("main");
            assertThat(state(crashing)).as("after a crash at step %d", step).isEqualTo(expected);
            if (thrown == null) {
                assertThat(step).isGreaterThan(10);
                return;
            }
        }
    }

    @Test
    void a_call_of_the_agency_that_fails_at_any_step_loses_no_event_and_takes_none_twice() {
        List<WatchEvent> events = List.of(
                event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60"),
                event("n2", EventTopic.LIMIT, "2026-03-11T08:00:00Z", "75000", "500 GBP"));
        String expected = stateAfter(Bench.create(), List.of(events));
        for (int step = 1; ; step++) {
            Bench failing = Bench.create();
            withReport(failing);
            failing.setTo("2026-03-11T08:00:00Z");
            FakeWatchService told = new FakeWatchService().tells(events);
            told.failsBy(CrashPlan.failAt(step, () -> FakeBureau.refusal(BureauException.Kind.UNAVAILABLE)));
            Monitoring watching = new Monitoring(failing.context(), Optional.of(told));
            failing.work(work -> work.monitoring().savePortfolio(linked("main", failing.now())));
            MonitoringRuns first = watching.checkForNewEvents();
            told.failsBy(CrashPlan.none());
            if (!first.failures().isEmpty()) {
                assertThat(first.failures()).as("at step %d", step).containsOnlyKeys("main");
                Optional<Instant> checked = failing.work(
                                work -> work.monitoring().portfolio("main"))
                        .flatMap(Portfolio::lastCheckedAt);
                assertThat(checked).as("at step %d", step).isEmpty();
            }
            watching.check("main");
            assertThat(state(failing)).as("after a failure at step %d", step).isEqualTo(expected);
            assertThat(told.references()).hasSize(1);
            if (first.failures().isEmpty()) {
                assertThat(step).isGreaterThan(8);
                return;
            }
        }
    }

    @Test
    void each_new_event_tells_listeners_once_in_the_unit_of_work_that_keeps_it_also_after_crashes() {
        List<WatchEvent> events = List.of(
                event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60"),
                event("n2", EventTopic.LIMIT, "2026-03-11T08:00:00Z", "75000", "500 GBP"));
        for (int step = 1; ; step++) {
            Bench crashing = Bench.create();
            withReport(crashing);
            crashing.work(work -> work.monitoring()
                    .savePortfolio(Portfolio.builder()
                            .from(linked("main", crashing.now()))
                            .actionOnEvent(ActionOnEvent.PER_COMPANY_AND_DAY)
                            .responsible("jane")
                            .build()));
            FakeWatchService told = new FakeWatchService().tells(events);
            WatchListener diary = (work, news) -> work.settings()
                    .put(
                            SettingOwner.company(),
                            news.event().notificationId(),
                            work.settings()
                                            .values(SettingOwner.company())
                                            .getOrDefault(news.event().notificationId(), "")
                                    + news.actionKey().orElse("")
                                    + news.responsible().orElse(""));
            CrashPlan crash = CrashPlan.crashAt(step);
            Throwable thrown = catchThrowable(() -> listening(
                            crashing.over(storage -> new BreakingStorage(storage, crash)), told, diary)
                    .check("main"));
            leaseOfTheDeadNodeRunsOut(crashing);
            listening(crashing, told, diary).check("main");
            Map<String, String> written = crashing.work(work -> work.settings().values(SettingOwner.company()));
            String key = "event-day:" + ACME + ":2026-03-11jane";
            assertThat(written)
                    .as("after a crash at step %d", step)
                    .containsOnly(Map.entry("n1", key), Map.entry("n2", key));
            if (thrown == null) {
                return;
            }
        }
    }

    private static Portfolio linked(String name, Instant since) {
        return Portfolio.builder()
                .name(name)
                .agency(FakeBureau.AGENCY)
                .membership(Membership.ON_LINK)
                .eventsTakenUntil(since)
                .build();
    }

    @Test
    void the_check_of_a_killed_process_is_taken_up_at_once_by_a_host_that_knows_of_no_other() {
        Bench bench = Bench.create();
        withReport(bench);
        FakeWatchService agency =
                new FakeWatchService().tells(List.of(event("n1", EventTopic.LIMIT, "2026-03-11T08:00:00Z", "1", "2")));
        Monitoring monitoring = new Monitoring(bench.context(), Optional.of(agency));
        bench.work(work -> {
            work.monitoring().savePortfolio(linked("main", bench.now()));
            return work.jobs()
                    .claim(
                            PortfolioNames.job("main"),
                            "killed",
                            bench.now(),
                            bench.now().plusSeconds(900))
                    .orElseThrow();
        });

        assertThat(monitoring.check("main").newEvents()).isEmpty();
        assertThat(monitoring.recover()).containsExactly("main");
        assertThat(monitoring.recover()).isEmpty();
        assertThat(monitoring.check("main").newEvents()).hasSize(1);
    }

    private static void leaseOfTheDeadNodeRunsOut(Bench bench) {
        bench.advance(Duration.ofMinutes(16));
    }

    private static Monitoring listening(Bench bench, WatchService agency, WatchListener listener) {
        return new Monitoring(
                bench.context(), Optional.of(agency), TestRisk.of(bench.context()), List.of(listener), List.of());
    }

    @Test
    void of_two_nodes_that_check_at_once_one_does_it() {
        withReport(bench);
        monitoring.check("main");
        agency.tells(List.of(event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60")));
        List<MonitoringRun> other = new ArrayList<>();
        WatchListener meanwhile = (work, news) -> {};
        WatchService slow = agency.before(() -> {
            if (other.isEmpty()) {
                other.add(MonitoringRun.builder().build());
                other.add(listening(bench, new FakeWatchService(), meanwhile).check("main"));
            }
        });

        MonitoringRun run = listening(bench, slow, meanwhile).check("main");

        assertThat(run.newEvents()).hasSize(1);
        assertThat(other.get(1).warnings()).singleElement().asString().contains("Another node");
        assertThat(monitoring.check("main").newEvents()).isEmpty();
    }

    @Test
    void a_portfolio_that_the_agency_no_longer_has_is_a_finding_and_made_anew_with_everything_in_it() {
        withReport(bench);
        monitoring.check("main");
        agency.losePortfolios();

        MonitoringRun run = monitoring.check("main");

        assertThat(run.warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .contains("The agency has no portfolio p1 any more, which was main here. It was made anew."));
        assertThat(run.differences())
                .extracting(PortfolioDifference::kind)
                .containsExactly(PortfolioDifference.Kind.PORTFOLIO_MISSING, PortfolioDifference.Kind.COMPANY_MISSING);
        assertThat(agency.references()).containsOnlyKeys(ACME);
        assertThat(monitoring.check("main").differences()).isEmpty();
    }

    @Test
    void a_portfolio_has_our_name_at_the_agency() {
        withReport(bench);
        monitoring.check("main");
        agency.renamesAll("Somebody's");

        assertThat(monitoring.check("main").differences())
                .extracting(PortfolioDifference::kind)
                .containsExactly(PortfolioDifference.Kind.NAME);

        assertThat(agency.portfolios()).containsExactly(new AgencyPortfolio("p1", "main"));
        assertThat(portfolio().agencyName()).contains("main");
    }

    @Test
    void a_company_goes_from_wanted_to_up_to_date_to_changed_and_back_when_its_events_are_processed() {
        withReport(bench);
        monitoring.check("main");
        assertThat(states()).containsExactly(MemberState.UP_TO_DATE);
        agency.tells(List.of(
                event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60"),
                event("n2", EventTopic.LIMIT, "2026-03-11T08:00:00Z", "75000", "500 GBP")));
        monitoring.check("main");
        assertThat(states()).containsExactly(MemberState.CHANGED);
        List<WatchEvent> waiting = monitoring.waiting(10);
        assertThat(waiting).extracting(WatchEvent::notificationId).containsExactly("n1", "n2");

        assertThat(monitoring.process(ACME, waiting.subList(0, 1))).isEqualTo(1);
        assertThat(states()).containsExactly(MemberState.CHANGED);
        assertThat(monitoring.process(ACME, waiting)).isEqualTo(1);

        assertThat(states()).containsExactly(MemberState.UP_TO_DATE);
        assertThat(monitoring.waiting(10)).isEmpty();
        assertThat(monitoring.events(ACME)).allSatisfy(event -> {
            assertThat(event.processedAt()).contains(bench.now());
            assertThat(event.processedBy()).contains("tester");
        });
    }

    @Test
    void what_the_agency_could_not_be_told_is_not_processed_here_either() {
        withReport(bench);
        monitoring.check("main");
        agency.tells(List.of(event("n1", EventTopic.SCORE, "2026-03-11T08:00:00Z", "80", "60")));
        monitoring.check("main");
        List<WatchEvent> waiting = monitoring.waiting(10);
        agency.failsBy(CrashPlan.failAt(1, () -> FakeBureau.refusal(BureauException.Kind.UNAVAILABLE)));

        assertThatThrownBy(() -> monitoring.process(ACME, waiting)).isInstanceOf(BureauException.class);
        assertThat(monitoring.waiting(10)).isEqualTo(waiting);
        agency.failsBy(CrashPlan.none());

        assertThat(monitoring.process(ACME, waiting)).isEqualTo(1);
        assertThat(agency.marked()).containsExactly("n1");
    }

    private List<MemberState> states() {
        return members().stream().map(PortfolioMember::state).toList();
    }

    @Property(tries = 60)
    void any_order_and_repetition_of_the_same_events_ends_alike(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int checks) {
        Random random = new Random(seed);
        List<WatchEvent> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            EventTopic topic = EventTopic.values()[random.nextInt(EventTopic.values().length)];
            String value = List.of("90", "15", "C", "B", "E", "7000", "100 EUR", "Active", "NonActive", "new words")
                    .get(random.nextInt(10));
            WatchEvent.Builder event = WatchEvent.builder();
            events.add(
                    event.from(event("n" + i, topic, "2026-03-0" + (1 + random.nextInt(9)) + "T08:00:00Z", "50", value))
                            .createdAt(Instant.parse("2026-03-10T00:00:00Z").plus(Duration.ofHours(random.nextInt(40))))
                            .build());
        }
        List<List<WatchEvent>> disturbed = new ArrayList<>();
        for (int check = 0; check < checks; check++) {
            List<WatchEvent> some = new ArrayList<>(events);
            Collections.shuffle(some, random);
            disturbed.add(some.subList(0, random.nextInt(some.size())));
        }
        List<WatchEvent> twice = new ArrayList<>(events);
        twice.addAll(events);
        Collections.shuffle(twice, random);
        disturbed.add(twice);

        assertThat(stateAfter(Bench.create(), disturbed)).isEqualTo(stateAfter(Bench.create(), List.of(events)));
    }

    @Test
    void what_an_event_tells_of_the_value_before_is_history_where_no_report_tells_it() {
        link(bench, "1001", ACME);
        bench.work(work -> work.reports()
                .saveFile(CompanyFile.builder()
                        .company(ACME)
                        .country(GB)
                        .name("Acme")
                        .state(ReportState.LINKED)
                        .build()));
        FakeWatchService told = new FakeWatchService()
                .tells(List.of(event("n1", EventTopic.SCORE, "2026-03-08T08:00:00Z", "60", "20")));

        new Monitoring(bench.context(), Optional.of(told)).check("main");
        new Monitoring(bench.context(), Optional.of(told)).check("main");

        assertThat(points(bench, Criterion.SCORE)).containsExactly("2026-03-07 60 EVENT", "2026-03-08 20 EVENT");
    }

    @Test
    void a_value_that_comes_back_within_a_day_is_the_last_of_its_series() {
        withReport(bench);
        FakeWatchService told = new FakeWatchService()
                .tells(List.of(
                        event("n1", EventTopic.SCORE, "2026-03-08T08:00:00Z", "70", "80"),
                        event("n2", EventTopic.SCORE, "2026-03-08T12:00:00Z", "80", "60"),
                        event("n3", EventTopic.SCORE, "2026-03-08T16:00:00Z", "60", "80")));

        new Monitoring(bench.context(), Optional.of(told)).check("main");

        assertThat(points(bench, Criterion.SCORE))
                .filteredOn(point -> point.startsWith("2026-03-08"))
                .containsExactly("2026-03-08 80 EVENT", "2026-03-08 60 EVENT", "2026-03-08 80 EVENT");
        assertThat(file(bench).figures().score().orElseThrow().text()).isEqualTo("80");
    }

    @Test
    void what_several_portfolios_tell_of_one_event_is_one_observation() {
        withReport(bench);
        WatchEvent first = event("n1", EventTopic.SCORE, "2026-03-08T08:00:00Z", "70", "60");
        WatchEvent.Builder builder = WatchEvent.builder();
        WatchEvent again = builder.from(first).notificationId("n2").build();
        FakeWatchService told = new FakeWatchService().tells(List.of(first, again));

        new Monitoring(bench.context(), Optional.of(told)).check("main");

        assertThat(points(bench, Criterion.SCORE)).containsOnlyOnce("2026-03-08 60 EVENT");
    }

    @Property(tries = 20)
    void of_two_events_of_one_day_the_first_tells_what_the_day_before_ended_with(@ForAll boolean together) {
        Bench fresh = Bench.create();
        link(fresh, "1001", ACME);
        fresh.work(work -> work.reports()
                .saveFile(CompanyFile.builder()
                        .company(ACME)
                        .country(GB)
                        .name("Acme")
                        .state(ReportState.LINKED)
                        .build()));
        WatchEvent first = event("n1", EventTopic.SCORE, "2026-03-08T10:00:00Z", "60", "50");
        WatchEvent second = event("n2", EventTopic.SCORE, "2026-03-08T15:00:00Z", "50", "45");
        FakeWatchService agency = new FakeWatchService();
        for (List<WatchEvent> told :
                together ? List.of(List.of(second, first)) : List.of(List.of(second), List.of(first))) {
            agency.tells(told);
            new Monitoring(fresh.context(), Optional.of(agency)).check("main");
        }

        assertThat(points(fresh, Criterion.SCORE))
                .filteredOn(point -> point.startsWith("2026-03-07"))
                .last()
                .isEqualTo("2026-03-07 60 EVENT");
        assertThat(points(fresh, Criterion.SCORE).contains("2026-03-07 50 EVENT"))
                .isEqualTo(!together);
    }

    private static String stateAfter(Bench bench, List<List<WatchEvent>> checks) {
        withReport(bench);
        bench.setTo("2026-03-11T08:00:00Z");
        FakeWatchService agency = new FakeWatchService();
        for (List<WatchEvent> told : checks) {
            agency.tells(told);
            new Monitoring(bench.context(), Optional.of(agency)).check("main");
        }
        return state(bench);
    }

    /**
     * Everything a host can see of the company, but for versions. A value before that is told again behind itself says nothing: of two
     * events of one day, the second tells it if it comes first.
     */
    private static String state(Bench bench) {
        CompanyFile file = CompanyFile.builder().from(file(bench)).version(0).build();
        StringBuilder state = new StringBuilder(file.toString());
        for (Criterion criterion : Criterion.values()) {
            List<String> points = new ArrayList<>();
            for (String point : points(bench, criterion)) {
                if (!point.endsWith(" 50 EVENT") || !points.contains(point)) {
                    points.add(point);
                }
            }
            Collections.sort(points);
            state.append('\n').append(criterion).append(points);
        }
        bench.work(work -> state.append(work.monitoring().members("main").stream()
                        .map(member -> PortfolioMember.builder()
                                .from(member)
                                .addedAt(Instant.EPOCH)
                                .version(0)
                                .build())
                        .toList())
                .append(work.monitoring().events(ACME).stream()
                        .map(WatchEvent::notificationId)
                        .toList())
                .append(work.monitoring().portfolio("main").orElseThrow().eventsTakenUntil()));
        return state.toString();
    }

    private static void withReport(Bench bench) {
        FakeBureau bureau = new FakeBureau(bench::now)
                .reports(FakeBureau.report(ACME, 80, "75000").build());
        new CreditReports(bench.context(), Optional.of(bureau), ReportPolicy.standard())
                .obtain(ACME, GB, "Acme Ltd", ReportPurpose.EXISTING_BUSINESS, "test");
        link(bench, "1001", ACME);
    }

    private static void link(Bench bench, String number, AgencyCompanyId company) {
        bench.work(work -> work.customers()
                .save(Bench.customer(number, "Acme")
                        .agencyLink(AgencyLink.builder()
                                .company(company)
                                .agencyName("Acme Ltd")
                                .confidence(100)
                                .linkedBy(Actor.of("tester"))
                                .linkedAt(bench.now())
                                .build())
                        .build()));
    }

    private static WatchEvent event(String id, EventTopic topic, String happenedAt, String before, String after) {
        WatchEvent.Builder event = WatchEvent.builder();
        return event.agency(FakeBureau.AGENCY)
                .notificationId(id)
                .company(ACME)
                .happenedAt(Instant.parse(happenedAt))
                .createdAt(Instant.parse(happenedAt).plus(Duration.ofHours(1)))
                .ruleCode("101")
                .ruleName("A rule")
                .topic(topic)
                .oldValue(before)
                .newValue(after)
                .build();
    }

    /** The event as it is kept. */
    private WatchEvent told(WatchEvent event) {
        return WatchEvent.builder()
                .from(event)
                .portfolio("main")
                .receivedAt(bench.now())
                .build();
    }

    private static CompanyFile file(Bench bench) {
        return bench.work(work -> work.reports().file(ACME)).orElseThrow();
    }

    private static List<String> points(Bench bench, Criterion criterion) {
        return new CompanyHistory(bench.context())
                .series(ACME, criterion).stream()
                        .map((HistoryPoint point) -> point.observedOn() + " " + point.text() + " " + point.source())
                        .toList();
    }

    private List<PortfolioMember> members() {
        return bench.work(work -> work.monitoring().members("main"));
    }

    private Portfolio portfolio() {
        return bench.work(work -> work.monitoring().portfolio("main")).orElseThrow();
    }
}
