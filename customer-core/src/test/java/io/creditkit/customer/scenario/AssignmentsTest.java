package io.creditkit.customer.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Alerts;
import io.creditkit.customer.alert.rule.RulePack;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.attribute.Attributes;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.scenario.AssignmentOutcome.Kind;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.segment.SavedSearches;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.Settings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentsTest {
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final CustomerId TWO = CustomerId.of("c-2");
    private static final AgencyCompanyId OTHER = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-00000002");
    private static final LocalDate DUE = LocalDate.parse("2026-03-01");

    private final Bench bench = Bench.create();
    private final WorkContext context = bench.context();
    private final CustomerProfiles profiles = new CustomerProfiles(context);
    private final Scenarios scenarios = new Scenarios(context, profiles);
    private final Assignments assignments = new Assignments(context, profiles, new CustomerList(context, profiles));
    private final SavedSearchId owing;

    AssignmentsTest() {
        bench.work(work -> {
            work.customers().save(Bench.customer("1", "One").build());
            return work.customers().save(Bench.customer("2", "Two").build());
        });
        owes("1", "I-1", "500");
        owing = segment("Owing", "overdue > 100 GBP");
        scenarios.save(scenario("soft", ScenarioStep.of("mail", 5, Reminder.Channel.EMAIL, "m1")));
        scenarios.save(scenario(
                "hard",
                ScenarioStep.of("mail", 2, Reminder.Channel.EMAIL, "m2"),
                ScenarioStep.of("call", 8, Reminder.Channel.PHONE, "c2")));
        scenarios.save(scenario("hand"));
    }

    @Test
    void the_first_rule_in_order_decides_and_the_log_tells_which_and_why() {
        scenarios.save(rule("hard", 1, "hard").segment(owing).build());
        scenarios.save(rule("all", 2, "soft").build());

        AssignmentRun run = assignments.run();

        assertThat(run.customers()).isEqualTo(2);
        assertThat(run.outcomes())
                .extracting(AssignmentOutcome::customer, AssignmentOutcome::kind, AssignmentOutcome::to)
                .containsExactly(tuple(ONE, Kind.CHANGED, "hard"), tuple(TWO, Kind.CHANGED, "soft"));
        assertThat(assignments.log(ONE)).singleElement().satisfies(change -> {
            assertThat(change.rule()).contains("hard");
            assertThat(change.ruleVersion()).isEqualTo(1);
            assertThat(change.why()).contains("Rule hard (version 1)", "500");
        });
        assertThat(assignments.run().outcomes()).isEmpty();
    }

    @Test
    void a_preview_tells_the_same_and_changes_nothing() {
        scenarios.save(rule("hard", 1, "hard").segment(owing).build());

        List<AssignmentOutcome> told =
                assignments.preview(AssignedAttribute.SCENARIO).outcomes();

        assertThat(assignments.log(ONE)).isEmpty();
        assertThat(assignments.run(AssignedAttribute.SCENARIO).outcomes()).isEqualTo(told);
        assertThat(told).hasSize(1);
    }

    @Test
    void what_a_person_chose_stays_until_it_is_released_or_a_rule_overwrites_it() {
        scenarios.save(rule("all", 2, "soft").build());
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hand", "I look after it.");

        assertThat(kindFor(ONE, assignments.run())).contains(Kind.KEPT_AS_PINNED);
        assertThat(scenarios.isByHand(ONE)).isTrue();
        assignments.release(ONE, AssignedAttribute.SCENARIO, "Done.");
        assertThat(kindFor(ONE, assignments.run())).contains(Kind.CHANGED);
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hand", "Again.");
        scenarios.save(
                rule("force", 1, "hard").pinned(AssignmentRule.Pinned.OVERWRITE).build());

        assertThat(kindFor(ONE, assignments.run())).contains(Kind.CHANGED);
        assertThat(assignments.of(ONE, AssignedAttribute.SCENARIO).map(Assignment::target))
                .contains("hard");
        assertThat(scenarios.isByHand(ONE)).isFalse();
    }

    @Test
    void what_is_given_back_to_the_rules_is_as_it_was_changed_since_and_may_be_gone() {
        for (String id : List.of("g-1", "g-2")) {
            bench.work(work -> work.groups()
                    .save(CustomerGroup.builder()
                            .id(GroupId.of(id))
                            .name(id)
                            .createdAt(bench.now())
                            .updatedAt(bench.now())
                            .updatedBy(context.actor())
                            .build()));
        }
        assignments.pin(ONE, AssignedAttribute.GROUP, "g-1", "By phone.");
        assignments.pin(ONE, AssignedAttribute.SETTING, "letters=formal", "By phone.");
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hand", "I look after it.");
        bench.work(work -> {
            work.groups().join(ONE, GroupId.of("g-2"));
            work.settings().put(SettingOwner.of(ONE), "letters", "short");
            return work;
        });
        scenarios.remove("hand");
        scenarios.save(rule("all", 1, "soft").build());
        assertThat(kindFor(ONE, assignments.run())).contains(Kind.KEPT_AS_PINNED);

        assignments.release(ONE, AssignedAttribute.GROUP, "Done.");
        assignments.release(ONE, AssignedAttribute.SETTING, "Done.");
        assignments.release(ONE, AssignedAttribute.SCENARIO, "Its scenario is gone.");

        Optional<GroupId> group = bench.work(work -> work.groups().groupOf(ONE));
        assertThat(group).contains(GroupId.of("g-2"));
        Optional<String> letters = bench.work(work -> work.settings().value(SettingOwner.of(ONE), "letters"));
        assertThat(letters).contains("short");
        assertThat(kindFor(ONE, assignments.run())).contains(Kind.CHANGED);
        assertThat(assignments.of(ONE, AssignedAttribute.SCENARIO).map(Assignment::target))
                .contains("soft");
    }

    @Test
    void a_customer_stays_for_the_minimum_time_so_that_nothing_flaps() {
        scenarios.save(
                rule("hard", 1, "hard").segment(owing).minimumStayDays(10).build());
        scenarios.save(rule("all", 2, "soft").build());
        assignments.run();
        pays("I-1");

        assertThat(kindFor(ONE, assignments.run())).contains(Kind.KEPT_FOR_NOW);
        bench.advance(Duration.ofDays(10));
        assertThat(kindFor(ONE, assignments.run())).contains(Kind.KEPT_FOR_NOW);
        bench.advance(Duration.ofDays(1));

        assertThat(kindFor(ONE, assignments.run())).contains(Kind.CHANGED);
    }

    @Test
    void a_rule_for_new_customers_is_for_those_without_anything_and_one_on_request_waits_for_it() {
        assignments.pin(ONE, AssignedAttribute.COLLECTOR, "joe", "Known.");
        assignments.release(ONE, AssignedAttribute.COLLECTOR, "Let rules decide.");
        scenarios.save(rule("new", 1, "ann")
                .attribute(AssignedAttribute.COLLECTOR)
                .customers(AssignmentRule.Customers.NEW)
                .start(AssignmentRule.Start.ON_REQUEST)
                .build());

        assertThat(assignments.run().outcomes()).isEmpty();
        AssignmentRun run = assignments.run(AssignedAttribute.COLLECTOR);

        assertThat(run.outcomes()).extracting(AssignmentOutcome::customer).containsExactly(TWO);
    }

    @Test
    void a_broken_rule_is_told_and_does_not_stop_the_others() {
        SavedSearchId gone = segment("Gone", "overdue > 1 GBP");
        scenarios.save(rule("broken", 1, "hard").segment(gone).build());
        scenarios.save(rule("all", 2, "soft").build());
        bench.work(work -> {
            work.searches().remove(gone);
            return gone;
        });

        AssignmentRun run = assignments.run();

        assertThat(run.brokenRules()).containsOnlyKeys("broken");
        assertThat(run.outcomes()).hasSize(2);
    }

    @Test
    void what_the_agency_says_of_a_company_decides_who_gets_what() {
        told(ONE, Bench.ACME, 20, RiskBand.D);
        told(TWO, OTHER, 80, RiskBand.A);
        SavedSearchId poor = segment("Poor", "score < 30 and band worse than B");
        scenarios.save(rule("poor", 1, "hard").segment(poor).build());
        scenarios.save(rule("all", 2, "soft").build());

        assertThat(assignments.run().outcomes())
                .extracting(AssignmentOutcome::customer, AssignmentOutcome::to)
                .containsExactly(tuple(ONE, "hard"), tuple(TWO, "soft"));
        assertThat(assignments.log(ONE))
                .singleElement()
                .satisfies(change -> assertThat(change.why()).contains("Rule poor (version 1)", "20"));

        told(TWO, OTHER, 10, RiskBand.D);
        assertThat(assignments.reconsiderLinkedTo(List.of(OTHER)).outcomes())
                .extracting(AssignmentOutcome::customer, AssignmentOutcome::from, AssignmentOutcome::to)
                .containsExactly(tuple(TWO, Optional.of("soft"), "hard"));
    }

    private void told(CustomerId id, AgencyCompanyId company, int score, RiskBand band) {
        bench.work(work -> {
            Customer customer = work.customers().find(id).orElseThrow();
            work.customers()
                    .save(Customer.builder()
                            .from(customer)
                            .agencyLink(AgencyLink.builder()
                                    .company(company)
                                    .agencyName(customer.name())
                                    .confidence(100)
                                    .linkedBy(context.actor())
                                    .linkedAt(bench.now())
                                    .build())
                            .build());
            CompanyFile.Builder file = CompanyFile.builder();
            return work.reports()
                    .saveFile(file.company(company)
                            .country(CountryCode.of("GB"))
                            .name(customer.name())
                            .state(ReportState.UP_TO_DATE)
                            .figures(KeyFigures.builder()
                                    .score(ProviderScore.of(score))
                                    .band(band)
                                    .build())
                            .version(work.reports()
                                    .file(company)
                                    .map(CompanyFile::version)
                                    .orElse(0L))
                            .build());
        });
    }

    @Test
    void a_segment_and_a_step_may_name_a_field_of_the_tenants_own() {
        new Attributes(context)
                .define(AttributeDefinition.builder()
                        .key("seats")
                        .heading("Seats")
                        .type(FieldType.NUMBER)
                        .build());
        bench.work(work -> {
            Customer one = work.customers().find(ONE).orElseThrow();
            return work.customers()
                    .save(Customer.builder()
                            .from(one)
                            .putAttributes("seats", FieldValue.Numeric.of(13))
                            .build());
        });
        FieldCatalogue own = new Attributes(context).catalogue();
        SavedSearchId large = new SavedSearches(context, own)
                .save("Large", CustomerQuery.where(Criteria.parse("seats > 10", own)), List.of())
                .id();
        ScenarioStep call =
                new ScenarioStep("call", 5, Reminder.Channel.PHONE, "c1", Optional.of("seats > 10"), Optional.empty());
        scenarios.save(scenario("large", call));
        scenarios.save(rule("large", 1, "large").segment(large).build());

        AssignmentRun run = assignments.run();

        assertThat(run.brokenRules()).isEmpty();
        assertThat(run.outcomes()).extracting(AssignmentOutcome::customer).containsExactly(ONE);
        assertThat(scenarios.due(ONE, DUE.plusDays(6)))
                .extracting(PlannedStep::step)
                .containsExactly("call");
    }

    @Test
    void groups_and_settings_are_applied_and_what_cannot_be_is_told() {
        bench.work(work -> work.groups()
                .save(CustomerGroup.builder()
                        .id(GroupId.of("g-1"))
                        .name("Slow")
                        .createdAt(bench.now())
                        .updatedAt(bench.now())
                        .updatedBy(context.actor())
                        .build()));
        scenarios.save(rule("g", 1, "g-1")
                .attribute(AssignedAttribute.GROUP)
                .segment(owing)
                .build());
        scenarios.save(rule("s", 1, "letters=formal")
                .attribute(AssignedAttribute.SETTING)
                .segment(owing)
                .build());
        storedEarlier(rule("x", 2, "g-9").attribute(AssignedAttribute.GROUP).build());
        AssignmentRun told = assignments.preview(AssignedAttribute.GROUP);

        AssignmentRun run = assignments.run();

        assertThat(kindFor(ONE, told)).contains(Kind.CHANGED);
        assertThat(kindFor(TWO, told)).contains(Kind.FAILED);
        assertThat(kindFor(TWO, run)).contains(Kind.FAILED);
        Optional<GroupId> group = bench.work(work -> work.groups().groupOf(ONE));
        assertThat(group).contains(GroupId.of("g-1"));
        Optional<String> letters = bench.work(work -> work.settings().value(SettingOwner.of(ONE), "letters"));
        assertThat(letters).contains("formal");
        assertThat(assignments.log(TWO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "overdueStopAmount=500,overdueStopAmount takes an amount of 0 or more with its currency",
        "overdueStopAmount=-1 EUR,overdueStopAmount takes an amount of 0 or more",
        "overdueStopAmount=500 EU,overdueStopAmount takes an amount of 0 or more",
        "overdueStopAmount=some EUR,overdueStopAmount takes an amount of 0 or more",
        "defaultCreditLimit=-1 EUR,defaultCreditLimit takes an amount of 0 or more",
        "'creditCheck=OFF','creditCheck takes one of CHECK, BYPASS'",
        "watchRatio=90,watchRatio takes a fraction above 0",
        "overdueStopDays=-1,overdueStopDays takes a whole number of days",
        "paymentTermsDays=a month,paymentTermsDays takes a whole number of days",
        "my key=1,The key of a setting has 1 to 64 letters",
        "letters,key=value"
    })
    void a_setting_gets_no_value_that_it_cannot_be_read_from(String target, String says) {
        AssignmentRule.Builder rule = rule("s", 1, target).attribute(AssignedAttribute.SETTING);
        ThrowingCallable save = () -> scenarios.save(rule.build());
        ThrowingCallable pin = () -> assignments.pin(ONE, AssignedAttribute.SETTING, target, "Why.");

        List.of(save, pin)
                .forEach(refused -> assertThatThrownBy(refused)
                        .isInstanceOf(InvalidEntryException.class)
                        .hasMessageContaining(says));

        assertThat(scenarios.rules()).isEmpty();
        assertThat(assignments.log(ONE)).isEmpty();
        assertThat(set(ONE)).isEmpty();
    }

    @Test
    void a_rule_that_was_stored_earlier_fails_as_its_dry_run_told_and_everything_is_read_as_before() {
        storedEarlier(rule("s", 1, "creditCheck=OFF")
                .attribute(AssignedAttribute.SETTING)
                .build());

        List<AssignmentOutcome> told =
                assignments.preview(AssignedAttribute.SETTING).outcomes();
        AssignmentRun run = assignments.run();

        assertThat(run.outcomes()).isEqualTo(told).hasSize(2).allSatisfy(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
            assertThat(outcome.why()).contains("creditCheck takes one of CHECK, BYPASS");
        });
        assertThat(set(ONE)).isEmpty();
        assertThat(found("number = \"1\"")).containsExactly("1");
    }

    @Test
    void the_kits_own_settings_are_assigned_as_they_are_set_by_hand() {
        scenarios.save(rule("s", 1, "overdueStopAmount=500 EUR")
                .attribute(AssignedAttribute.SETTING)
                .build());
        assignments.run();
        assignments.pin(TWO, AssignedAttribute.SETTING, "overdueStopAmount=", "No stop for them.");

        Settings settings = new Settings(context);
        assertThat(settings.effective(ONE, Setting.OVERDUE_STOP_AMOUNT).value()).contains(Money.of("500", "EUR"));
        assertThat(settings.effective(TWO, Setting.OVERDUE_STOP_AMOUNT).value()).isEmpty();
    }

    @Test
    void another_scenario_replaces_what_is_planned_at_once_and_keeps_what_was_done() {
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hard", "Start.");
        List<PlannedStep> planned = scenarios.steps(ONE);
        assertThat(planned).extracting(PlannedStep::on).containsExactly(DUE.plusDays(2), DUE.plusDays(8));
        scenarios.done(ONE, planned.get(0).id());

        assignments.pin(ONE, AssignedAttribute.SCENARIO, "soft", "Softer.");
        assertThat(scenarios.steps(ONE))
                .extracting(PlannedStep::state)
                .containsExactlyInAnyOrder(
                        PlannedStep.State.DONE, PlannedStep.State.REPLACED, PlannedStep.State.PLANNED);
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hard", "Back.");

        assertThat(open()).containsExactly("call");
        assertThatThrownBy(() -> scenarios.done(ONE, planned.get(1).id())).isInstanceOf(ScenarioRefusedException.class);
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hand", "By hand.");
        assertThat(open()).isEmpty();
    }

    @Test
    void steps_are_due_when_their_conditions_hold_and_none_behind_a_stop() {
        scenarios.save(scenario(
                "conditional",
                new ScenarioStep(
                        "a", 1, Reminder.Channel.EMAIL, "a", Optional.of("overdue > 9999 GBP"), Optional.empty()),
                ScenarioStep.of("b", 2, Reminder.Channel.EMAIL, "b"),
                new ScenarioStep(
                        "c", 3, Reminder.Channel.PHONE, "c", Optional.empty(), Optional.of("overdue > 100 GBP")),
                ScenarioStep.of("d", 4, Reminder.Channel.PHONE, "d")));
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "conditional", "Try.");

        assertThat(scenarios.due(ONE, DUE.plusDays(9)))
                .extracting(PlannedStep::step)
                .containsExactly("b");
    }

    @Test
    void what_is_paid_or_no_longer_in_the_scenario_is_not_due() {
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hard", "Start.");
        Scenario hard = scenarios.all().stream()
                .filter(known -> known.code().equals("hard"))
                .findFirst()
                .orElseThrow();
        scenarios.save(Scenario.builder()
                .from(hard)
                .steps(List.of(ScenarioStep.of("call", 8, Reminder.Channel.PHONE, "c2")))
                .build());

        assertThat(scenarios.due(ONE, DUE.plusDays(9)))
                .extracting(PlannedStep::step)
                .containsExactly("call");
        pays("I-1");
        assertThat(scenarios.due(ONE, DUE.plusDays(9))).isEmpty();
    }

    @Test
    void a_run_keeps_the_steps_in_step_with_what_is_owed_though_the_scenario_stays() {
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hard", "Start.");
        owes("1", "I-2", "70", DUE.plusDays(4));
        pays("I-1");

        assignments.preview(AssignedAttribute.SCENARIO);
        assertThat(scenarios.due(ONE, DUE.plusDays(9))).isEmpty();
        assignments.run();

        assertThat(scenarios.due(ONE, DUE.plusDays(6))).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("mail");
            assertThat(step.dueDate()).isEqualTo(DUE.plusDays(4));
        });
        assertThat(open()).containsExactly("mail", "call");
        List<PlannedStep> before = scenarios.steps(ONE);
        assignments.run();
        assertThat(scenarios.steps(ONE)).isEqualTo(before);
        pays("I-2");
        assignments.run();
        assertThat(open()).isEmpty();
    }

    @Test
    void who_may_not_change_groups_or_settings_does_not_assign_them_either() {
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.EDIT_SCENARIOS, Permission.VIEW_CUSTOMERS));
        WorkContext ofClerk = bench.contextOf(clerk);
        Assignments theirs = new Assignments(ofClerk, profiles, new CustomerList(ofClerk, profiles));
        Scenarios theirRules = new Scenarios(ofClerk, profiles);

        assertThatThrownBy(() -> theirs.pin(ONE, AssignedAttribute.SETTING, "letters=formal", "Why."))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> theirs.pin(ONE, AssignedAttribute.GROUP, "g-1", "Why."))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> theirs.release(ONE, AssignedAttribute.SETTING, "Why."))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> theirRules.save(
                        rule("s", 1, "a=b").attribute(AssignedAttribute.SETTING).build()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> theirRules.save(
                        rule("g", 1, "g-1").attribute(AssignedAttribute.GROUP).build()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(theirs.pin(ONE, AssignedAttribute.COLLECTOR, "joe", "Why.").target())
                .isEqualTo("joe");
    }

    @Test
    void what_is_assigned_has_a_length_that_can_be_kept() {
        assertThatThrownBy(() -> assignments.pin(ONE, AssignedAttribute.COLLECTOR, "x".repeat(201), "Why."))
                .isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> assignments.pin(ONE, AssignedAttribute.COLLECTOR, " ", "Why."))
                .isInstanceOf(InvalidEntryException.class);
        for (String why : List.of(" ", "x".repeat(501))) {
            assertThatThrownBy(() -> assignments.pin(ONE, AssignedAttribute.COLLECTOR, "jane", why))
                    .isInstanceOf(InvalidEntryException.class)
                    .hasMessageContaining("why");
        }
        assertThat(assignments.log(ONE)).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_with_nothing_written() {
        assertThatThrownBy(() -> scenarios.save(rule("r", 1, "none").build()))
                .isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> scenarios.save(
                        rule("r", 1, "soft").segment(SavedSearchId.of("none")).build()))
                .isInstanceOf(UnknownReferenceException.class);
        for (String group : List.of("g-9", "g".repeat(65))) {
            assertThatThrownBy(() -> scenarios.save(rule("r", 1, group)
                            .attribute(AssignedAttribute.GROUP)
                            .build()))
                    .isInstanceOf(UnknownReferenceException.class);
            assertThatThrownBy(() -> assignments.pin(ONE, AssignedAttribute.GROUP, group, "Why."))
                    .isInstanceOf(UnknownReferenceException.class);
        }
        assertThatThrownBy(() -> scenarios.save(scenario(
                        "bad",
                        new ScenarioStep(
                                "a", 1, Reminder.Channel.EMAIL, "a", Optional.of("overdu > 1 GBP"), Optional.empty()))))
                .isInstanceOf(CriteriaSyntaxException.class);
        assertThatThrownBy(() -> assignments.pin(ONE, AssignedAttribute.SCENARIO, "none", "Why."))
                .isInstanceOf(UnknownReferenceException.class);
        scenarios.save(rule("all", 1, "soft").build());
        assertThatThrownBy(() -> scenarios.remove("soft")).isInstanceOf(ScenarioRefusedException.class);
        assertThat(scenarios.rules()).hasSize(1);
        assertThat(assignments.log(ONE)).isEmpty();
    }

    @Test
    void after_an_event_one_customer_is_looked_at_alone() {
        scenarios.save(rule("all", 1, "soft").build());

        assertThat(assignments.reconsider(TWO).outcomes()).hasSize(1);
        assertThat(assignments.log(ONE)).isEmpty();
    }

    @Test
    void alerts_tell_who_has_no_scenario_or_collector_and_leave_out_who_is_kept_by_hand() {
        owes("2", "I-2", "500");
        Alerts alerts = new Alerts(context, RulePack.COLLECTION.rules(FieldCatalogue.standard()));

        assertThat(fired(alerts, "1")).containsExactlyInAnyOrder("NO_SCENARIO", "NO_COLLECTOR");

        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hand", "I look after it.");
        assignments.pin(TWO, AssignedAttribute.SCENARIO, "soft", "As usual.");
        assertThat(fired(alerts, "1")).isEmpty();
        assertThat(fired(alerts, "2")).containsExactly("NO_COLLECTOR");

        assignments.pin(TWO, AssignedAttribute.COLLECTOR, "ann", "Her region.");
        assertThat(fired(alerts, "2")).isEmpty();
    }

    @Test
    void lists_ask_for_the_scenario_and_the_collector() {
        assignments.pin(ONE, AssignedAttribute.SCENARIO, "hand", "I look after it.");
        assignments.pin(TWO, AssignedAttribute.COLLECTOR, "ann", "Her region.");

        assertThat(found("scenario = \"hand\" and keptByHand is true")).containsExactly("1");
        assertThat(found("collector = \"ANN\"")).containsExactly("2");
        assertThat(found("collector is missing")).containsExactly("1");
    }

    /** As a rule of which the tenant's groups or settings know no more. */
    private void storedEarlier(AssignmentRule rule) {
        bench.work(work -> work.scenarios().saveRule(rule));
    }

    private Map<String, String> set(CustomerId customer) {
        return bench.work(work -> work.settings().values(SettingOwner.of(customer)));
    }

    private List<String> found(String criteria) {
        FieldCatalogue catalogue = FieldCatalogue.standard();
        List<String> numbers = new ArrayList<>();
        new CustomerList(context, profiles)
                .forEach(
                        CustomerQuery.where(Criteria.parse(criteria, catalogue)),
                        profile -> numbers.add(profile.customer().number()));
        return numbers;
    }

    private List<String> fired(Alerts alerts, String number) {
        alerts.evaluateAll(profiles, context.today());
        return alerts.of(CustomerId.of("c-" + number)).stream()
                .filter(alert -> alert.state() == Alert.State.FIRING)
                .map(Alert::rule)
                .toList();
    }

    private List<String> open() {
        return scenarios.steps(ONE).stream()
                .filter(step -> step.state() == PlannedStep.State.PLANNED)
                .map(PlannedStep::step)
                .toList();
    }

    private static Optional<Kind> kindFor(CustomerId customer, AssignmentRun run) {
        return run.outcomes().stream()
                .filter(outcome -> outcome.customer().equals(customer))
                .map(AssignmentOutcome::kind)
                .findFirst();
    }

    private SavedSearchId segment(String name, String criteria) {
        FieldCatalogue catalogue = FieldCatalogue.standard();
        return new SavedSearches(context, catalogue)
                .save(name, CustomerQuery.where(Criteria.parse(criteria, catalogue)), List.of())
                .id();
    }

    private static Scenario scenario(String code, ScenarioStep... steps) {
        return Scenario.builder().code(code).name(code).addSteps(steps).build();
    }

    private static AssignmentRule.Builder rule(String id, int priority, String target) {
        AssignmentRule.Builder rule = AssignmentRule.builder();
        rule.id(id)
                .name(id)
                .attribute(AssignedAttribute.SCENARIO)
                .target(target)
                .priority(priority);
        return rule;
    }

    private void owes(String customer, String number, String pounds) {
        owes(customer, number, pounds, DUE);
    }

    private void owes(String customer, String number, String pounds, LocalDate due) {
        bench.work(work -> work.invoices()
                .save(Invoice.builder()
                        .number(number)
                        .customerId(CustomerId.of("c-" + customer))
                        .issueDate(due.minusDays(30))
                        .dueDate(due)
                        .gross(Money.of(pounds, "GBP"))
                        .build()));
    }

    private void pays(String number) {
        bench.work(work -> {
            Invoice invoice = work.invoices().find(number).orElseThrow();
            return work.invoices()
                    .save(Invoice.builder()
                            .from(invoice)
                            .addPayments(new Payment(LocalDate.parse("2026-03-10"), invoice.gross()))
                            .build());
        });
    }
}
