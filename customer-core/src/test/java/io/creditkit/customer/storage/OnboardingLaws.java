package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.lead;
import static io.creditkit.customer.storage.StorageSamples.policy;
import static io.creditkit.customer.storage.StorageSamples.preCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.PartyKind;
import io.creditkit.customer.onboarding.OnboardingPolicy;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link OnboardingStore}. */
abstract class OnboardingLaws extends StorageLaws {
    @Test
    void aPreCustomerComesBackAsItWas() {
        PreCustomer full = in(work -> work.preCustomers().save(preCustomer("p-1")));
        PreCustomer bare = in(work -> work.preCustomers().save(lead("p-2")));

        assertThat(full)
                .isEqualTo(PreCustomer.builder()
                        .from(preCustomer("p-1"))
                        .version(1)
                        .build());
        assertOne(work -> work.preCustomers().find(full.id())).contains(full);
        assertOne(work -> work.preCustomers().find(bare.id())).contains(bare);
        assertCount(work -> work.preCustomers().count()).isEqualTo(2);
    }

    @Test
    void aChangedPreCustomerTakesThePlaceOfTheFormer() {
        PreCustomer first = in(work -> work.preCustomers().save(preCustomer("p-1")));
        PreCustomer second = in(work -> work.preCustomers()
                .save(PreCustomer.builder()
                        .from(first)
                        .name("Other")
                        .evidence(List.of())
                        .build()));

        assertOne(work -> work.preCustomers().find(first.id())).contains(second);
        assertThat(second.version()).isEqualTo(2);
    }

    @Test
    void aStalePreCustomerIsRefusedWithBothVersions() {
        PreCustomer first = in(work -> work.preCustomers().save(lead("p-1")));
        run(work -> work.preCustomers().save(first));

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class,
                () -> run(work -> work.preCustomers().save(first)));

        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> work.preCustomers().save(lead("p-1"))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void preCustomersArePagedByIdWithoutGapsAndRepeats() {
        run(work -> List.of("p-3", "P-2", "p-10", "p-1")
                .forEach(id -> work.preCustomers().save(lead(id))));

        List<PreCustomer> first = in(work -> work.preCustomers().page(Optional.empty(), 3));
        List<PreCustomer> rest = in(work -> work.preCustomers().page(Optional.of(PreCustomerId.of("p-10")), 3));

        assertThat(first).extracting(one -> one.id().value()).containsExactly("P-2", "p-1", "p-10");
        assertThat(rest).extracting(one -> one.id().value()).containsExactly("p-3");
        assertThatThrownBy(() -> run(work -> work.preCustomers().page(Optional.empty(), 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theListOfPreCustomersIsPagedNewestFirstWithoutGapsAndRepeats() {
        PreCustomer newest = made("p-1", 3);
        PreCustomer first = made("P-9", 2);
        PreCustomer second = made("p-10", 2);
        PreCustomer third = made("p-2", 2);
        PreCustomer oldest = made("p-0", 1);
        run(work -> List.of(third, oldest, second, newest, first)
                .forEach(one -> work.preCustomers().save(one)));

        List<PreCustomer> page = in(work -> work.preCustomers().newest(Optional.empty(), 2));
        List<PreCustomer> next = in(work -> work.preCustomers().newest(Optional.of(page.get(1)), 2));
        List<PreCustomer> last = in(work -> work.preCustomers().newest(Optional.of(next.get(1)), 2));

        assertThat(page).extracting(one -> one.id().value()).containsExactly("p-1", "P-9");
        assertThat(next).extracting(one -> one.id().value()).containsExactly("p-10", "p-2");
        assertThat(last).extracting(one -> one.id().value()).containsExactly("p-0");
        assertThat(page.get(0).evidence()).isEqualTo(newest.evidence());
        assertAll(work -> work.preCustomers().newest(Optional.of(made("p-11", 2)), 9))
                .extracting(one -> one.id().value())
                .containsExactly("p-2", "p-0");
        assertAll(work -> work.preCustomers().newest(Optional.of(oldest), 9)).isEmpty();
        assertThatThrownBy(() -> run(work -> work.preCustomers().newest(Optional.empty(), 1001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPreCustomerStandsInTheListOnceAfterAChange() {
        PreCustomer stored = in(work -> work.preCustomers().save(made("p-1", 1)));
        run(work -> work.preCustomers().save(made("p-2", 2)));
        PreCustomer later = in(work -> work.preCustomers()
                .save(PreCustomer.builder()
                        .from(stored)
                        .name("Other")
                        .createdAt(NOON.plusSeconds(3))
                        .build()));

        assertAll(work -> work.preCustomers().newest(Optional.empty(), 9))
                .extracting(one -> one.id().value(), PreCustomer::name)
                .containsExactly(
                        tuple("p-1", later.name()), tuple("p-2", made("p-2", 2).name()));
    }

    private static PreCustomer made(String id, int seconds) {
        return PreCustomer.builder()
                .from(preCustomer(id))
                .createdAt(NOON.plusSeconds(seconds))
                .build();
    }

    @Test
    void thePolicyWithTheHighestNumberHoldsAndAllAreKept() {
        OnboardingPolicy second = policy(2);
        OnboardingPolicy first = policy(1);
        run(work -> work.preCustomers().publish(first));
        run(work -> work.preCustomers().publish(second));

        assertOne(work -> work.preCustomers().policy(PartyKind.COMPANY)).contains(second);
        assertAll(work -> work.preCustomers().policies(PartyKind.COMPANY)).containsExactly(first, second);
        assertOne(work -> work.preCustomers().policy(PartyKind.PERSON)).isEmpty();
        assertThatThrownBy(() -> run(work -> work.preCustomers().publish(policy(2))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(first.publishedAt()).isEqualTo(NOON);
    }
}
