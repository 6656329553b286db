package io.creditkit.customer.limit;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a check needs, within one unit of work, and lets the rules look at it. */
final class CheckEvaluation {
    private final WorkContext context;
    private final LimitSettings settings;
    private final ExposureReader reader;

    CheckEvaluation(WorkContext context, LimitSettings settings, ExposureReader reader) {
        this.context = context;
        this.settings = settings;
        this.reader = reader;
    }

    /** {@return the check of a document; empty if the host was not asked for one of the accounts} */
    Optional<CreditCheck> checked(
            UnitOfWork work, CheckRequest request, List<CorporateCap> caps, ExposureReader.Promised promised) {
        CheckRules.Asked asked = new CheckRules.Asked(
                CheckRules.Scope.ACCOUNT,
                customer(work, request.customer()),
                request.reference(),
                request.amount(),
                request.component(),
                request.termDays());
        return evaluated(work, asked, caps, promised)
                .map(check -> graced(work, request, check))
                .map(check -> check.with(letting(work, request, check)));
    }

    /** {@return the same for a company in law, whichever of its accounts the document will be of} */
    Optional<CreditCheck> checked(
            UnitOfWork work,
            AgencyCompanyId company,
            String reference,
            Money amount,
            ExposureReader.Promised promised) {
        Customer first = work.customers().linkedTo(company).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownReferenceException("customer linked to company", company));
        CheckRules.Asked asked = new CheckRules.Asked(
                CheckRules.Scope.COMPANY, first, reference, amount, ExposureComponent.ORDER_BACKLOG, Optional.empty());
        return evaluated(work, asked, List.of(), promised);
    }

    private Optional<CreditCheck> evaluated(
            UnitOfWork work, CheckRules.Asked asked, List<CorporateCap> connected, ExposureReader.Promised promised) {
        HoldingLimits limits = HoldingLimits.of(work, asked.account(), context.today(), settings.expiredLimit());
        Optional<String> reference = Optional.of(asked.reference());
        Optional<List<AccountDocuments>> entity =
                reader.read(work, ExposureReader.accounts(work, limits.entity()), promised, context.today(), reference);
        if (entity.isEmpty()) {
            return Optional.empty();
        }
        Map<GroupId, List<AccountDocuments>> caps = new HashMap<>();
        for (CustomerGroup cap :
                asked.scope() == CheckRules.Scope.ACCOUNT ? limits.sharedCaps() : List.<CustomerGroup>of()) {
            Optional<List<AccountDocuments>> members =
                    reader.read(work, GroupMembers.of(work, cap.id()), promised, context.today(), reference);
            if (members.isEmpty()) {
                return Optional.empty();
            }
            caps.put(cap.id(), members.get());
        }
        Map<CorporateCap, List<AccountDocuments>> corporate = new LinkedHashMap<>();
        for (CorporateCap cap : connected) {
            Optional<List<AccountDocuments>> members =
                    reader.read(work, members(work, asked.account(), cap), promised, context.today(), reference);
            if (members.isEmpty()) {
                return Optional.empty();
            }
            corporate.put(cap, members.get());
        }
        CheckRules.Read read = new CheckRules.Read(limits, entity.get(), caps, corporate);
        ConsolidatedExposure exposure = reader.consolidated(
                entity.get(), EntityCurrency.of(limits, asked.account()), context.today(), asked::of);
        return Optional.of(new CreditCheck(
                limits.entity(),
                asked.reference(),
                asked.amount(),
                context.now(),
                CheckRules.of(context, settings, reader, work, asked, read),
                exposure,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                warnings(limits, exposure)));
    }

    private CreditCheck graced(UnitOfWork work, CheckRequest request, CreditCheck check) {
        int days = settings.graceDays().getOrDefault(request.checkpoint(), 0);
        if (days == 0 || check.verdict().compareTo(CheckVerdict.HOLD) < 0) {
            return check;
        }
        return work.limits()
                .reservation(request.customer(), request.reference())
                .filter(granted -> granted.state() != Reservation.State.RELEASED
                        && !granted.reservedAt().plus(Duration.ofDays(days)).isBefore(check.at())
                        && granted.amount().currency().equals(request.amount().currency())
                        && granted.amount().compareAmount(request.amount()) >= 0)
                .map(granted -> check.relyingOn(
                        granted,
                        Wording.of(
                                "credit-check.grace",
                                "It goes on within {days} days of grace, as it was granted on {day}.",
                                Map.of(
                                        "days",
                                        days,
                                        "day",
                                        LocalDate.ofInstant(granted.reservedAt(), context.zone())))))
                .orElse(check);
    }

    private static List<String> warnings(HoldingLimits limits, ConsolidatedExposure exposure) {
        List<String> warnings = new ArrayList<>();
        if (!exposure.notLoaded().isEmpty()) {
            warnings.add("The exposure lacks " + exposure.notLoaded() + ": nothing of that kind was handed in.");
        }
        if (limits.company().filter(CheckEvaluation::isExpired).isPresent() || isExpired(limits.account())) {
            warnings.add("The last day of the limit is over, and nobody decided anew.");
        }
        return warnings;
    }

    private static boolean isExpired(LimitInForce limit) {
        return limit.origin() == LimitInForce.Origin.EXPIRED;
    }

    private Optional<HoldOverride> letting(UnitOfWork work, CheckRequest request, CreditCheck check) {
        boolean held = check.verdict().compareTo(CheckVerdict.HOLD) >= 0;
        return held && refusal(check).isEmpty()
                ? work.limits().overridesOf(request.customer()).stream()
                        .filter(one -> one.lets(request, check.at()))
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /** {@return a rule that holds or stops the document whatever a person says} */
    static Optional<RuleOutcome> refusal(CreditCheck check) {
        return check.rules().stream()
                .filter(one -> one.verdict().compareTo(CheckVerdict.HOLD) >= 0
                        && !one.rule().canBeOverridden())
                .findFirst();
    }

    /** {@return the accounts that the check of a document of a customer reads} */
    static Collection<Customer> concerned(UnitOfWork work, CustomerId id, List<CorporateCap> connected) {
        Customer customer = customer(work, id);
        Map<CustomerId, Customer> all = new LinkedHashMap<>();
        ExposureReader.accounts(work, LimitSubject.entityOf(customer)).forEach(one -> all.put(one.id(), one));
        for (CustomerGroup cap : GroupMembers.sharedCaps(work, customer.id())) {
            GroupMembers.of(work, cap.id()).forEach(one -> all.put(one.id(), one));
        }
        connected.forEach(cap -> members(work, customer, cap).forEach(one -> all.put(one.id(), one)));
        return all.values();
    }

    /** The accounts of a set, the one that is asked for among them; each once, by number. */
    private static List<Customer> members(UnitOfWork work, Customer asked, CorporateCap cap) {
        Set<CustomerId> ids = new HashSet<>(cap.members());
        ids.add(asked.id());
        return work.customers().find(ids).stream()
                .sorted(Comparator.comparing(Customer::number))
                .toList();
    }

    static Customer customer(UnitOfWork work, CustomerId id) {
        return work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
    }
}
