package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.merge;
import static io.creditkit.customer.storage.StorageSamples.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.merge.CustomerMerge;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of {@link MergeStore}. */
abstract class MergeLaws extends StorageLaws {
    @Test
    void mergesComeBackAsTheyWereSavedByMomentThenId() {
        CustomerMerge second = in(work -> work.merges().save(merge("m-2", "c-1", "c-2", "N2")));
        CustomerMerge first = in(work -> work.merges().save(merge("m-1", "c-3", "c-1", "N1")));
        run(work -> work.merges().save(merge("m-3", "c-8", "c-9", "N9")));

        assertThat(second).isEqualTo(merge("m-2", "c-1", "c-2", "N2").version(1));
        assertOne(work -> work.merges().find("m-2")).contains(second);
        assertOne(work -> work.merges().find("m-9")).isEmpty();
        assertAll(work -> work.merges().of(CustomerId.of("c-1"))).containsExactly(first, second);
        assertAll(work -> work.merges().of(CustomerId.of("c-7"))).isEmpty();
    }

    @Test
    void aMergeStandsUntilItIsUndone() {
        CustomerMerge merge = in(work -> work.merges().save(merge("m-1", "c-1", "c-2", "N2")));
        assertOne(work -> work.merges().standing(CustomerId.of("c-2"))).contains(merge);
        assertOne(work -> work.merges().standing("n2")).contains(merge);
        assertOne(work -> work.merges().standing(CustomerId.of("c-1"))).isEmpty();

        CustomerMerge undone = in(work -> work.merges().save(undone(merge, NOON.plusSeconds(60))));

        assertThat(undone.version()).isEqualTo(2);
        assertOne(work -> work.merges().standing(CustomerId.of("c-2"))).isEmpty();
        assertOne(work -> work.merges().standing("n2")).isEmpty();
        assertAll(work -> work.merges().of(CustomerId.of("c-2"))).containsExactly(undone);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.merges().save(merge)));
    }

    @Test
    void aCustomerGoesInOneMergeAtATime() {
        CustomerMerge merge = in(work -> work.merges().save(merge("m-1", "c-1", "c-2", "N2")));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.merges().save(merge("m-2", "c-3", "c-2", "N2"))));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.merges().save(merge("m-1", "c-3", "c-4", "N4"))));

        run(work -> work.merges().save(undone(merge, NOON)));
        CustomerMerge again = in(work -> work.merges().save(merge("m-2", "c-3", "c-2", "N2")));
        assertOne(work -> work.merges().standing(CustomerId.of("c-2"))).contains(again);
    }

    @Test
    void theExternalIdsOfWhoWentFindTheMergeWhileItStandsAndUntilTheyAreForgotten() {
        ExternalId erp = ExternalId.of("erp", "4711");
        ExternalId shop = ExternalId.of("shop", "4711");
        CustomerMerge first = in(work -> work.merges().save(merge("m-1", "c-1", "c-2", "N2")));
        CustomerMerge second = in(work -> work.merges().save(merge("m-2", "c-1", "c-3", "N3")));
        run(work -> work.merges().addExternalIds(first, Set.of(erp, shop)));
        run(work -> work.merges().addExternalIds(first, Set.of(erp)));
        run(work -> work.merges().addExternalIds(second, Set.of(erp)));

        assertOne(work -> work.merges().standing(erp)).contains(second);
        assertOne(work -> work.merges().standing(shop)).contains(first);
        assertOne(work -> work.merges().standing(ExternalId.of("ERP", "4711"))).isEmpty();

        run(work -> work.merges().save(undone(second, NOON)));
        assertOne(work -> work.merges().standing(erp)).contains(first);

        run(work -> work.merges().forgetExternalIds(CustomerId.of("c-3")));
        assertOne(work -> work.merges().standing(erp)).contains(first);
        run(work -> work.merges().forgetExternalIds(CustomerId.of("c-1")));
        assertOne(work -> work.merges().standing(erp)).isEmpty();
        assertOne(work -> work.merges().standing(shop)).isEmpty();
    }

    @Test
    void theExternalIdsOfOneMergeOrOfAllInWhichACustomerWentAreForgotten() {
        ExternalId erp = ExternalId.of("erp", "4711");
        ExternalId shop = ExternalId.of("shop", "4711");
        CustomerMerge first = in(work -> work.merges().save(merge("m-1", "c-1", "c-2", "N2")));
        CustomerMerge second = in(work -> work.merges().save(merge("m-2", "c-1", "c-3", "N3")));
        run(work -> work.merges().addExternalIds(first, Set.of(erp)));
        run(work -> work.merges().addExternalIds(second, Set.of(erp, shop)));

        run(work -> work.merges().forgetExternalIds(second));
        assertOne(work -> work.merges().standing(erp)).contains(first);
        assertOne(work -> work.merges().standing(shop)).isEmpty();

        run(work -> work.merges().forgetExternalIds(CustomerId.of("c-2")));
        assertOne(work -> work.merges().standing(erp)).isEmpty();
    }

    @Test
    void theNamesOfACustomerAreThoseOfAllThatWereMergedIntoIt() {
        run(work -> work.merges().save(merge("m-1", "c-2", "c-1", "N1")));
        run(work -> work.merges().save(merge("m-2", "c-3", "c-2", "N2")));
        CustomerMerge back = in(work -> work.merges().save(merge("m-3", "c-3", "c-4", "N4")));
        run(work -> work.merges().save(undone(back, NOON)));

        Set<CustomerId> names = in(work -> work.merges().namesOf(CustomerId.of("c-3")));
        assertThat(names).containsExactly(CustomerId.of("c-3"), CustomerId.of("c-2"), CustomerId.of("c-1"));
    }
}
