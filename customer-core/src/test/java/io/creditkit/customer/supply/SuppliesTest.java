package io.creditkit.customer.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.group.GroupFile;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppliesTest {
    private static final TenantId TENANT = TenantId.of("tenant");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final CustomerId TWO = CustomerId.of("c-2");

    private final CreditKit kit = CreditKit.builder()
            .storage(InMemoryStorage.create())
            .clock(Clock.fixed(Workbench.NOW, ZoneOffset.UTC))
            .build();
    private final Workspace work = kit.workspace(TENANT, Actor.of("jane"));
    private final Supplies supply = work.supply();

    @BeforeEach
    void twoCustomers() {
        work.customers().save(SampleProfiles.bareCustomer("1"));
        work.customers().save(SampleProfiles.bareCustomer("2"));
    }

    @Test
    void whoMovesInIsDeliveredFromThatDayUntilTheDayOfMovingOut() {
        SupplyPeriod period = supply.moveIn(ONE, " Flat 1 ", TODAY);
        supply.moveOut(period.id(), TODAY.plusDays(9));

        assertThat(supply.statusOn(ONE, TODAY.minusDays(1))).isEqualTo(SupplyStatus.NOT_DELIVERED);
        assertThat(supply.statusOn(ONE, TODAY)).isEqualTo(SupplyStatus.DELIVERED);
        assertThat(supply.statusOn(ONE, TODAY.plusDays(9))).isEqualTo(SupplyStatus.DELIVERED);
        assertThat(supply.statusOn(ONE, TODAY.plusDays(10))).isEqualTo(SupplyStatus.NOT_DELIVERED);
        assertThat(supply.at("FLAT 1")).extracting(SupplyPeriod::customer).containsExactly(ONE);
        assertThat(work.audit().of(Subject.of(ONE))).hasSize(3);
        assertThat(period.toString()).doesNotContain("Flat");
    }

    @Test
    void nobodyMovesInWhereAnotherIsSupplied() {
        SupplyPeriod period = supply.moveIn(ONE, "Flat 1", TODAY);

        assertThatExceptionOfType(SupplyRefusedException.class)
                .isThrownBy(() -> supply.moveIn(TWO, "flat 1", TODAY.plusDays(50)))
                .withMessageContaining(ONE.value());
        supply.moveOut(period.id(), TODAY.plusDays(9));
        assertThatExceptionOfType(SupplyRefusedException.class)
                .isThrownBy(() -> supply.moveIn(TWO, "Flat 1", TODAY.plusDays(9)));
        assertThatExceptionOfType(SupplyRefusedException.class)
                .isThrownBy(() -> supply.moveIn(TWO, "Flat 1", TODAY.minusDays(9)));

        assertThat(supply.moveIn(TWO, "Flat 1", TODAY.plusDays(10)).customer()).isEqualTo(TWO);
        assertThat(supply.moveIn(TWO, "Flat 2", TODAY).until()).isEmpty();
    }

    @Test
    void theEndOfAPeriodStands() {
        SupplyPeriod period = supply.moveIn(ONE, "Flat 1", TODAY);
        assertThatExceptionOfType(SupplyRefusedException.class)
                .isThrownBy(() -> supply.moveOut(period.id(), TODAY.minusDays(1)));
        supply.moveOut(period.id(), TODAY);

        assertThatExceptionOfType(SupplyRefusedException.class)
                .isThrownBy(() -> supply.moveOut(period.id(), TODAY.plusDays(1)));
        assertThatExceptionOfType(UnknownReferenceException.class).isThrownBy(() -> supply.moveOut("none", TODAY));
    }

    @Property(tries = 50)
    void periodsAtALocationNeverOverlap(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 60) Integer> starts,
            @ForAll @IntRange(min = 0, max = 9) int length) {
        Workspace own = CreditKit.builder().build().workspace(TENANT, Actor.of("jane"));
        own.customers().save(SampleProfiles.bareCustomer("1"));
        for (int start : starts) {
            try {
                SupplyPeriod period = own.supply().moveIn(ONE, "Flat 1", TODAY.plusDays(start));
                own.supply().moveOut(period.id(), period.from().plusDays(length));
            } catch (SupplyRefusedException refused) {
                assertThat(own.supply().at("Flat 1")).isNotEmpty();
            }
        }
        Set<LocalDate> days = new HashSet<>();
        own.supply()
                .at("Flat 1")
                .forEach(period -> period.from()
                        .datesUntil(period.until().orElseThrow().plusDays(1))
                        .forEach(day -> assertThat(days.add(day)).isTrue()));
    }

    @Test
    void listsAreFilteredBySupply() {
        supply.moveIn(ONE, "Flat 1", TODAY);
        FieldCatalogue catalogue = FieldCatalogue.standard();
        Criteria delivered = Criteria.parse("supplyStatus = DELIVERED", catalogue);
        Criteria not = Criteria.parse("supplyStatus = NOT_DELIVERED", catalogue);

        assertThat(work.list().quickCounts(CustomerQuery.all(), Map.of("delivered", delivered, "not", not)))
                .isEqualTo(Map.of("delivered", 1L, "not", 1L));
    }

    @Test
    void thePageOfAGroupCountsWhoIsDeliveredAndListsThem() {
        GroupId group = work.groups().create("House").id();
        work.groups().move(List.of(ONE, TWO), Optional.of(group));
        work.settings().set(SettingOwner.of(group), Setting.AUTOMATIC_SETTLEMENT, Setting.Settlement.AUTOMATIC);
        supply.moveIn(TWO, "Flat 1", TODAY);

        GroupFile file = work.groups().files().load(group, TODAY);

        assertThat(file.details().name()).isEqualTo("House");
        assertThat(file.settings()).isEqualTo(Map.of("automaticSettlement", "AUTOMATIC"));
        assertThat(file.customers()).isEqualTo(Map.of(SupplyStatus.DELIVERED, 1L, SupplyStatus.NOT_DELIVERED, 1L));
        assertThat(file.members()).isEqualTo(2);
        assertThat(members(group, EnumSet.of(SupplyStatus.DELIVERED))).containsExactly("2");
        assertThat(members(group, EnumSet.of(SupplyStatus.NOT_DELIVERED))).containsExactly("1");
        assertThat(members(group, EnumSet.allOf(SupplyStatus.class))).containsExactly("1", "2");
        assertThatExceptionOfType(UnknownReferenceException.class)
                .isThrownBy(() -> work.groups().files().load(GroupId.of("none"), TODAY));
    }

    @Test
    void aMergeAndAnErasureReachThePeriods() {
        supply.moveIn(TWO, "Flat 1", TODAY);
        Customer stays = work.customers().find(ONE).orElseThrow();
        String merge = work.merges()
                .merge(MergeRequest.of(stays, work.customers().find(TWO).orElseThrow()))
                .id();
        assertThat(supply.of(TWO)).extracting(SupplyPeriod::customer).containsExactly(ONE);
        work.merges().undo(merge);
        assertThat(supply.of(TWO)).extracting(SupplyPeriod::customer).containsExactly(TWO);

        work.privacy().erase(TWO, "asked on the phone");
        assertThat(supply.at("Flat 1")).isEmpty();
    }

    @Test
    void badInputAndLackOfPermissionAreRefused() {
        assertThatExceptionOfType(InvalidEntryException.class).isThrownBy(() -> supply.moveIn(ONE, "  ", TODAY));
        assertThatExceptionOfType(UnknownReferenceException.class)
                .isThrownBy(() -> supply.moveIn(CustomerId.of("none"), "Flat 1", TODAY));
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CUSTOMERS));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> kit.workspace(TENANT, clerk).supply().moveIn(ONE, "Flat 1", TODAY));
    }

    private List<String> members(GroupId group, Set<SupplyStatus> states) {
        return work.groups().files().members(group, states, TODAY, 0, 10).stream()
                .map(Customer::number)
                .toList();
    }
}
