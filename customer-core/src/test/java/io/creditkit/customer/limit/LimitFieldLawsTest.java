package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.TWO;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.GroupLimits;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.group.LimitCheck;
import io.creditkit.customer.group.SettingChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What lists, rules and segments tell of limits is what the check of a new document says, however a limit came to hold. */
class LimitFieldLawsTest {
    private static final FieldCatalogue FIELDS = FieldCatalogue.standard();
    private static final List<CustomerId> ACCOUNTS = List.of(ONE, TWO, ALONE);
    private static final GroupId NEAR = GroupId.of("near");
    private static final GroupId FAR = GroupId.of("far");
    private static final Money DOCUMENT = eur("1");

    /** What is done before anybody looks. */
    enum Deed {
        COMPANY_DEFAULT,
        NEAR_DEFAULT,
        FAR_DEFAULT,
        FAR_CAPPED,
        ONE_ENTERS,
        ALONE_ENTERS,
        COMPANY_DECIDED,
        ONE_DECIDED,
        ALONE_DECIDED,
        ALONE_NOT_APPLICABLE,
        COMPANY_EXPIRES,
        ALONE_EXPIRES,
        ALONE_TEMPORARY,
        NEAR_BYPASSED,
        ALONE_CHECKED,
        COMPANY_BYPASSED,
        ONE_INVOICED,
        TWO_INVOICED,
        ALONE_ORDERS,
        TWO_RESERVES
    }

    @Property(tries = 400)
    void theFieldsEqualTheCheck(@ForAll("deeds") List<Deed> deeds) {
        LimitBench bench = world(deeds);
        for (CustomerProfile profile : listed(bench)) {
            CustomerId account = profile.customer().id();
            CreditCheck check = bench.checks().check(CheckRequest.order(account, "NEW", DOCUMENT));
            boolean bypassed = check.rules().stream().anyMatch(one -> one.rule() == CheckRule.NO_CHECK);
            assertThat(value(profile, "creditCheck")).isEqualTo(new FieldValue.Choice(bypassed ? "BYPASS" : "CHECK"));
            if (!bypassed) {
                assertSame(profile, check);
            }
        }
    }

    private static void assertSame(CustomerProfile profile, CreditCheck check) {
        Optional<RuleOutcome> rule = check.rules().stream()
                .filter(one -> one.rule() == CheckRule.COMPANY_LIMIT || one.rule() == CheckRule.ACCOUNT_LIMIT)
                .findFirst();
        Optional<Money> limit = rule.flatMap(RuleOutcome::limit);
        assertThat(amount(profile, "internalLimit")).isEqualTo(limit);
        assertThat(amount(profile, "internalHeadroom"))
                .isEqualTo(rule.flatMap(RuleOutcome::headroom).map(left -> left.plus(DOCUMENT)));
        assertThat(amount(profile, "internalExcess"))
                .isEqualTo(rule.flatMap(RuleOutcome::headroom)
                        .map(left -> left.plus(DOCUMENT))
                        .map(left -> left.signum() < 0 ? left.negated() : eur("0")));
        boolean full = value(profile, "utilisation") instanceof FieldValue.Numeric used
                && used.value().compareTo(java.math.BigDecimal.ONE) >= 0;
        boolean held = check.rules().stream()
                .anyMatch(one -> rule.filter(one::equals).isPresent() && one.verdict() == CheckVerdict.HOLD);
        boolean zero = limit.filter(most -> most.signum() == 0).isPresent();
        assertThat(full || zero).as("so full that a document of 1 EUR is held").isEqualTo(held);
    }

    @Property(tries = 300)
    void theCheckOfFiguresThatTheHostHasSaysWhatTheCheckOfADocumentSays(@ForAll("deeds") List<Deed> deeds) {
        LimitBench bench = world(deeds);
        WorkContext context = context(bench);
        GroupLimits limits = new GroupLimits(context, bench.settings.expiredLimit());
        for (CustomerId account : ACCOUNTS) {
            LimitCheck figures = limits.check(
                    account,
                    subject -> exposure(bench, subject).plus(DOCUMENT),
                    group -> context.inUnitOfWork(work -> GroupMembers.of(work, group)).stream()
                            .map(member -> exposure(bench, LimitSubject.of(member.id())))
                            .reduce(DOCUMENT, Money::plus));

            CreditCheck document = bench.checks().check(CheckRequest.order(account, "NEW", DOCUMENT));
            assertThat(figures.verdict()).isEqualTo(verdict(document));
        }
    }

    private static LimitCheck.Verdict verdict(CreditCheck check) {
        Set<CheckRule> rules = check.rules().stream().map(RuleOutcome::rule).collect(Collectors.toSet());
        if (rules.contains(CheckRule.NO_CHECK)) {
            return LimitCheck.Verdict.BYPASSED;
        }
        if (rules.contains(CheckRule.NO_LIMIT)) {
            return LimitCheck.Verdict.NO_LIMIT;
        }
        return switch (check.verdict()) {
            case OK -> LimitCheck.Verdict.OK;
            case WATCH -> LimitCheck.Verdict.WATCH;
            default -> LimitCheck.Verdict.EXCEEDED;
        };
    }

    private static Money exposure(LimitBench bench, LimitSubject subject) {
        return bench.limits()
                .exposure(subject, context(bench).today())
                .total()
                .toOptional()
                .orElseThrow();
    }

    @Property(tries = 200)
    void aMoveTellsBeforehandOfALimitIfAndOnlyIfAnotherOneThenHolds(
            @ForAll("deeds") List<Deed> deeds, @ForAll("targets") Optional<GroupId> target) {
        LimitBench bench = world(deeds);
        Groups groups = new Groups(context(bench), bench.settings.expiredLimit());
        List<String> before = shown(bench);
        List<SettingChange> preview = groups.preview(ACCOUNTS, target);

        assertThat(groups.move(ACCOUNTS, target)).isEqualTo(preview);

        List<String> after = shown(bench);
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            CustomerId account = ACCOUNTS.get(i);
            List<String> told = preview.stream()
                    .filter(change ->
                            change.customer().equals(account) && change.key().equals("creditLimit"))
                    .flatMap(change ->
                            Stream.of(change.before().value(), change.after().value()))
                    .toList();
            assertThat(told)
                    .isEqualTo(before.get(i).equals(after.get(i)) ? List.of() : List.of(before.get(i), after.get(i)));
        }
    }

    private static List<String> shown(LimitBench bench) {
        return ACCOUNTS.stream()
                .map(account -> bench.limits().of(account, context(bench).today()))
                .map(limits ->
                        limits.shown().amount().money().map(Money::toString).orElse(""))
                .toList();
    }

    @Provide
    Arbitrary<Optional<GroupId>> targets() {
        return Arbitraries.of(NEAR, FAR).optional();
    }

    @Property(tries = 100)
    void theExposureOfAnAccountIsTheOneThatItsCheckCounts(@ForAll("deeds") List<Deed> deeds) {
        LimitBench bench = world(deeds);
        for (CustomerProfile profile : listed(bench)) {
            assertThat(amount(profile, "exposure"))
                    .isEqualTo(bench.limits()
                            .exposure(
                                    LimitSubject.of(profile.customer().id()),
                                    bench.context(Actor.of("x")).today())
                            .total()
                            .toOptional());
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Arbitraries.of(Deed.class).list().uniqueElements().ofMaxSize(9);
    }

    /** Account one is in the near group, which is in the far one; ALONE is in the far one. */
    private static LimitBench world(List<Deed> deeds) {
        LimitBench bench = new LimitBench();
        Optional<Money> near = deeds.contains(Deed.NEAR_DEFAULT) ? Optional.of(eur("70")) : Optional.empty();
        Optional<Money> far = deeds.contains(Deed.FAR_DEFAULT) ? Optional.of(eur("50")) : Optional.empty();
        context(bench).inUnitOfWork(work -> {
            work.groups()
                    .save(group(
                            FAR,
                            Optional.empty(),
                            far,
                            deeds.contains(Deed.FAR_CAPPED)
                                    ? CustomerGroup.LimitMode.SHARED_CAP
                                    : CustomerGroup.LimitMode.INHERITED_DEFAULT));
            work.groups().save(group(NEAR, Optional.of(FAR), near, CustomerGroup.LimitMode.INHERITED_DEFAULT));
            work.groups().join(ONE, NEAR);
            work.groups().join(ALONE, FAR);
            return true;
        });
        deeds.forEach(deed -> done(bench, deed));
        bench.later(Duration.ofDays(1));
        return bench;
    }

    private static void done(LimitBench bench, Deed deed) {
        LimitDecisions decisions = bench.limits().decisions();
        switch (deed) {
            case COMPANY_DEFAULT ->
                set(bench, SettingOwner.company(), Setting.DEFAULT_CREDIT_LIMIT, Optional.of(eur("30")));
            case NEAR_DEFAULT, FAR_DEFAULT, FAR_CAPPED -> {}
            case ONE_ENTERS -> enter(bench, ONE, "20");
            case ALONE_ENTERS -> enter(bench, ALONE, "25");
            case COMPANY_DECIDED -> bench.decide(COMPANY, "100");
            case ONE_DECIDED -> bench.decide(LimitSubject.of(ONE), "40");
            case ALONE_DECIDED -> bench.decide(LimitSubject.of(ALONE), "45");
            case ALONE_NOT_APPLICABLE -> decisions.decide(LimitEntry.notApplicable(LimitSubject.of(ALONE), "Public."));
            case COMPANY_EXPIRES ->
                decisions.decide(
                        LimitEntry.permanent(COMPANY, eur("90"), "A day.").until(TODAY));
            case ALONE_EXPIRES ->
                decisions.decide(LimitEntry.permanent(LimitSubject.of(ALONE), eur("95"), "A day.")
                        .until(TODAY));
            case ALONE_TEMPORARY ->
                decisions.decide(
                        LimitEntry.temporary(LimitSubject.of(ALONE), eur("15"), TODAY, TODAY.plusDays(9), "Season."));
            case NEAR_BYPASSED -> set(bench, SettingOwner.of(NEAR), Setting.CREDIT_CHECK, Setting.CreditCheck.BYPASS);
            case ALONE_CHECKED -> set(bench, SettingOwner.of(ALONE), Setting.CREDIT_CHECK, Setting.CreditCheck.CHECK);
            case COMPANY_BYPASSED ->
                set(bench, SettingOwner.company(), Setting.CREDIT_CHECK, Setting.CreditCheck.BYPASS);
            case ONE_INVOICED -> bench.invoice(ONE, "INV-1", eur("35"), TODAY);
            case TWO_INVOICED -> bench.invoice(TWO, "INV-2", Money.of("120", "USD"), TODAY);
            case ALONE_ORDERS -> bench.order(ALONE, "SO-1", "60", "10");
            case TWO_RESERVES -> bench.reserve(TWO, "SO-2", "5");
        }
    }

    private static CustomerGroup group(
            GroupId id, Optional<GroupId> parent, Optional<Money> limit, CustomerGroup.LimitMode mode) {
        return CustomerGroup.builder()
                .from(StorageSamples.group(id.value(), id.value()))
                .parentId(parent)
                .creditLimit(limit)
                .limitMode(mode)
                .build();
    }

    private static <T> void set(LimitBench bench, SettingOwner owner, Setting<T> setting, T value) {
        context(bench).inUnitOfWork(work -> {
            work.settings().put(owner, setting.key(), setting.print(value));
            return true;
        });
    }

    private static void enter(LimitBench bench, CustomerId id, String limit) {
        context(bench)
                .inUnitOfWork(work -> work.customers()
                        .save(Customer.builder()
                                .from(work.customers().find(id).orElseThrow())
                                .internalLimit(eur(limit))
                                .build()));
    }

    private static List<CustomerProfile> listed(LimitBench bench) {
        WorkContext context = context(bench);
        CustomerProfiles profiles = new CustomerProfiles(
                context,
                new Receivables(context)::summaries,
                new AccountExposures(context, bench.settings, bench.lending()),
                ExpiredLimit.NO_CREDIT,
                LoanState.active(),
                file -> Optional.empty(),
                ReportPolicy.standard().maxAge());
        List<CustomerProfile> listed = new ArrayList<>();
        new CustomerList(context, profiles).forEach(CustomerQuery.all(), listed::add);
        assertThat(listed).extracting(profile -> profile.customer().id()).isEqualTo(ACCOUNTS);
        return listed;
    }

    private static Optional<Money> amount(CustomerProfile profile, String field) {
        return value(profile, field) instanceof FieldValue.Amount amount
                ? Optional.of(amount.value())
                : Optional.empty();
    }

    private static FieldValue value(CustomerProfile profile, String field) {
        return FIELDS.get(field).read(profile, (amount, target, on) -> {
            assertThat(amount.currency())
                    .as("figures of a limit are in its currency already")
                    .isEqualTo(target);
            return Measure.known(amount);
        });
    }

    private static WorkContext context(LimitBench bench) {
        return bench.context(Actor.of("clerk"));
    }
}
