package io.creditkit.customer.action;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.FieldCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done, put together from what is kept: customers over their limit, limits to be looked at, actions, and checks
 * that failed or are unclear. Reads the whole book each time and changes nothing. Makes no call. Needs {@link
 * Permission#VIEW_CREDIT_DATA}. Thread-safe.
 */
public final class Agenda {
    private final WorkContext context;
    private final CustomerProfiles profiles;

    /** Made by the workspace. */
    public Agenda(WorkContext context, CustomerProfiles profiles) {
        this.context = context;
        this.profiles = profiles;
    }

    /**
     * {@return what is due, the longest due first; what has no day comes last} A limit that accounts share as one company in law is one
     * entry with all of them.
     */
    public List<AgendaEntry> of(AgendaRequest request) {
        context.require(Permission.VIEW_CREDIT_DATA);
        Criteria excess = Criteria.parse("utilisation >= " + request.excessFrom() + " %", FieldCatalogue.standard());
        Map<LimitSubject, AgendaEntry> excesses = new LinkedHashMap<>();
        Map<String, AgendaEntry> reviews = new LinkedHashMap<>();
        profiles.forEach(request.day(), profile -> {
            if (profile.customer().status() != CustomerStatus.ERASED) {
                excess(profile, excess).ifPresent(entry -> excesses.merge(subject(profile), entry, AgendaEntry::with));
                review(profile, request).ifPresent(entry -> reviews.merge(entry.reference(), entry, AgendaEntry::with));
            }
        });
        List<AgendaEntry> entries = new ArrayList<>(excesses.values());
        entries.addAll(reviews.values());
        context.inUnitOfWork(work -> work.actions().unfinished()).stream()
                .filter(action -> isWanted(action, request))
                .map(action -> AgendaEntry.of(
                        AgendaEntry.Kind.ACTION, action.customerId(), action.dueOn(), action.title(), action.id()))
                .forEach(entries::add);
        return entries.stream().sorted(AgendaEntry.MOST_URGENT_FIRST).toList();
    }

    private Optional<AgendaEntry> excess(CustomerProfile profile, Criteria excess) {
        if (!excess.evaluate(profile, context.rates()).isTrue()) {
            return Optional.empty();
        }
        String words = excess.explain(profile, context.rates()).words();
        CustomerId customer = profile.customer().id();
        return Optional.of(
                AgendaEntry.of(AgendaEntry.Kind.EXCESS, Optional.of(customer), Optional.of(profile.asOf()), words, ""));
    }

    /** Whose limit it is that the account is compared with. */
    private static LimitSubject subject(CustomerProfile profile) {
        return profile.limits()
                .filter(HoldingLimits::isShared)
                .map(HoldingLimits::entity)
                .orElseGet(() -> LimitSubject.of(profile.customer().id()));
    }

    private Optional<AgendaEntry> review(CustomerProfile profile, AgendaRequest request) {
        Optional<LimitDecision> decision = profile.decidedLimit().flatMap(LimitInForce::decision);
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        LimitDecision decided = decision.get();
        LocalDate lastReview = LocalDate.ofInstant(decided.decidedAt().orElseGet(decided::requestedAt), context.zone());
        RiskClass riskClass =
                profile.assessment().map(RiskAssessment::riskClass).orElse(RiskClass.UNKNOWN);
        LocalDate next = request.reviews().nextReview(riskClass, lastReview);
        Optional<LocalDate> ends = decided.validUntil().filter(last -> last.isBefore(next));
        LocalDate due = ends.orElse(next);
        if (due.isAfter(request.until())) {
            return Optional.empty();
        }
        String why = ends.isPresent()
                ? "The credit limit ends on " + due + "."
                : "The credit limit was decided on " + lastReview + ", and the class " + riskClass
                        + " asks for a review by " + due + ".";
        return Optional.of(AgendaEntry.of(
                AgendaEntry.Kind.LIMIT_REVIEW,
                Optional.of(profile.customer().id()),
                Optional.of(due),
                why,
                decided.id()));
    }

    private static boolean isWanted(Action action, AgendaRequest request) {
        boolean awake = action.stateOn(request.day()) != Action.State.SNOOZED;
        boolean near = action.dueOn().map(due -> !due.isAfter(request.until())).orElse(true);
        boolean theirs = request.assignee().isEmpty() || action.assignee().equals(request.assignee());
        return awake && near && theirs;
    }

    /** {@return the checks that failed or are unclear, failed ones first, then by customer id} */
    public List<InboxEntry> inbox() {
        context.require(Permission.VIEW_CREDIT_DATA);
        List<InboxEntry> entries = new ArrayList<>();
        profiles.forEach(
                context.today(),
                profile -> profile.company()
                        .flatMap(file -> unsettled(profile.customer().id(), file))
                        .ifPresent(entries::add));
        context.inUnitOfWork(work -> work.customers().reviews()).stream()
                .map(Agenda::unsettled)
                .flatMap(Optional::stream)
                .forEach(entries::add);
        return entries.stream()
                .sorted(Comparator.comparing(InboxEntry::state)
                        .thenComparing(entry -> entry.customer().value()))
                .toList();
    }

    private static Optional<InboxEntry> unsettled(CustomerId customer, CompanyFile file) {
        String reason = file.stateReason().orElse("The state of the report is " + file.state() + ".");
        return switch (file.state()) {
            case FAILED, FORBIDDEN, GONE -> Optional.of(new InboxEntry(InboxEntry.State.FAILED, customer, reason));
            case PENDING -> Optional.of(new InboxEntry(InboxEntry.State.REVIEW, customer, reason));
            case UNLINKED, CANDIDATES, LINKED, UP_TO_DATE, STALE -> Optional.empty();
        };
    }

    private static Optional<InboxEntry> unsettled(LinkReview review) {
        return switch (review.outcome()) {
            case NOT_FOUND, FORBIDDEN ->
                Optional.of(new InboxEntry(InboxEntry.State.FAILED, review.customerId(), review.note()));
            case CANDIDATES, SHARED ->
                Optional.of(new InboxEntry(InboxEntry.State.REVIEW, review.customerId(), review.note()));
            case UNLINKED -> Optional.empty();
        };
    }
}
