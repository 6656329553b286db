package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.savedSearch;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearchId;
import org.junit.jupiter.api.Test;

/** The laws of {@link SavedSearchStore}. */
abstract class SavedSearchLaws extends StorageLaws {
    @Test
    void savedSearchesComeBackAsTheyWereSavedByNameThenById() {
        run(work -> {
            work.searches().save(savedSearch("s-1", "jane", "beta"));
            work.searches().save(savedSearch("s-3", "joe", "Alpha"));
            work.searches().save(savedSearch("s-2", "jane", "alpha"));
        });

        assertAll(work -> work.searches().all())
                .extracting(search -> search.id().value())
                .containsExactly("s-2", "s-3", "s-1");
        assertOne(work -> work.searches().find(SavedSearchId.of("s-1")))
                .contains(SavedSearch.builder()
                        .from(savedSearch("s-1", "jane", "beta"))
                        .version(1)
                        .build());
    }

    @Test
    void anOwnerHasEachNameOnceWithoutRegardToCase() {
        run(work -> work.searches().save(savedSearch("s-1", "jane", "Big")));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.searches().save(savedSearch("s-2", "jane", "BIG"))));
        run(work -> work.searches().save(savedSearch("s-2", "joe", "BIG")));
        assertAll(work -> work.searches().all()).hasSize(2);
    }

    @Test
    void aStaleSearchIsRefusedAndARemovedOneFreesItsName() {
        SavedSearch first = in(work -> work.searches().save(savedSearch("s-1", "jane", "Big")));
        run(work -> work.searches()
                .save(SavedSearch.builder().from(first).name("Small").build()));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.searches().save(first)));

        run(work -> work.searches().remove(SavedSearchId.of("s-1")));
        run(work -> work.searches().remove(SavedSearchId.of("s-1")));
        assertAll(work -> work.searches().all()).isEmpty();
        run(work -> work.searches().save(savedSearch("s-2", "jane", "Small")));
    }
}
