package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Who has to say yes to a limit, and who may. */
final class ApprovalRoute {
    private final LimitSettings settings;
    private final ExchangeRates rates;
    private final LocalDate today;

    ApprovalRoute(LimitSettings settings, ExchangeRates rates, LocalDate today) {
        this.settings = settings;
        this.rates = rates;
        this.today = today;
    }

    /** {@return the highest level of an actor; 0 if it has none} */
    int levelOf(Actor actor) {
        return settings.levels().stream()
                .filter(level -> actor.roles().contains(level.role()))
                .mapToInt(ApprovalLevel::level)
                .max()
                .orElse(0);
    }

    /** {@return whether an actor of that level may decide that limit alone} */
    boolean covers(int level, LimitAmount amount) {
        return settings.levels().isEmpty()
                || settings.levels().stream().anyMatch(one -> one.level() <= level && covers(one, amount));
    }

    /** {@return the levels that have to say yes, in order; one of level 0 where no levels are set} */
    List<Integer> steps(LimitAmount amount, int requester) {
        if (settings.levels().isEmpty()) {
            return List.of(0);
        }
        int top = settings.levels().size();
        int able = settings.levels().stream()
                .filter(level -> covers(level, amount))
                .mapToInt(ApprovalLevel::level)
                .findFirst()
                .orElse(top);
        return switch (settings.routing()) {
            case FIRST_ABLE -> List.of(able);
            case ALL_UP_TO -> IntStream.rangeClosed(1, able).boxed().toList();
            case ONLY_HIGHER -> {
                int first = Math.min(requester + 1, top);
                yield IntStream.rangeClosed(first, Math.max(first, able))
                        .boxed()
                        .toList();
            }
        };
    }

    private boolean covers(ApprovalLevel level, LimitAmount amount) {
        if (level.ceiling().isEmpty() || amount instanceof LimitAmount.NoCredit) {
            return true;
        }
        Money ceiling = level.ceiling().get();
        // A limit that can't be compared, as it has no amount or there is no rate, is for the highest level.
        return amount.money()
                .flatMap(most -> rates.convert(most, ceiling.currency(), today).toOptional())
                .filter(most -> most.compareAmount(ceiling) <= 0)
                .isPresent();
    }
}
