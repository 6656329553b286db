package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                Optional.of(NOON.plusSeconds(2)),
                0);
        run(work -> work.portal().save(active));
        run(work -> work.portal().save(invited("u-1", "hash-1")));

        assertOne(work -> work.portal().find("u-2")).contains(active.version(1));
        assertOne(work -> work.portal().find("u-1"))
                .contains(invited("u-1", "hash-1").version(1));
        assertOne(work -> work.portal().find("u-3")).isEmpty();
    }

    @Test
    void anAccountHasAStateHoweverLongItsIdIs() {
        String id = "u".repeat(191);
        run(work -> work.portal().save(invited(id, "hash-1")));

        assertOne(work -> work.portal().find(id)).contains(invited(id, "hash-1").version(1));
        assertOne(work -> work.portal().findByToken("hash-1"))
                .contains(invited(id, "hash-1").version(1));
    }

    @Test
    void aTokenIsMadeVoidOnceAndTheRestOfTheStateStays() {
        run(work -> work.portal().save(invited("u-1", "hash-1")));

        assertWhether(work -> work.portal().voidToken("hash-1")).isTrue();
        assertWhether(work -> work.portal().voidToken("hash-1")).isFalse();
        assertOne(work -> work.portal().findByToken("hash-1")).isEmpty();
        assertOne(work -> work.portal().find("u-1")).hasValueSatisfying(access -> {
            assertThat(access.status()).isEqualTo(PortalAccess.Status.NOT_CONFIRMED);
            assertThat(access.invitedAt()).contains(NOON);
            assertThat(access.version()).isEqualTo(2);
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
                Optional.empty(),
                0);
        run(work -> work.portal().save(active));
        run(work -> work.portal().save(invited("u-1", "hash-1")));

        assertWhether(work -> work.portal().noteLogin("u-2", NOON.plusSeconds(9)))
                .isTrue();
        assertWhether(work -> work.portal().noteLogin("u-1", NOON.plusSeconds(9)))
                .isFalse();
        assertWhether(work -> work.portal().noteLogin("u-3", NOON.plusSeconds(9)))
                .isFalse();

        assertOne(work -> work.portal().find("u-2"))
                .contains(active.usedAt(NOON.plusSeconds(9)).version(2));
        assertOne(work -> work.portal().find("u-1"))
                .contains(invited("u-1", "hash-1").version(1));
    }

    @Test
    void anAccountIsFoundByItsLastTokenAlone() {
        run(work -> work.portal().save(invited("u-1", "hash-1")));
        run(work -> work.portal().save(invited("u-1", "hash-2").version(1)));

        assertOne(work -> work.portal().findByToken("hash-1")).isEmpty();
        assertOne(work -> work.portal().findByToken("hash-2"))
                .contains(invited("u-1", "hash-2").version(2));
        run(work -> work.portal().save(PortalAccess.none("u-1").version(2)));
        assertOne(work -> work.portal().findByToken("hash-2")).isEmpty();
    }

    @Test
    void aStateIsStoredOverTheVersionItCarries_andAStaleOneIsRefusedWithBoth() {
        PortalAccess first = in(work -> work.portal().save(invited("u-1", "hash-1")));
        PortalAccess second =
                in(work -> work.portal().save(invited("u-1", "hash-2").version(first.version())));

        assertThat(first).isEqualTo(invited("u-1", "hash-1").version(1));
        assertThat(second).isEqualTo(invited("u-1", "hash-2").version(2));
        assertThatThrownBy(() -> run(work -> work.portal().save(invited("u-1", "hash-3"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertStale(first, 1, 2);
        assertWhether(work -> work.portal().voidToken("hash-2")).isTrue();
        assertStale(second, 2, 3);
        assertStale(invited("u-9", "hash-9").version(4), 4, 0);

        assertOne(work -> work.portal().find("u-1"))
                .contains(second.withoutToken().version(3));
        assertOne(work -> work.portal().find("u-9")).isEmpty();
    }

    private void assertStale(PortalAccess access, long given, long stored) {
        assertThatThrownBy(() -> run(work -> work.portal().save(access)))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.given()).isEqualTo(given);
                    assertThat(stale.stored()).isEqualTo(stored);
                });
    }
}
