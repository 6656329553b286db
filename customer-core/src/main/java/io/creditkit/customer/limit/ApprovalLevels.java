package io.creditkit.customer.limit;

import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Map;

/** Which levels have to say yes to a limit, and whether the actor is on one that may. */
final class ApprovalLevels {
    private final WorkContext context;
    private final LimitSettings settings;

    ApprovalLevels(WorkContext context, LimitSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** {@return the levels above that of the actor that a request needs} */
    List<Integer> of(UnitOfWork work, LimitEntry entry, LimitAmount whole) {
        return route().steps(measured(work, entry, whole), route().levelOf(context.actor()));
    }

    /**
     * {@return the level of the actor, which covers the limit}
     *
     * @throws ApprovalRefusedException if it does not
     */
    int requireCover(UnitOfWork work, LimitEntry entry, LimitAmount whole) {
        int level = route().levelOf(context.actor());
        if (!route().covers(level, measured(work, entry, whole))) {
            throw new ApprovalRefusedException(Wording.of(
                    "approval-refused.not-covered",
                    "The actor {actor} has level {level} of approval, which does not cover this limit. Ask "
                            + "for it, and let somebody above decide.",
                    Map.of("actor", context.actor(), "level", level)));
        }
        return level;
    }

    /**
     * {@return the level of the actor}
     *
     * @throws ApprovalRefusedException if the actor asked for the limit, said yes before, or stands too low
     */
    int authority(LimitDecision request) {
        if (request.requestedBy().equals(context.actor())) {
            throw new ApprovalRefusedException(Wording.of(
                    "approval-refused.own-request",
                    "The actor {actor} asked for the credit limit {limit} itself. Let somebody else decide.",
                    Map.of("actor", context.actor(), "limit", request.id())));
        }
        if (request.approvals().stream().anyMatch(word -> word.by().equals(context.actor()))) {
            throw new ApprovalRefusedException(Wording.of(
                    "approval-refused.second-word",
                    "The actor {actor} said yes to the credit limit {limit} before. Let the next level decide.",
                    Map.of("actor", context.actor(), "limit", request.id())));
        }
        int level = route().levelOf(context.actor());
        int needed = request.nextLevel().orElse(0);
        if (level < needed) {
            throw new ApprovalRefusedException(Wording.of(
                    "approval-refused.level",
                    "The credit limit {limit} waits for level {needed} of approval, and the actor {actor} "
                            + "has level {level}. Let somebody above decide.",
                    Map.of("limit", request.id(), "needed", needed, "actor", context.actor(), "level", level)));
        }
        return level;
    }

    /** What an approver's level has to cover; the whole limit where the part without a guarantee can't be told. */
    private LimitAmount measured(UnitOfWork work, LimitEntry entry, LimitAmount whole) {
        if (settings.approvalBasis() == ApprovalBasis.GROSS || entry.amount().isEmpty()) {
            return whole;
        }
        return unsecured(work, PresentAccount.of(work, entry.subject()), whole);
    }

    /** {@return a request that got its last word, with the levels beside it that cover what is without a guarantee by now} */
    LimitDecision measuredAnew(UnitOfWork work, LimitDecision said, int level) {
        if (settings.approvalBasis() == ApprovalBasis.GROSS || said.nextLevel().isPresent()) {
            return said;
        }
        LimitAmount now = unsecured(work, said.subject(), said.amount());
        if (route().covers(level, now)) {
            return said;
        }
        List<Integer> further =
                route().steps(now, level).stream().filter(step -> step > level).toList();
        return LimitDecision.builder().from(said).addAllLevels(further).build();
    }

    private LimitAmount unsecured(UnitOfWork work, LimitSubject subject, LimitAmount whole) {
        return whole.money()
                .flatMap(most -> Cover.of(work, subject, context.today())
                        .unsecured(most, context.rates())
                        .toOptional())
                .map(LimitAmount::of)
                .orElse(whole);
    }

    private ApprovalRoute route() {
        return new ApprovalRoute(settings, context.rates(), context.today());
    }
}
