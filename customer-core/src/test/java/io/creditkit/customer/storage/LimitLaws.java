package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.bareLimit;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.fullLimit;
import static io.creditkit.customer.storage.StorageSamples.guarantee;
import static io.creditkit.customer.storage.StorageSamples.override;
import static io.creditkit.customer.storage.StorageSamples.reservation;
import static io.creditkit.customer.storage.StorageSamples.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.HoldOverride;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link LimitStore}. */
abstract class LimitLaws extends StorageLaws {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LimitSubject ACCOUNT = LimitSubject.of(CUSTOMER);

    @Test
    void limitsComeBackAsTheyWereSavedInTheOrderTheyWereAskedFor() {
        LimitDecision full = in(work -> work.limits().save(fullLimit("a", "X-1")));
        LimitDecision bare = in(work -> work.limits()
                .save(LimitDecision.builder()
                        .from(bareLimit("b", "c-1"))
                        .subject(full.subject())
                        .build()));
        run(work -> work.limits().save(bareLimit("c", "c-1")));

        assertThat(full)
                .isEqualTo(LimitDecision.builder()
                        .from(fullLimit("a", "X-1"))
                        .version(1)
                        .build());
        assertAll(work -> work.limits().of(full.subject())).containsExactly(bare, full);
        assertOne(work -> work.limits().find("a")).contains(full);
        assertOne(work -> work.limits().find("x")).isEmpty();
        assertAll(work -> work.limits().in(LimitState.SUBMITTED)).containsExactly(full);
        assertAll(work -> work.limits().in(LimitState.APPROVED))
                .extracting(LimitDecision::id)
                .containsExactly("b", "c");
    }

    @Test
    void noCreditIsNoCreditAndNeitherNoneNorNotApplicable() {
        LimitAmount nothing = new LimitAmount.NoCredit(Currency.getInstance("EUR"));
        run(work -> work.limits()
                .save(LimitDecision.builder()
                        .from(bareLimit("a", "c-1"))
                        .amount(nothing)
                        .build()));
        run(work -> work.limits().save(bareLimit("b", "c-1")));

        assertAll(work -> work.limits().of(ACCOUNT))
                .extracting(LimitDecision::amount)
                .containsExactly(nothing, new LimitAmount.NotApplicable());
    }

    @Test
    void subjectsWhosePartsReadAlikeAreDifferent() {
        run(work -> work.limits()
                .save(LimitDecision.builder()
                        .from(bareLimit("a", "c-1"))
                        .subject(LimitSubject.of(AgencyCompanyId.of("a", "b:c")))
                        .build()));

        assertAll(work -> work.limits().of(LimitSubject.of(AgencyCompanyId.of("a:b", "c"))))
                .isEmpty();
        assertAll(work -> work.limits().of(LimitSubject.of(CustomerId.of("b:c"))))
                .isEmpty();
        assertAll(work -> work.limits().of(LimitSubject.of(AgencyCompanyId.of("a", "b:c"))))
                .hasSize(1);
    }

    @Test
    void aLimitIsOverwrittenOnlyAtTheVersionItWasReadAt() {
        LimitDecision first = in(work -> work.limits().save(bareLimit("a", "c-1")));
        LimitDecision second = in(work -> work.limits()
                .save(LimitDecision.builder()
                        .from(fullLimit("a", "X-1"))
                        .version(first.version())
                        .build()));

        StaleVersionException stale = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.limits().save(first)));
        assertThat(stale.given()).isEqualTo(1);
        assertThat(stale.stored()).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> work.limits().save(bareLimit("a", "c-1"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertAll(work -> work.limits().of(ACCOUNT)).isEmpty();
        assertAll(work -> work.limits().of(LimitSubject.of(company("X-1")))).containsExactly(second);
    }

    @Test
    void limitsThatEndAreFoundByTheirLastDayBothDaysIncluded() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        run(work -> {
            work.limits().save(ending("b", day));
            work.limits().save(ending("a", day.plusDays(1)));
            work.limits().save(ending("c", day.plusDays(2)));
            work.limits().save(fullLimit("asked", "X-1"));
            work.limits().save(bareLimit("endless", "c-1"));
        });

        assertAll(work -> work.limits().ending(day, day.plusDays(1)))
                .extracting(LimitDecision::id)
                .containsExactly("b", "a");
        assertAll(work -> work.limits().ending(day.plusDays(3), day.plusDays(9)))
                .isEmpty();
    }

    @Test
    void turnsCountUpWithoutGapsAlsoAfterAFailure() {
        assertCount(work -> work.limits().turn("a")).isEqualTo(1);
        assertCount(work -> work.limits().turn("a")).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> {
                    work.limits().turn("a");
                    throw new IllegalStateException("A failure of the work.");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertCount(work -> work.limits().turn("a")).isEqualTo(3);
        assertCount(work -> work.limits().turn("A")).as("another headroom").isEqualTo(1);
        assertCount(work -> work.limits().turn("company creditsafe:" + "x".repeat(200)))
                .isEqualTo(1);
    }

    @Test
    void ofSeveralTurnsTakenTogetherEachIsTakenOnce() {
        List<String> many = IntStream.range(0, 450).mapToObj(i -> "many " + i).toList();
        run(work -> work.limits().turn("b"));
        run(work -> work.limits().turns(List.of("c", "b", "a", "b")));
        run(work -> work.limits().turns(List.of()));
        run(work -> work.limits().turns(many));
        run(work -> work.limits().turns(many));
        assertThatThrownBy(() -> run(work -> {
                    work.limits().turns(List.of("a", "d"));
                    throw new IllegalStateException("A failure of the work.");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertCount(work -> work.limits().turn("a")).isEqualTo(2);
        assertCount(work -> work.limits().turn("b")).isEqualTo(3);
        assertCount(work -> work.limits().turn("c")).isEqualTo(2);
        assertCount(work -> work.limits().turn("d")).isEqualTo(1);
        assertCount(work -> work.limits().turn("many 0")).isEqualTo(3);
        assertCount(work -> work.limits().turn("many 449")).isEqualTo(3);
    }

    @Test
    void thereIsOneReservationForADocumentWhateverItsCase() {
        Reservation first = in(work -> work.limits().saveReservation(reservation("c-1", "SO-Ä", NOON)));

        assertThatThrownBy(() -> run(work -> work.limits().saveReservation(reservation("c-1", "so-ä", NOON))))
                .isInstanceOf(DuplicateKeyException.class);
        assertOne(work -> work.limits().reservation(CUSTOMER, "so-ä")).contains(first);
        assertOne(work -> work.limits().reservation(CustomerId.of("c-2"), "SO-Ä"))
                .isEmpty();
        run(work -> work.limits().saveReservation(reservation("c-2", "SO-Ä", NOON)));
        assertAll(work -> work.limits().reservationsOf(CUSTOMER, NOON)).containsExactly(first);
    }

    @Test
    void aReservationIsOverwrittenOnlyAtTheVersionItWasReadAt() {
        Reservation first = in(work -> work.limits().saveReservation(reservation("c-1", "SO-1", NOON)));
        Reservation second = in(work -> work.limits()
                .saveReservation(Reservation.builder()
                        .from(first)
                        .amount(Money.of("7", "USD"))
                        .build()));

        assertThatThrownBy(() -> run(work -> work.limits().saveReservation(first)))
                .isInstanceOf(StaleVersionException.class);
        assertOne(work -> work.limits().reservation(CUSTOMER, "SO-1")).contains(second);
        assertCount(work -> second.version()).isEqualTo(2);
    }

    @Test
    void whatEndedCountsNoMoreThanAMoment() {
        Reservation held = in(work -> work.limits().saveReservation(reservation("c-1", "SO-1", NOON)));
        Reservation later = in(work -> work.limits().saveReservation(reservation("c-1", "SO-0", NOON.plusSeconds(1))));
        Reservation ended = in(work -> work.limits()
                .saveReservation(Reservation.builder()
                        .from(reservation("c-1", "SO-2", NOON))
                        .state(Reservation.State.CONVERTED)
                        .endedAt(NOON)
                        .build()));

        assertAll(work -> work.limits().reservationsOf(CUSTOMER, NOON.minusNanos(1000)))
                .containsExactly(held, ended, later);
        assertAll(work -> work.limits().reservationsOf(CUSTOMER, NOON)).containsExactly(held, later);
    }

    @Test
    void reservationsWhoseTimeIsOverAreFoundByCustomer() {
        run(work -> {
            work.limits().saveReservation(reservation("c-2", "SO-1", NOON));
            work.limits().saveReservation(reservation("c-1", "SO-9", NOON));
            work.limits().saveReservation(reservation("c-1", "SO-1", NOON.plusNanos(1000)));
            work.limits()
                    .saveReservation(Reservation.builder()
                            .from(reservation("c-1", "SO-2", NOON))
                            .state(Reservation.State.RELEASED)
                            .endedAt(NOON)
                            .build());
        });
        Instant end = NOON.plusSeconds(86_400);

        assertAll(work -> work.limits().overdueReservations(end.minusNanos(1000)))
                .isEmpty();
        assertAll(work -> work.limits().overdueReservations(end))
                .extracting(one -> one.customerId() + " " + one.reference())
                .containsExactly("c-1 SO-9", "c-2 SO-1");
    }

    @Test
    void overridesComeBackAsTheyWerePutLast() {
        HoldOverride bare = HoldOverride.builder()
                .from(override("b", "c-1", "later"))
                .termDays(Optional.empty())
                .at(NOON.plusSeconds(1))
                .build();
        run(work -> work.limits().putOverride(bare));
        run(work -> work.limits().putOverride(override("a", "c-2", "first")));
        run(work -> work.limits().putOverride(override("a", "c-1", "second")));

        assertAll(work -> work.limits().overridesOf(CUSTOMER)).containsExactly(override("a", "c-1", "second"), bare);
        assertAll(work -> work.limits().overridesOf(CustomerId.of("c-2"))).isEmpty();
    }

    @Test
    void guaranteesComeBackAsTheyWereSavedAndAreOverwrittenOnlyAtTheVersionTheyWereReadAt() {
        Guarantee full = in(work -> work.limits().saveGuarantee(guarantee("b", "c-1")));
        Guarantee bare = in(work -> work.limits()
                .saveGuarantee(Guarantee.builder()
                        .id("a")
                        .subject(ACCOUNT)
                        .kind(Guarantee.Kind.DEPOSIT)
                        .amount(Money.of("0", "USD"))
                        .by(full.by())
                        .at(NOON.plusSeconds(1))
                        .build()));

        assertThat(full)
                .isEqualTo(Guarantee.builder()
                        .from(guarantee("b", "c-1"))
                        .version(1)
                        .build());
        assertAll(work -> work.limits().guaranteesOf(ACCOUNT)).containsExactly(full, bare);
        Guarantee moved = in(work -> work.limits()
                .saveGuarantee(Guarantee.builder()
                        .from(full)
                        .subject(LimitSubject.of(company("X-1")))
                        .build()));
        assertThatThrownBy(() -> run(work -> work.limits().saveGuarantee(full)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> run(work -> work.limits().saveGuarantee(guarantee("b", "c-1"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertOne(work -> work.limits().guarantee("b")).contains(moved);
        assertAll(work -> work.limits().guaranteesOf(ACCOUNT)).containsExactly(bare);
    }

    @Test
    void aStatusSetByHandIsTheLastOneUntilItIsTakenBack() {
        CreditStanding last = standing("c-1", CreditStatus.NO_CHECK);
        run(work -> work.limits().putStanding(standing("c-1", CreditStatus.STOP)));
        run(work -> work.limits().putStanding(last));

        assertOne(work -> work.limits().standing(ACCOUNT)).contains(last);
        assertOne(work -> work.limits().standing(LimitSubject.of(company("c-1"))))
                .isEmpty();
        run(work -> work.limits().removeStanding(ACCOUNT));
        run(work -> work.limits().removeStanding(ACCOUNT));
        assertOne(work -> work.limits().standing(ACCOUNT)).isEmpty();
    }

    private static LimitDecision ending(String id, LocalDate last) {
        return LimitDecision.builder()
                .from(bareLimit(id, "c-1"))
                .validUntil(last)
                .build();
    }
}
