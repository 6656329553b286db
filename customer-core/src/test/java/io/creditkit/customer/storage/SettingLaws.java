package io.creditkit.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.settings.SettingOwner;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The laws of {@link SettingStore}. */
abstract class SettingLaws extends StorageLaws {
    private static final SettingOwner CUSTOMER = SettingOwner.of(CustomerId.of("x"));
    private static final SettingOwner GROUP = SettingOwner.of(GroupId.of("x"));

    @Test
    void aValueBelongsToItsOwnerAlone() {
        run(work -> {
            work.settings().put(CUSTOMER, "key", "one");
            work.settings().put(GROUP, "key", "two");
            work.settings().put(GROUP, "Key", "three");
            work.settings().put(SettingOwner.company(), "key", "");
        });

        assertOne(work -> work.settings().value(CUSTOMER, "key")).contains("one");
        assertOne(work -> work.settings().value(GROUP, "key")).contains("two");
        assertOne(work -> work.settings().value(SettingOwner.company(), "key")).contains("");
        Map<String, String> values = in(work -> work.settings().values(GROUP));
        assertThat(values).isEqualTo(Map.of("key", "two", "Key", "three"));
    }

    @Test
    void aNewValueTakesThePlaceOfTheFormerAndARemovedOneIsGone() {
        run(work -> work.settings().put(CUSTOMER, "key", "one"));
        run(work -> work.settings().put(CUSTOMER, "key", "two"));
        assertOne(work -> work.settings().value(CUSTOMER, "key")).contains("two");

        run(work -> work.settings().remove(CUSTOMER, "key"));
        run(work -> work.settings().remove(CUSTOMER, "key"));
        assertOne(work -> work.settings().value(CUSTOMER, "key")).isEmpty();
        Map<String, String> values = in(work -> work.settings().values(CUSTOMER));
        assertThat(values).isEmpty();
    }
}
