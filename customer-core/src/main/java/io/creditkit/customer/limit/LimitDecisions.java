package io.creditkit.customer.limit;

import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decisions on credit limits of one tenant: decided alone, or asked for and approved. Thread-safe; each call is one transaction of
 * its own. Nothing here calls an agency. To see needs {@link Permission#VIEW_CREDIT_DATA}, to decide and to ask
 * {@link Permission#EDIT_CREDIT_LIMITS}, to say yes or no to a request {@link Permission#APPROVE_CHANGES}, the job
 * {@link Permission#RUN_JOBS}. Each change is written into the audit trail, and an event tells the host of it.
 *
 * <pre>{@code
 * LimitSubject entity = LimitSubject.entityOf(customer);
 * limits.decisions().decide(LimitEntry.permanent(entity, Money.of("25000", "EUR"), "Committee of 3 March.")
 *         .until(LocalDate.of(2027, 3, 31)));
 * }</pre>
 */
public final class LimitDecisions {
    private final WorkContext context;
    private final LimitSettings settings;
    private final ApprovalLevels levels;

    LimitDecisions(WorkContext context, LimitSettings settings) {
        this.context = context;
        this.settings = settings;
        this.levels = new ApprovalLevels(context, settings);
    }

    /**
     * Decides a limit alone. It takes the place of the permanent one of its subject from its first day on; a temporary one stands
     * in for it.
     *
     * @throws InvalidEntryException with every fault at once
     * @throws ApprovalRefusedException if levels are set and no level of the actor covers it: ask for it then
     */
    public LimitDecision decide(LimitEntry entry) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        return context.inUnitOfWork(work -> {
            PresentAccount.turn(work, entry.subject());
            LimitFaults.refuse(entry, context.today(), work);
            LimitDecision.Builder draft = draft(work, entry);
            int level = levels.requireCover(work, entry, amount(entry));
            return approved(work, draft.addApprovals(word(level, LimitApproval.Verdict.APPROVED, entry.reason())));
        });
    }

    /**
     * Writes a limit down without asking for it, to be looked at again. Nothing holds, and nobody has to decide.
     *
     * @throws InvalidEntryException with every fault at once
     */
    public LimitDecision draft(LimitEntry entry) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        return context.inUnitOfWork(work -> drafted(work, entry));
    }

    LimitDecision drafted(UnitOfWork work, LimitEntry entry) {
        LimitFaults.refuse(entry, context.today(), work);
        return work.limits()
                .save(LimitRules.DECISION.storable(
                        draft(work, entry).state(LimitState.DRAFT).build()));
    }

    /**
     * Writes a draft anew.
     *
     * @param read the draft as it was read, so that nobody writes over what another one wrote meanwhile
     * @throws InvalidEntryException with every fault at once
     * @throws MoveRefusedException if it is no draft any more
     * @throws StaleVersionException if the draft was written anew since it was read
     * @throws UnknownReferenceException if there is no such draft
     */
    public LimitDecision revise(LimitDecision read, LimitEntry entry) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        return context.inUnitOfWork(work -> {
            LimitDecision former = require(work, read.id());
            if (former.state() != LimitState.DRAFT) {
                throw new MoveRefusedException(
                        "credit limit " + former.id(),
                        former.state().name(),
                        LimitState.DRAFT.name(),
                        LimitState.moves().allowedFrom(former.state()).stream()
                                .map(Enum::name)
                                .toList(),
                        Wording.of(
                                "move-refused.no-draft",
                                "only a draft is written anew. Withdraw a request and ask again, or decide another limit."));
            }
            requireAsRead(former, read);
            LimitFaults.refuse(entry, context.today(), work);
            return work.limits()
                    .save(draft(work, entry)
                            .id(former.id())
                            .state(LimitState.DRAFT)
                            .version(former.version())
                            .build());
        });
    }

    /**
     * Asks for what a draft says, from today on if its first day is past. Who submits it is who asks for it.
     *
     * @param read the draft as it was read, so that nobody asks for what another one wrote meanwhile
     * @return the request, with the levels that have to say yes
     * @throws InvalidEntryException with every fault at once, if it can't be taken any more
     * @throws MoveRefusedException if it is no draft any more
     * @throws StaleVersionException if the draft was written anew since it was read
     * @throws UnknownReferenceException if there is no such draft
     */
    public LimitDecision submit(LimitDecision read) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        return context.inUnitOfWork(work -> {
            LimitDecision draft = require(work, read.id());
            LimitState.moves().requireMove(draft.id(), draft.state(), LimitState.SUBMITTED);
            requireAsRead(draft, read);
            LimitEntry entry = new LimitEntry(
                    PresentAccount.turn(work, draft.subject()),
                    draft.amount().money(),
                    draft.kind(),
                    Optional.of(begin(draft)),
                    draft.validUntil(),
                    draft.subLimits(),
                    draft.reason(),
                    draft.basis());
            LimitFaults.refuse(entry, context.today(), work);
            return work.limits()
                    .save(submitted(work, entry)
                            .id(draft.id())
                            .version(draft.version())
                            .build());
        });
    }

    /**
     * Asks for a limit. Nothing holds yet.
     *
     * @return the request, with the levels that have to say yes
     * @throws InvalidEntryException with every fault at once
     */
    public LimitDecision request(LimitEntry entry) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        return context.inUnitOfWork(work -> {
            PresentAccount.turn(work, entry.subject());
            LimitFaults.refuse(entry, context.today(), work);
            return work.limits()
                    .save(LimitRules.DECISION.storable(submitted(work, entry).build()));
        });
    }

    private LimitDecision.Builder submitted(UnitOfWork work, LimitEntry entry) {
        return draft(work, entry)
                .state(LimitState.SUBMITTED)
                .waitsUntil(context.now().plus(settings.requestLifetime()))
                .levels(levels.of(work, entry, amount(entry)));
    }

    /**
     * Says yes to a request. With the last word it was waiting for, the limit is decided. Where a level has to cover the part
     * without a guarantee, that part is measured anew: if the guarantees became less meanwhile, the request waits for the levels
     * that cover it now.
     *
     * @param note why, 1 to 500 characters
     * @throws ApprovalRefusedException if the actor asked for it itself, said yes before, or stands too low
     * @throws MoveRefusedException if it does not wait any more, or the customer was erased
     * @throws UnknownReferenceException if there is no such request
     */
    public LimitDecision approve(String id, String note) {
        context.require(Permission.APPROVE_CHANGES);
        return context.inUnitOfWork(work -> {
            PresentAccount.living(work, require(work, id).subject());
            LimitDecision request = waiting(work, id, LimitState.APPROVED);
            int level = levels.authority(request);
            LimitDecision said = LimitDecision.builder()
                    .from(request)
                    .addApprovals(word(level, LimitApproval.Verdict.APPROVED, note))
                    .build();
            LimitDecision measured = levels.measuredAnew(work, said, level);
            return measured.nextLevel().isPresent()
                    ? work.limits().save(measured)
                    : approved(work, LimitDecision.builder().from(said).validFrom(begin(said)));
        });
    }

    /** Says no to a request; one word is enough. Otherwise as {@link #approve}. */
    public LimitDecision refuse(String id, String note) {
        context.require(Permission.APPROVE_CHANGES);
        return context.inUnitOfWork(work -> {
            LimitDecision request = waiting(work, id, LimitState.REFUSED);
            LimitApproval word = word(levels.authority(request), LimitApproval.Verdict.REFUSED, note);
            return work.limits()
                    .save(LimitDecision.builder()
                            .from(request)
                            .state(LimitState.REFUSED)
                            .addApprovals(word)
                            .build());
        });
    }

    /**
     * Takes a request or a draft back.
     *
     * @throws MoveRefusedException if it does not wait any more
     * @throws UnknownReferenceException if there is no such request
     */
    public LimitDecision withdraw(String id) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        return context.inUnitOfWork(work -> withdrawn(work, id));
    }

    LimitDecision withdrawn(UnitOfWork work, String id) {
        LimitDecision request = waiting(work, id, LimitState.WITHDRAWN);
        return work.limits()
                .save(LimitDecision.builder()
                        .from(request)
                        .state(LimitState.WITHDRAWN)
                        .build());
    }

    /**
     * Ends a decided limit from today on: a temporary one falls back, a permanent one leaves that nobody decided, and one whose first day
     * has not come never holds. The reason is that of the actor ({@link io.creditkit.customer.Actor#because}).
     *
     * @throws MoveRefusedException if it is not in force and will not be
     * @throws UnknownReferenceException if there is no such decision
     */
    public LimitDecision end(String id) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        return context.inUnitOfWork(work -> {
            LimitDecision decision = require(work, id);
            LimitState.moves().requireMove(id, decision.state(), LimitState.LAPSED);
            work.limits().turn(decision.subject().toString());
            return work.limits()
                    .save(LimitDecision.builder()
                            .from(decision)
                            .state(LimitState.LAPSED)
                            .endedOn(context.today())
                            .build());
        });
    }

    /** {@return every decision on a subject, also those over, refused or waiting; in the order they were asked for} */
    public List<LimitDecision> history(LimitSubject subject) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.limits().of(PresentAccount.of(work, subject)));
    }

    /** {@return the requests that wait, in the order they were asked for} */
    public List<LimitDecision> waiting() {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.limits().in(LimitState.SUBMITTED));
    }

    /** {@return the drafts, in the order they were written} */
    public List<LimitDecision> drafts() {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.limits().in(LimitState.DRAFT));
    }

    /** {@return what the decisions on this subject alone make on that day, as they are known now} */
    public LimitInForce inForce(LimitSubject subject, LocalDate day) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work ->
                LimitInForce.of(work.limits().of(PresentAccount.of(work, subject)), day, settings.expiredLimit()));
    }

    /**
     * {@return the limits in force whose last day lies between two days, both among them, soonest first: what to look at again}
     * Those that a later decision took the place of are left out.
     */
    public List<LimitDecision> agenda(LocalDate from, LocalDate to) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.limits().ending(from, to).stream()
                .filter(one -> LimitCourse.holdsOnItsLastDay(work, one))
                .toList());
    }

    /**
     * Notes of every decision what became of it: requests that waited too long are EXPIRED, limits whose last day is over
     * LAPSED, those that a later one took the place of SUPERSEDED. A job for a host's scheduler, daily; what holds on a day does
     * not depend on it. Repeatable without harm.
     *
     * @return the decisions that changed
     */
    public List<LimitDecision> settle() {
        context.require(Permission.RUN_JOBS);
        return context.inRepeatedUnitOfWork(work -> {
            List<LimitDecision> changed = new ArrayList<>();
            for (LimitDecision request : work.limits().in(LimitState.SUBMITTED)) {
                if (isLate(request)) {
                    changed.add(LimitCourse.moved(work, request, LimitState.EXPIRED));
                }
            }
            changed.addAll(LimitCourse.settle(work, context.today()));
            return List.copyOf(changed);
        });
    }

    /** Whoever checks takes a turn at the same headroom, so that a check sees the limit of before or of after. */
    private LimitDecision approved(UnitOfWork work, LimitDecision.Builder draft) {
        LimitDecision decided = draft.state(LimitState.APPROVED).build();
        work.limits().turn(decided.subject().toString());
        LimitDecision stored =
                work.limits().save(LimitCourse.afterAll(work.limits().of(decided.subject()), decided));
        List<LimitDecision> all = work.limits().of(decided.subject());
        for (LimitDecision former : all) {
            if (former.state() == LimitState.APPROVED
                    && LimitCourse.over(all, former, context.today())
                            .filter(LimitState.SUPERSEDED::equals)
                            .isPresent()) {
                LimitCourse.moved(work, former, LimitState.SUPERSEDED);
            }
        }
        return stored;
    }

    private LimitDecision waiting(UnitOfWork work, String id, LimitState to) {
        LimitDecision request = require(work, id);
        LimitState.moves().requireMove(id, request.state(), to);
        if (isLate(request)) {
            throw new MoveRefusedException(
                    "credit limit " + id,
                    request.state().name(),
                    to.name(),
                    List.of(LimitState.EXPIRED.name()),
                    Wording.of(
                            "move-refused.waited-too-long", "it waited too long, or its last day is over. Ask again."));
        }
        return request;
    }

    private boolean isLate(LimitDecision request) {
        if (request.state() == LimitState.DRAFT) {
            return false;
        }
        return request.waitsUntil().filter(end -> !end.isAfter(context.now())).isPresent()
                || request.validUntil()
                        .filter(last -> last.isBefore(context.today()))
                        .isPresent();
    }

    /** A request that waited beyond its first day holds from the day it is decided on: no limit holds in the past. */
    private LocalDate begin(LimitDecision request) {
        return request.validFrom().isBefore(context.today()) ? context.today() : request.validFrom();
    }

    private LimitDecision.Builder draft(UnitOfWork work, LimitEntry entry) {
        return LimitDecision.builder()
                .id(context.ids().next())
                .subject(PresentAccount.of(work, entry.subject()))
                .amount(amount(entry))
                .subLimits(entry.subLimits())
                .kind(entry.kind())
                .validFrom(entry.validFrom().orElse(context.today()))
                .validUntil(entry.validUntil())
                .reason(entry.reason())
                .basis(entry.basis())
                .requestedBy(context.actor())
                .requestedAt(context.now());
    }

    private static LimitAmount amount(LimitEntry entry) {
        return entry.amount().map(LimitAmount::of).orElseGet(LimitAmount.NotApplicable::new);
    }

    private LimitApproval word(int level, LimitApproval.Verdict verdict, String note) {
        return new LimitApproval(level, verdict, context.actor(), context.now(), note);
    }

    private static void requireAsRead(LimitDecision stored, LimitDecision read) {
        if (stored.version() != read.version()) {
            throw new StaleVersionException("credit limit " + stored.id(), read.version(), stored.version());
        }
    }

    private static LimitDecision require(UnitOfWork work, String id) {
        return work.limits().find(id).orElseThrow(() -> new UnknownReferenceException("credit limit", id));
    }
}
