package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.scoreCard;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.risk.ScoreCardVersion;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The laws of {@link ScoreCardStore}. */
abstract class ScoreCardLaws extends StorageLaws {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate MIDDLE = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 1);

    private static ScoreCardVersion.Builder from(int version, LocalDate validFrom) {
        return ScoreCardVersion.builder().from(scoreCard(version)).validFrom(validFrom);
    }

    private static ScoreCardVersion stored(ScoreCardVersion card) {
        return ScoreCardVersion.builder().from(card).version(card.version() + 1).build();
    }

    @Test
    void versionsComeBackAsTheyWereSavedTheLowestFirst() {
        ScoreCardVersion retired = from(2, FIRST)
                .state(ScoreCardVersion.State.RETIRED)
                .validUntil(LAST)
                .build();
        run(work -> {
            work.scoreCards().save(scoreCard(11));
            work.scoreCards().save(retired);
            work.scoreCards()
                    .save(ScoreCardVersion.builder()
                            .from(scoreCard(1))
                            .code("Mine")
                            .build());
        });

        assertAll(work -> work.scoreCards().versions("mine")).containsExactly(stored(retired), stored(scoreCard(11)));
        assertAll(work -> work.scoreCards().versions("Mine")).hasSize(1);
        assertAll(work -> work.scoreCards().versions("other")).isEmpty();
        assertOne(work -> work.scoreCards().find("mine", 2)).contains(stored(retired));
        assertOne(work -> work.scoreCards().find("mine", 1)).isEmpty();
    }

    @Test
    void theVersionInForceIsTheLatestThatBeganAndDidNotEnd() {
        run(work -> {
            work.scoreCards().save(from(5, FIRST).build());
            work.scoreCards()
                    .save(from(2, MIDDLE)
                            .state(ScoreCardVersion.State.RETIRED)
                            .validUntil(LAST)
                            .build());
            work.scoreCards()
                    .save(from(9, MIDDLE).state(ScoreCardVersion.State.DRAFT).build());
            work.scoreCards().save(from(4, FIRST).build());
        });

        assertOne(work -> work.scoreCards().inForce("mine", FIRST.minusDays(1))).isEmpty();
        assertOne(work -> work.scoreCards().inForce("mine", FIRST))
                .map(ScoreCardVersion::cardVersion)
                .contains(5);
        assertOne(work -> work.scoreCards().inForce("mine", MIDDLE))
                .map(ScoreCardVersion::cardVersion)
                .contains(2);
        assertOne(work -> work.scoreCards().inForce("mine", LAST.minusDays(1)))
                .map(ScoreCardVersion::cardVersion)
                .contains(2);
        assertOne(work -> work.scoreCards().inForce("mine", LAST))
                .map(ScoreCardVersion::cardVersion)
                .contains(5);
        assertOne(work -> work.scoreCards().inForce("other", LAST)).isEmpty();
    }

    @Test
    void aVersionIsStoredOnceAndOnlyOverTheOneThatWasRead() {
        ScoreCardVersion first = in(work -> work.scoreCards().save(scoreCard(1)));
        run(work -> work.scoreCards().save(first));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.scoreCards().save(scoreCard(1))));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.scoreCards().save(first)));
    }

    @Test
    void aRemovedVersionIsGoneAndCanBeSavedAgain() {
        run(work -> work.scoreCards().save(scoreCard(1)));
        run(work -> work.scoreCards().remove("mine", 1));
        run(work -> work.scoreCards().remove("mine", 1));

        assertAll(work -> work.scoreCards().versions("mine")).isEmpty();
        run(work -> work.scoreCards().save(scoreCard(1)));
        assertAll(work -> work.scoreCards().versions("mine")).containsExactly(stored(scoreCard(1)));
    }
}
