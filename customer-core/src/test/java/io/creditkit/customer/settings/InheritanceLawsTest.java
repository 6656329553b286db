package io.creditkit.customer.settings;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.GroupLimits;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.group.LimitCheck;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of inheritance, over random chains of groups and random values set and taken back along them. */
class InheritanceLawsTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");

    /**
     * @param owner 0 the customer, 1 to 3 its groups from the nearest up, 4 the company
     * @param value empty takes the value back
     */
    record Deed(int owner, Optional<Setting.CreditCheck> value) {}

    /** A storage of its own for each try. */
    private static final class World {
        private final WorkContext context = Workbench.on(InMemoryStorage.create());
        private final Settings settings = new Settings(context);
        private final Groups groups = new Groups(context);
        private final Customers customers = new Customers(context);
    }

    @Property(tries = 150)
    void theNearestValueHoldsAndSaysWhoSetIt(@ForAll("deeds") List<Deed> deeds) {
        World world = new World();
        List<SettingOwner> owners = chain(world);
        List<Optional<Setting.CreditCheck>> model = new ArrayList<>();
        owners.forEach(owner -> model.add(Optional.empty()));
        for (Deed deed : deeds) {
            Customer before = world.customers.find(CUSTOMER).orElseThrow();
            SettingOwner owner = owners.get(deed.owner());
            deed.value()
                    .ifPresentOrElse(
                            value -> world.settings.set(owner, Setting.CREDIT_CHECK, value),
                            () -> world.settings.clear(owner, Setting.CREDIT_CHECK));
            model.set(deed.owner(), deed.value());

            Effective<Setting.CreditCheck> effective = world.settings.effective(CUSTOMER, Setting.CREDIT_CHECK);
            assertThat(effective).isEqualTo(expected(owners, model));
            assertThat(world.customers.find(CUSTOMER)).contains(before);
            LimitCheck check =
                    new GroupLimits(world.context).check(CUSTOMER, Money.of("1", "EUR"), group -> Money.of("1", "EUR"));
            assertThat(check.verdict() == LimitCheck.Verdict.BYPASSED)
                    .as("the check asks the same resolver")
                    .isEqualTo(effective.value() == Setting.CreditCheck.BYPASS);
        }
    }

    @Property(tries = 100)
    void whatIsPrintedIsReadAsTheSameValue(@ForAll("limits") Optional<Money> limit) {
        Setting<Optional<Money>> setting = Setting.DEFAULT_CREDIT_LIMIT;
        assertThat(setting.parse(setting.print(limit))).isEqualTo(limit);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Setting.CreditCheck.class).optional())
                .as(Deed::new)
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<Optional<Money>> limits() {
        return Arbitraries.integers()
                .between(0, 1_000_000)
                .map(amount -> Money.of(String.valueOf(amount), "EUR"))
                .optional();
    }

    private static List<SettingOwner> chain(World world) {
        world.customers.save(bareCustomer("1"));
        List<SettingOwner> owners = new ArrayList<>();
        owners.add(SettingOwner.of(CUSTOMER));
        for (int level = 3; level >= 1; level--) {
            CustomerGroup.Builder group = CustomerGroup.builder();
            group.from(group("g-" + level, "Level " + level));
            if (level < 3) {
                group.parentId(GroupId.of("g-" + (level + 1)));
            }
            world.groups.save(group.build());
            owners.add(1, SettingOwner.of(GroupId.of("g-" + level)));
        }
        owners.add(SettingOwner.company());
        world.groups.move(List.of(CUSTOMER), Optional.of(GroupId.of("g-1")));
        return owners;
    }

    private static Effective<Setting.CreditCheck> expected(
            List<SettingOwner> owners, List<Optional<Setting.CreditCheck>> model) {
        for (int i = 0; i < owners.size(); i++) {
            if (model.get(i).isPresent()) {
                return new Effective<>(model.get(i).get(), Optional.of(owners.get(i)));
            }
        }
        return new Effective<>(Setting.CreditCheck.CHECK, Optional.empty());
    }
}
