package io.creditkit.customer.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.attribute.HostDetails;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.Settings;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Groups and settings as they were on a past day: the audit trail tells it. */
class PastGroupsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final InMemoryStorage storage = InMemoryStorage.create();

    @Test
    void aGroupIsToldAsItWasAtTheEndOfEachDay() {
        CustomerGroup made = new Groups(day(0)).create("North");
        CustomerGroup changed = new Groups(day(2))
                .save(CustomerGroup.builder()
                        .from(made)
                        .name("Nord")
                        .description("by the sea")
                        .creditLimit(Money.of("1200.50", "EUR"))
                        .limitMode(CustomerGroup.LimitMode.SHARED_CAP)
                        .build());
        new Groups(day(4)).remove(made.id());
        Groups groups = new Groups(day(5));

        assertThat(groups.asOf(made.id(), DAY.minusDays(1)))
                .as("before it was made")
                .isEmpty();
        assertThat(groups.asOf(made.id(), DAY.plusDays(1))).contains(past(made));
        assertThat(groups.asOf(made.id(), DAY.plusDays(2))).contains(past(changed));
        assertThat(groups.asOf(made.id(), DAY.plusDays(4))).as("removed").isEmpty();
    }

    @Test
    void whatIsSetForAGroupIsNoChangeOfTheGroupItself() {
        CustomerGroup made = new Groups(day(0)).create("North");
        new Settings(day(1)).set(SettingOwner.of(made.id()), Setting.OVERDUE_STOP_DAYS, 30);

        assertThat(new Groups(day(5)).asOf(made.id(), DAY.plusDays(2))).contains(past(made));
    }

    @Test
    void whatAHostKeepsOfAGroupIsNoChangeOfTheGroupItself() {
        CustomerGroup made = new Groups(day(0)).create("North");
        new HostDetails(day(1))
                .save(SubjectDetails.builder()
                        .subject(Subject.of(
                                Subject.Kind.CUSTOMER_GROUP, made.id().value()))
                        .putExternalIds("erp", "4711")
                        .build());

        assertThat(new Groups(day(5)).asOf(made.id(), DAY.plusDays(2))).contains(past(made));
    }

    @Test
    void aSettingIsToldAsItWasAtTheEndOfEachDay() {
        GroupId group = new Groups(day(0)).create("North").id();
        SettingOwner owner = SettingOwner.of(group);
        new Settings(day(1)).set(owner, Setting.OVERDUE_STOP_DAYS, 30);
        new Settings(day(2)).set(owner, Setting.OVERDUE_STOP_DAYS, 45);
        new Settings(day(3)).clear(owner, Setting.OVERDUE_STOP_DAYS);
        Settings settings = new Settings(day(4));

        assertThat(settings.setOn(owner, Setting.OVERDUE_STOP_DAYS, DAY))
                .as("inherited")
                .isEmpty();
        assertThat(settings.setOn(owner, Setting.OVERDUE_STOP_DAYS, DAY.plusDays(1)))
                .contains(30);
        assertThat(settings.setOn(owner, Setting.OVERDUE_STOP_DAYS, DAY.plusDays(2)))
                .contains(45);
        assertThat(settings.setOn(owner, Setting.OVERDUE_STOP_DAYS, DAY.plusDays(3)))
                .isEmpty();
    }

    @Test
    void aCustomerWasInTheGroupThatItWasInOnThatDayAndTheGroupIsToldAsItWas() {
        new Customers(day(0)).save(StorageSamples.bareCustomer("1"));
        CustomerId customer = CustomerId.of("c-1");
        Groups first = new Groups(day(0));
        CustomerGroup north = first.create("North");
        CustomerGroup south = first.create("South");
        new Groups(day(1)).move(List.of(customer), Optional.of(north.id()));
        new Groups(day(2)).save(CustomerGroup.builder().from(north).name("Nord").build());
        new Groups(day(3)).move(List.of(customer), Optional.of(south.id()));
        new Groups(day(4)).move(List.of(customer), Optional.empty());
        Groups groups = new Groups(day(5));

        assertThat(groups.of(customer, DAY)).isEmpty();
        assertThat(groups.of(customer, DAY.plusDays(1))).contains(past(north));
        assertThat(groups.of(customer, DAY.plusDays(2)))
                .map(CustomerGroup::name)
                .contains("Nord");
        assertThat(groups.of(customer, DAY.plusDays(3))).contains(past(south));
        assertThat(groups.of(customer, DAY.plusDays(4))).isEmpty();
    }

    private static CustomerGroup past(CustomerGroup group) {
        return CustomerGroup.builder().from(group).version(0).build();
    }

    private WorkContext day(int after) {
        return Workbench.on(storage, Workbench.NOW.plus(Duration.ofDays(after)), Actor.of("tester"));
    }
}
