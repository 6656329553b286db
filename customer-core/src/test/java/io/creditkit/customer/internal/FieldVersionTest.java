package io.creditkit.customer.internal;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.nationalId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.NationalIds;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.group.SettingChange;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.Settings;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has no version of its own is written over the one that was read all the same. */
class FieldVersionTest {
    private static final CustomerId ONE = CustomerId.of("c-1");

    private final WorkContext context = Workbench.on(InMemoryStorage.create());
    private final Groups groups = new Groups(context);
    private final Settings settings = new Settings(context);
    private final NationalIds nationalIds = new Customers(context).nationalIds();

    @BeforeEach
    void aCustomer() {
        new Customers(context).save(bareCustomer("1"));
    }

    @Test
    void aCustomerThatSomebodyElseMovedIsNotMoved() {
        GroupId north = groups.create("North").id();
        GroupId south = groups.create("South").id();
        long read = groups.membershipVersion(ONE);
        assertThat(read).isZero();
        groups.move(ONE, read, Optional.of(north));

        assertStale(() -> groups.move(ONE, read, Optional.of(south)), 0, 1);
        groups.move(List.of(ONE), Optional.of(south));
        groups.move(List.of(ONE), Optional.of(north));
        assertStale(() -> groups.move(ONE, 1, Optional.empty()), 1, 3);

        assertThat(groups.of(ONE)).map(CustomerGroup::name).contains("North");
        groups.move(ONE, groups.membershipVersion(ONE), Optional.empty());
        assertThat(groups.of(ONE)).isEmpty();
    }

    @Test
    void aSettingThatSomebodyElseSetIsNotSetNorTakenBack() {
        SettingOwner owner = SettingOwner.of(ONE);
        settings.set(owner, Setting.OVERDUE_STOP_DAYS, 10, settings.version(owner, Setting.OVERDUE_STOP_DAYS));
        settings.set(owner, Setting.PAYMENT_TERMS_DAYS, 14);

        assertStale(() -> settings.set(owner, Setting.OVERDUE_STOP_DAYS, 20, 0), 0, 1);
        settings.set(owner, Setting.OVERDUE_STOP_DAYS, 30);
        assertStale(() -> settings.clear(owner, Setting.OVERDUE_STOP_DAYS, 1), 1, 2);

        assertThat(settings.effective(ONE, Setting.OVERDUE_STOP_DAYS).value()).isEqualTo(30);
        settings.clear(owner, Setting.OVERDUE_STOP_DAYS, 2);
        assertThat(settings.effective(ONE, Setting.OVERDUE_STOP_DAYS).value()).isZero();
        assertThat(settings.version(owner, Setting.PAYMENT_TERMS_DAYS)).isEqualTo(1);
    }

    @Test
    void aNationalIdThatSomebodyElseStoredIsNotStoredNorRemoved() {
        nationalIds.put(nationalId("c-1", "X-100001"), nationalIds.version(ONE));

        assertStale(() -> nationalIds.put(nationalId("c-1", "X-100002"), 0), 0, 1);
        nationalIds.put(nationalId("c-1", "X-100003"));
        assertStale(() -> nationalIds.remove(ONE, 1), 1, 2);

        assertThat(nationalIds.unmasked(ONE))
                .hasValueSatisfying(id -> assertThat(id.number()).isEqualTo("X-100003"));
        nationalIds.remove(ONE, 2);
        assertThat(nationalIds.masked(ONE)).isEmpty();
        assertThatThrownBy(() -> nationalIds.remove(ONE, 2)).hasMessageNotContaining("X-1");
    }

    @Test
    void theIdOfACustomerThatWasMergedMeansTheOneThatStays() {
        Customers customers = new Customers(context);
        CustomerId gone = customers.save(bareCustomer("2")).id();
        settings.set(SettingOwner.of(gone), Setting.PAYMENT_TERMS_DAYS, 21);
        new Merges(context)
                .merge(MergeRequest.of(
                        customers.find(ONE).orElseThrow(), customers.find(gone).orElseThrow()));
        GroupId north = groups.create("North").id();
        SettingOwner owner = SettingOwner.of(gone);

        assertThat(groups.move(List.of(gone, ONE), Optional.of(north)))
                .extracting(SettingChange::customer)
                .allMatch(ONE::equals);
        assertThat(groups.members(north)).containsExactly(ONE);
        assertThat(groups.of(gone)).map(CustomerGroup::name).contains("North");
        groups.move(gone, groups.membershipVersion(gone), Optional.empty());
        assertStale(() -> groups.move(ONE, 1, Optional.of(north)), 1, 2);
        assertThat(groups.of(ONE)).isEmpty();

        settings.set(owner, Setting.OVERDUE_STOP_DAYS, 10);
        assertThat(settings.effective(ONE, Setting.OVERDUE_STOP_DAYS).value()).isEqualTo(10);
        assertThat(settings.effective(gone, Setting.OVERDUE_STOP_DAYS).value()).isEqualTo(10);
        assertThat(settings.setOn(owner, Setting.OVERDUE_STOP_DAYS, context.today()))
                .contains(10);
        settings.set(owner, Setting.OVERDUE_STOP_DAYS, 20, settings.version(owner, Setting.OVERDUE_STOP_DAYS));
        assertStale(() -> settings.clear(SettingOwner.of(ONE), Setting.OVERDUE_STOP_DAYS, 1), 1, 2);
        settings.clear(owner, Setting.OVERDUE_STOP_DAYS, 2);
        settings.clear(owner, Setting.PAYMENT_TERMS_DAYS);
        assertThat(settings.setOn(SettingOwner.of(ONE), Setting.PAYMENT_TERMS_DAYS, context.today()))
                .isEmpty();
    }

    private static void assertStale(ThrowingCallable write, long given, long stored) {
        StaleVersionException refused = catchThrowableOfType(StaleVersionException.class, write);
        assertThat(refused.given()).isEqualTo(given);
        assertThat(refused.stored()).isEqualTo(stored);
    }
}
