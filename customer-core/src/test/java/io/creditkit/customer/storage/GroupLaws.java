package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The laws of {@link GroupStore}. */
abstract class GroupLaws extends StorageLaws {
    private static final GroupId FIRST = GroupId.of("g-1");
    private static final CustomerId MEMBER = CustomerId.of("c-1");

    @Test
    void aGroupComesBackAsItWas() {
        CustomerGroup full = CustomerGroup.builder()
                .from(group("g-2", "\u00c9toile"))
                .description("")
                .parentId(FIRST)
                .creditLimit(Money.of("0", "EUR"))
                .limitMode(CustomerGroup.LimitMode.SHARED_CAP)
                .updatedAt(NOON.plusSeconds(1))
                .build();
        CustomerGroup bare = in(work -> work.groups().save(group("g-1", "Wholesale")));
        CustomerGroup stored = in(work -> work.groups().save(full));

        assertOne(work -> work.groups().find(FIRST)).contains(bare);
        assertOne(work -> work.groups().findByName("\u00c9TOILE")).contains(stored);
        assertThat(stored)
                .isEqualTo(CustomerGroup.builder().from(full).version(1).build());
    }

    @Test
    void aNameBelongsToOneGroupWhateverItsCase() {
        CustomerGroup first = in(work -> work.groups().save(group("g-1", "Wholesale")));
        assertThatThrownBy(() -> run(work -> work.groups().save(group("g-2", "WHOLESALE"))))
                .isInstanceOf(DuplicateKeyException.class);

        run(work -> work.groups()
                .save(CustomerGroup.builder().from(first).name("Retail").build()));
        run(work -> work.groups().save(group("g-2", "wholesale")));

        assertAll(work -> work.groups().all()).extracting(CustomerGroup::name).containsExactly("Retail", "wholesale");
    }

    @Test
    void aStaleGroupIsRefusedWithBothVersions() {
        CustomerGroup first = in(work -> work.groups().save(group("g-1", "Wholesale")));
        run(work -> work.groups().save(first));

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.groups().save(first)));

        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> work.groups().save(group("g-1", "Other"))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aRemovedGroupIsGoneAndItsNameIsFree() {
        run(work -> work.groups().save(group("g-1", "Wholesale")));
        run(work -> work.groups().remove(FIRST));
        run(work -> work.groups().remove(FIRST));

        assertOne(work -> work.groups().find(FIRST)).isEmpty();
        assertAll(work -> work.groups().all()).isEmpty();
        run(work -> work.groups().save(group("g-3", "Wholesale")));
    }

    @Test
    void theMembersOfEachGroupAreCounted() {
        run(work -> {
            work.groups().save(group("g-1", "Wholesale"));
            work.groups().save(group("g-2", "Retail"));
            work.groups().save(group("g-3", "Nobody"));
            work.groups().join(CustomerId.of("c-1"), FIRST);
            work.groups().join(CustomerId.of("c-2"), FIRST);
            work.groups().join(CustomerId.of("c-3"), GroupId.of("g-2"));
            work.groups().join(CustomerId.of("c-3"), FIRST);
            work.groups().join(CustomerId.of("c-4"), GroupId.of("g-2"));
        });

        Map<GroupId, Long> counts = in(work -> work.groups().memberCounts());
        assertThat(counts).containsEntry(FIRST, 3L).containsEntry(GroupId.of("g-2"), 1L);
        assertThat(counts.getOrDefault(GroupId.of("g-3"), 0L)).isZero();
        assertThat(this.<Long>in(work -> work.groups().memberCount(FIRST))).isEqualTo(3);
        assertThat(this.<Long>in(work -> work.groups().memberCount(GroupId.of("g-3"))))
                .isZero();
    }

    @Test
    void aCustomerBelongsToOneGroupAtMost() {
        run(work -> {
            work.groups().join(CustomerId.of("c-10"), FIRST);
            work.groups().join(CustomerId.of("c-2"), FIRST);
            work.groups().join(MEMBER, FIRST);
            work.groups().join(MEMBER, GroupId.of("g-2"));
        });

        assertOne(work -> work.groups().groupOf(MEMBER)).contains(GroupId.of("g-2"));
        assertAll(work -> work.groups().members(FIRST)).isEqualTo(List.of(CustomerId.of("c-10"), CustomerId.of("c-2")));
        assertThat(this.<Long>in(work -> work.groups().memberCount(FIRST))).isEqualTo(2);
        run(work -> work.groups().leave(MEMBER));
        run(work -> work.groups().leave(MEMBER));
        assertOne(work -> work.groups().groupOf(MEMBER)).isEmpty();
        assertAll(work -> work.groups().members(GroupId.of("g-2"))).isEmpty();
    }
}
