package io.creditkit.customer.limit;

import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Wording;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at one document by every rule. */
final class CheckRules {
    /** For whom a check is made. */
    enum Scope {
        /** An account, with everything that holds for it. */
        ACCOUNT,
        /** A company in law, whichever of its accounts the document will be of. */
        COMPANY
    }

    /**
     * What is checked.
     *
     * @param account the account; of a company in law the first one, whose settings are asked
     */
    record Asked(
            Scope scope,
            Customer account,
            String reference,
            Money amount,
            ExposureComponent component,
            Optional<Integer> termDays) {
        /** {@return the document, if it may be one of that account: accounts may have documents of the same number} */
        Optional<String> of(CustomerId id) {
            return scope == Scope.COMPANY || account.id().equals(id) ? Optional.of(reference) : Optional.empty();
        }
    }

    /** What was read for it. */
    record Read(
            HoldingLimits limits,
            List<AccountDocuments> entity,
            Map<GroupId, List<AccountDocuments>> caps,
            Map<CorporateCap, List<AccountDocuments>> corporate) {}

    private final WorkContext context;
    private final LimitSettings settings;
    private final ExposureReader reader;
    private final LocalDate today;
    private final Asked asked;
    private final Read read;
    private final List<RuleOutcome> outcomes = new ArrayList<>();

    private CheckRules(WorkContext context, LimitSettings settings, ExposureReader reader, Asked asked, Read read) {
        this.context = context;
        this.settings = settings;
        this.reader = reader;
        this.asked = asked;
        this.read = read;
        today = context.today();
    }

    /** {@return what each rule says, in the order of the rules} */
    static List<RuleOutcome> of(
            WorkContext context,
            LimitSettings settings,
            ExposureReader reader,
            UnitOfWork work,
            Asked asked,
            Read read) {
        CheckRules rules = new CheckRules(context, settings, reader, asked, read);
        rules.status();
        Optional<CreditStatus> byHand = rules.byHand(work);
        if (!rules.outcomes.isEmpty()) {
            return rules.outcomes;
        }
        boolean bypassed = read.limits().creditCheck() == Setting.CreditCheck.BYPASS;
        if (bypassed || byHand.isPresent()) {
            rules.add(
                    CheckRule.NO_CHECK,
                    CheckVerdict.OK,
                    bypassed
                            ? Wording.of("credit-check.bypassed-by-setting", "A setting said that no check is made.")
                            : Wording.of("credit-check.bypassed-by-person", "A person said that no check is made."));
        } else if (asked.amount().signum() <= 0) {
            rules.add(
                    CheckRule.NO_NEW_CREDIT,
                    CheckVerdict.OK,
                    Wording.of("credit-check.no-new-credit", "The document asks for no new credit."));
        } else {
            rules.overdue(work);
            rules.limits();
        }
        return rules.outcomes;
    }

    private void status() {
        CustomerStatus status = asked.account().status();
        if (asked.scope() == Scope.ACCOUNT && status != CustomerStatus.ENABLED) {
            add(
                    CheckRule.CUSTOMER_STATUS,
                    CheckVerdict.STOP,
                    Wording.of(
                            "credit-check.status",
                            "The customer is {status}: no new credit.",
                            Map.of("status", status)));
        }
    }

    /** {@return NO_CHECK, if a person set it} */
    private Optional<CreditStatus> byHand(UnitOfWork work) {
        List<CreditStanding> standings = new ArrayList<>();
        work.limits().standing(read.limits().entity()).ifPresent(standings::add);
        if (asked.scope() == Scope.ACCOUNT) {
            work.limits().standing(LimitSubject.of(asked.account().id())).ifPresent(standings::add);
        }
        if (standings.stream().anyMatch(one -> one.status() == CreditStatus.STOP)) {
            add(
                    CheckRule.STOPPED_BY_HAND,
                    CheckVerdict.STOP,
                    Wording.of("credit-check.stopped", "A person stopped all new credit."));
        }
        return standings.stream().map(CreditStanding::status).findFirst();
    }

    private void overdue(UnitOfWork work) {
        Optional<Money> threshold = SettingResolver.resolve(
                        work, asked.account().id(), Setting.OVERDUE_STOP_AMOUNT)
                .value();
        if (threshold.isEmpty()) {
            return;
        }
        int days = SettingResolver.resolve(work, asked.account().id(), Setting.OVERDUE_STOP_DAYS)
                .value();
        Money most = threshold.get();
        List<Customer> accounts =
                read.entity().stream().map(AccountDocuments::customer).toList();
        Measure<Money> late = reader.overdue(work, accounts, most.currency(), today, days);
        if (!(late instanceof Measure.Known<Money> known)) {
            unknown(CheckRule.OVERDUE, scope(read.limits().entity()), most, late);
            return;
        }
        boolean over = known.value().compareAmount(most) > 0;
        outcomes.add(new RuleOutcome(
                CheckRule.OVERDUE,
                over ? CheckVerdict.STOP : CheckVerdict.OK,
                scope(read.limits().entity()),
                Optional.of(most),
                Optional.of(late),
                Wording.of(
                        "credit-check.overdue",
                        "{overdue} is late by more than {days} days; credit stops above {most}.",
                        Map.of("overdue", known.value(), "days", days, "most", most))));
    }

    private void limits() {
        int before = outcomes.size();
        List<CustomerGroup> caps =
                asked.scope() == Scope.ACCOUNT ? read.limits().sharedCaps() : List.of();
        for (int i = caps.size() - 1; i >= 0; i--) {
            CustomerGroup cap = caps.get(i);
            compare(
                    CheckRule.GROUP_CAP,
                    "group " + cap.id(),
                    LimitAmount.of(cap.creditLimit()),
                    read.caps().getOrDefault(cap.id(), List.of()));
        }
        read.corporate()
                .forEach((cap, accounts) -> compare(
                        CheckRule.CORPORATE_CAP,
                        "connected customers " + cap.name(),
                        LimitAmount.of(cap.amount()),
                        accounts));
        read.limits()
                .company()
                .ifPresent(limit ->
                        compare(CheckRule.COMPANY_LIMIT, scope(read.limits().entity()), limit.amount(), read.entity()));
        if (asked.scope() == Scope.ACCOUNT) {
            LimitInForce own = read.limits().account();
            // A default is for the company in law as a whole: many accounts do not multiply it.
            boolean whole = own.origin() == LimitInForce.Origin.INHERITED;
            compare(
                    CheckRule.ACCOUNT_LIMIT,
                    "customer " + asked.account().id(),
                    own.amount(),
                    whole ? read.entity() : ownDocuments());
        }
        boolean none = outcomes.size() == before;
        components();
        if (none) {
            add(
                    CheckRule.NO_LIMIT,
                    settings.withoutLimit(),
                    Wording.of("credit-check.no-limit", "Nobody decided a limit."));
        }
    }

    private void components() {
        Map<ExposureComponent, Money> ofEntity = new EnumMap<>(ExposureComponent.class);
        ofEntity.putAll(settings.subLimits());
        Map<ExposureComponent, Money> ofAccount = new EnumMap<>(ExposureComponent.class);
        if (asked.scope() == Scope.ACCOUNT) {
            read.limits().account().decision().ifPresent(one -> ofAccount.putAll(one.subLimits()));
        }
        // The setting gives way to what was decided; of what was decided all holds.
        ofAccount.keySet().forEach(ofEntity::remove);
        read.limits().company().flatMap(LimitInForce::decision).ifPresent(one -> ofEntity.putAll(one.subLimits()));
        ofEntity.forEach((component, most) -> component(component, most, read.entity()));
        ofAccount.forEach((component, most) -> component(component, most, ownDocuments()));
    }

    private void component(ExposureComponent component, Money most, List<AccountDocuments> accounts) {
        Currency currency = most.currency();
        Measure<Money> counted = consolidated(accounts, currency).of(component);
        if (component == asked.component() || component == ExposureComponent.RESERVED) {
            counted = sum(counted, document(accounts, currency));
        }
        if (component != ExposureComponent.RESERVED) {
            // Headroom is one component for the whole, but what is kept for orders is no longer free for orders.
            for (AccountDocuments account : accounts) {
                Optional<String> document = asked.of(account.customer().id());
                counted = sum(counted, account.reserved(component, currency, context.rates(), document));
            }
        }
        compared(CheckRule.COMPONENT_LIMIT, "component " + component, most, counted);
    }

    private void compare(CheckRule rule, String scope, LimitAmount limit, List<AccountDocuments> accounts) {
        if (limit instanceof LimitAmount.NotApplicable) {
            outcomes.add(new RuleOutcome(
                    rule,
                    CheckVerdict.OK,
                    scope,
                    Optional.empty(),
                    Optional.empty(),
                    Wording.of("credit-check.not-applicable", "It was decided that no limit applies.")));
        }
        limit.money().ifPresent(most -> {
            Currency currency = most.currency();
            Measure<Money> exposure = sum(consolidated(accounts, currency).total(), document(accounts, currency));
            compared(rule, scope, most, exposure);
        });
    }

    private void compared(CheckRule rule, String scope, Money most, Measure<Money> exposure) {
        if (!(exposure instanceof Measure.Known<Money> known)) {
            unknown(rule, scope, most, exposure);
            return;
        }
        Money counted = known.value();
        BigDecimal watched = most.amount().multiply(read.limits().watchRatio());
        CheckVerdict verdict = counted.compareAmount(most) > 0
                ? CheckVerdict.HOLD
                : counted.amount().compareTo(watched) > 0 ? CheckVerdict.WATCH : CheckVerdict.OK;
        Wording says = switch (verdict) {
            case HOLD ->
                Wording.of(
                        "credit-check.exceeded",
                        "The exposure of {exposure} with this document exceeds the limit of {limit} by {excess}.",
                        Map.of("exposure", counted, "limit", most, "excess", counted.minus(most)));
            case WATCH ->
                Wording.of(
                        "credit-check.close",
                        "The exposure of {exposure} with this document is close to the limit of {limit}.",
                        Map.of("exposure", counted, "limit", most));
            default ->
                Wording.of(
                        "credit-check.within",
                        "The exposure of {exposure} with this document is within the limit of {limit}.",
                        Map.of("exposure", counted, "limit", most));
        };
        outcomes.add(new RuleOutcome(rule, verdict, scope, Optional.of(most), Optional.of(exposure), says));
    }

    private void unknown(CheckRule rule, String scope, Money limit, Measure<Money> figure) {
        Object why = figure instanceof Measure.Unknown<Money> unknown ? unknown.wording() : "";
        outcomes.add(new RuleOutcome(
                rule,
                CheckVerdict.HOLD,
                scope,
                Optional.of(limit),
                Optional.of(figure),
                Wording.of(
                        "credit-check.unknown",
                        "The figure is not known, so it can't be compared with {limit}. {why}",
                        Map.of("limit", limit, "why", why))));
    }

    private ConsolidatedExposure consolidated(List<AccountDocuments> accounts, Currency currency) {
        return reader.consolidated(accounts, currency, today, asked::of);
    }

    /** {@return how much the document adds to what is counted already} */
    private Measure<Money> document(List<AccountDocuments> accounts, Currency currency) {
        List<AccountDocuments> of = asked.scope() == Scope.COMPANY ? accounts : ownDocuments();
        return of.stream()
                .map(account -> account.uncounted(asked.reference(), asked.amount(), currency, context.rates()))
                .reduce(CheckRules::less)
                .orElseThrow();
    }

    private static Measure<Money> less(Measure<Money> one, Measure<Money> other) {
        if (one instanceof Measure.Known<Money> first && other instanceof Measure.Known<Money> second) {
            return first.value().compareAmount(second.value()) <= 0 ? one : other;
        }
        return one instanceof Measure.Unknown<Money> ? one : other;
    }

    private static Measure<Money> sum(Measure<Money> one, Measure<Money> other) {
        if (one instanceof Measure.Known<Money> first && other instanceof Measure.Known<Money> second) {
            return Measure.known(first.value().plus(second.value()));
        }
        return one instanceof Measure.Unknown<Money> ? one : other;
    }

    private List<AccountDocuments> ownDocuments() {
        return read.entity().stream()
                .filter(account ->
                        account.customer().id().equals(asked.account().id()))
                .toList();
    }

    private void add(CheckRule rule, CheckVerdict verdict, Wording explanation) {
        String scope = rule == CheckRule.CUSTOMER_STATUS
                ? "customer " + asked.account().id()
                : scope(read.limits().entity());
        outcomes.add(new RuleOutcome(rule, verdict, scope, Optional.empty(), Optional.empty(), explanation));
    }

    private static String scope(LimitSubject subject) {
        return subject.toString();
    }
}
