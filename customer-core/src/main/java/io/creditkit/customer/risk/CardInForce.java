package io.creditkit.customer.risk;

import io.creditkit.customer.attribute.AttributeFields;
import io.creditkit.customer.internal.WorkContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which card scores on a day: the kept version in force of the code of the kit's card, else the kit's card itself. A version in
 * force never changes, so each is read once.
 */
final class CardInForce {
    private final WorkContext context;
    private final ScoreCard ofTheKit;
    private final Map<Integer, ScoreCard> read = new ConcurrentHashMap<>();

    CardInForce(WorkContext context, ScoreCard ofTheKit) {
        this.context = context;
        this.ofTheKit = ofTheKit;
    }

    ScoreCard on(LocalDate day) {
        return context.inUnitOfWork(work -> work.scoreCards()
                .inForce(ofTheKit.code(), day)
                .map(kept -> read.computeIfAbsent(
                        kept.cardVersion(),
                        version -> ScoreCard.read(kept.json(), AttributeFields.joined(work, ofTheKit.catalogue()))))
                .orElse(ofTheKit));
    }
}
