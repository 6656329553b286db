package io.creditkit.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lists tell of customers that have it from their groups or the company is what holds for each of them. */
abstract class InheritedListLaws extends StorageLaws {
    private static final int WORLDS = 20;
    private static final int CUSTOMERS = 12;
    private static final List<Field> INHERITED = Stream.of("internalLimit", "creditCheck", "customerGroupId")
            .map(FieldCatalogue.standard()::get)
            .toList();

    @Test
    void whatIsInheritedIsListedAsItHolds_howeverGroupsStandAboveEachOther() {
        for (int world = 1; world <= WORLDS; world++) {
            TenantId tenant = TenantId.of("world-" + world);
            ListSamples samples = new ListSamples(100 + world);
            storage().inUnitOfWork(tenant, work -> {
                samples.store(work, CUSTOMERS);
                return true;
            });
            List<CustomerProfile> everybody = storage().inUnitOfWork(tenant, InheritedListLaws::everybody);
            for (Field field : INHERITED) {
                Map<Optional<FieldValue>, Long> spread =
                        storage().inUnitOfWork(tenant, work -> work.lists().spread(all(), field));

                assertThat(spread).as("world " + world + ", " + field).isEqualTo(spread(field, everybody));
                Criteria condition = samples.leaf(field);
                long count = storage().inUnitOfWork(tenant, work -> work.lists().count(all().and(condition)));

                assertThat(count)
                        .as("world " + world + ", " + condition.text())
                        .isEqualTo(everybody.stream()
                                .filter(profile -> condition
                                        .evaluate(profile, ListSamples.rates())
                                        .isTrue())
                                .count());
            }
        }
    }

    @Test
    void whatAGroupHasReachesTheMembersOfTheGroupsBelow_toTheOneThatHasItsOwn() {
        run(work -> {
            work.groups().save(under("top", Optional.empty()));
            work.groups().save(under("middle", Optional.of("top")));
            work.groups().save(under("below", Optional.of("middle")));
            work.customers().save(StorageSamples.bareCustomer("1"));
            work.groups().join(StorageSamples.bareCustomer("1").id(), GroupId.of("below"));
            check(work, SettingOwner.of(GroupId.of("top")), Setting.CreditCheck.BYPASS);
        });
        assertThat(bypassed()).isEqualTo(1);

        run(work -> check(work, SettingOwner.of(GroupId.of("middle")), Setting.CreditCheck.CHECK));
        assertThat(bypassed()).isZero();

        run(work -> check(work, SettingOwner.of(StorageSamples.bareCustomer("1").id()), Setting.CreditCheck.BYPASS));
        assertThat(bypassed()).isEqualTo(1);
    }

    @Test
    void aLimitThatWasEndedBeforeItsFirstDayTakesThePlaceOfNone() {
        LocalDate today = ListSamples.TODAY;
        run(work -> {
            work.customers().save(StorageSamples.bareCustomer("1"));
            work.limits().save(limit("held", "100", today.minusDays(9)));
            work.limits()
                    .save(LimitDecision.builder()
                            .from(limit("never-held", "200", today.minusDays(1)))
                            .state(LimitState.LAPSED)
                            .endedOn(today.minusDays(2))
                            .build());
        });
        Criteria asBefore = Criteria.parse("ownLimit = 100 EUR and internalLimit = 100 EUR", FieldCatalogue.standard());

        assertCount(work -> work.lists().count(all().and(asBefore))).isEqualTo(1);
    }

    private static LimitDecision limit(String id, String amount, LocalDate from) {
        return LimitDecision.builder()
                .from(StorageSamples.bareLimit(id, "c-1"))
                .amount(LimitAmount.of(Money.of(amount, "EUR")))
                .validFrom(from)
                .build();
    }

    @Test
    void whatTheCompanySetsIsSeenByTheUnitOfWorkThatSetsIt() {
        run(work -> {
            work.customers().save(StorageSamples.bareCustomer("1"));
            ListStore lists = work.lists();
            assertThat(lists.count(all().and(BYPASSED))).isZero();
            check(work, SettingOwner.company(), Setting.CreditCheck.BYPASS);
            assertThat(lists.count(all().and(BYPASSED))).isEqualTo(1);
        });
    }

    private static final Criteria BYPASSED = Criteria.parse("creditCheck = BYPASS", FieldCatalogue.standard());

    private long bypassed() {
        return in(work -> work.lists().count(all().and(BYPASSED)));
    }

    private static CustomerGroup under(String id, Optional<String> parent) {
        return CustomerGroup.builder()
                .from(StorageSamples.group(id, id))
                .parentId(parent.map(GroupId::of))
                .build();
    }

    private static void check(UnitOfWork work, SettingOwner owner, Setting.CreditCheck value) {
        work.settings().put(owner, Setting.CREDIT_CHECK.key(), value.name());
    }

    private static ListQuery all() {
        return new ListQuery(
                List.of(), Optional.empty(), Set.of(), List.of(), ListSamples.at(ZoneOffset.UTC, ListSamples.rates()));
    }

    private static List<CustomerProfile> everybody(UnitOfWork work) {
        return work.customers().page(Optional.empty(), CUSTOMERS).stream()
                .filter(customer -> customer.status() != CustomerStatus.ERASED)
                .map(customer -> ListLaws.profile(work, customer, ZoneOffset.UTC))
                .toList();
    }

    private static Map<Optional<FieldValue>, Long> spread(Field field, List<CustomerProfile> profiles) {
        Map<Optional<FieldValue>, Long> spread = new HashMap<>();
        profiles.forEach(profile -> spread.merge(ListLaws.value(field, profile), 1L, Long::sum));
        return spread;
    }
}
