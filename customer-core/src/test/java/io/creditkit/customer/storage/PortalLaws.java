package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.invited;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.portal.PortalAccess;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link PortalStore}. */
abstract class PortalLaws extends StorageLaws {
    @Test
    void aStateComesBackAsItWas() {
        PortalAccess active = new PortalAccess(
                "u-2",
                PortalAccess.Status.ACTIVE,
                Optional.empty(),
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(1)),
                Optional.of(NOON.plusSeconds(2)));
        run(work -> work.portal().put(active));
        run(work -> work.portal().put(invited("u-1", "hash-1")));

        assertOne(work -> work.portal().find("u-2")).contains(active);
        assertOne(work -> work.portal().find("u-1")).contains(invited("u-1", "hash-1"));
        assertOne(work -> work.portal().find("u-3")).isEmpty();
    }

    @Test
    void aTokenIsMadeVoidOnceAndTheRestOfTheStateStays() {
        run(work -> work.portal().put(invited("u-1", "hash-1")));

        assertWhether(work -> work.portal().voidToken("hash-1")).isTrue();
        assertWhether(work -> work.portal().voidToken("hash-1")).isFalse();
        assertOne(work -> work.portal().findByToken("hash-1")).isEmpty();
        assertOne(work -> work.portal().find("u-1")).hasValueSatisfying(access -> {
            assertThat(access.status()).isEqualTo(PortalAccess.Status.NOT_CONFIRMED);
            assertThat(access.invitedAt()).contains(NOON);
        });
    }

    @Test
    void aLoginIsNotedOfAnActiveAccountAloneAndChangesNothingElse() {
        PortalAccess active = new PortalAccess(
                "u-2",
                PortalAccess.Status.ACTIVE,
                Optional.empty(),
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(1)),
                Optional.empty());
        run(work -> work.portal().put(active));
        run(work -> work.portal().put(invited("u-1", "hash-1")));

        assertWhether(work -> work.portal().noteLogin("u-2", NOON.plusSeconds(9)))
                .isTrue();
        assertWhether(work -> work.portal().noteLogin("u-1", NOON.plusSeconds(9)))
                .isFalse();
        assertWhether(work -> work.portal().noteLogin("u-3", NOON.plusSeconds(9)))
                .isFalse();

        assertOne(work -> work.portal().find("u-2")).contains(active.usedAt(NOON.plusSeconds(9)));
        assertOne(work -> work.portal().find("u-1")).contains(invited("u-1", "hash-1"));
    }

    @Test
    void anAccountIsFoundByItsLastTokenAlone() {
        run(work -> work.portal().put(invited("u-1", "hash-1")));
        run(work -> work.portal().put(invited("u-1", "hash-2")));

        assertOne(work -> work.portal().findByToken("hash-1")).isEmpty();
        assertOne(work -> work.portal().findByToken("hash-2")).contains(invited("u-1", "hash-2"));
        run(work -> work.portal().put(PortalAccess.none("u-1")));
        assertOne(work -> work.portal().findByToken("hash-2")).isEmpty();
    }
}
