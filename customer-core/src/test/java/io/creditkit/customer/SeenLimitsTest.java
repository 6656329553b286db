package io.creditkit.customer;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupQuery;
import io.creditkit.customer.group.SettingChange;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.PageRequest;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.supply.SupplyStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A limit that is entered with a customer or a group is seen by those alone who may see credit data, or change what it stands in. */
class SeenLimitsTest {
    private static final Money LIMIT = Money.of("1200", "EUR");
    private static final ExternalId ERP = ExternalId.of("erp", "D-1");
    private static final Role READER = Role.of("reader", Permission.VIEW_CUSTOMERS, Permission.VIEW_AUDIT_TRAIL);
    private static final Role CREDIT = Role.of("credit", Permission.VIEW_CREDIT_DATA);
    private static final Role EDITS_CUSTOMERS = Role.of("customers", Permission.EDIT_CUSTOMERS);
    private static final Role EDITS_GROUPS = Role.of("groups", Permission.EDIT_GROUPS);
    private static final CustomerId ONE = CustomerId.of("c-1");

    private final CreditKit kit = CreditKit.builder().build();
    private final Tenant tenant = kit.tenant("acme");
    private final Workspace all = tenant.as(Actor.of("setup"));

    @BeforeEach
    void oneCustomerInOneGroup() {
        Customer customer = all.customers()
                .save(Customer.builder()
                        .from(bareCustomer("1"))
                        .internalLimit(LIMIT)
                        .putExternalIds("erp", "D-1")
                        .agencyLink(link("X-1"))
                        .build());
        CustomerGroup group = all.groups().create("Wholesale");
        all.groups()
                .save(CustomerGroup.builder()
                        .from(group)
                        .creditLimit(LIMIT)
                        .limitMode(CustomerGroup.LimitMode.SHARED_CAP)
                        .build());
        all.groups().move(List.of(customer.id()), Optional.of(group.id()));
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void noWayToACustomerTellsALimitToWhoMaySeeNone() {
        waysToCustomers().forEach((way, customers) -> {
            assertThat(limits(customers, READER)).as(way).isNotEmpty().containsOnly(Optional.empty());
            assertThat(limits(customers, READER, CREDIT)).as(way).isNotEmpty().containsOnly(Optional.of(LIMIT));
            assertThat(limits(customers, READER, EDITS_GROUPS))
                    .as(way)
                    .isNotEmpty()
                    .containsOnly(Optional.empty());
            assertThat(limits(customers, READER, EDITS_CUSTOMERS))
                    .as(way)
                    .isNotEmpty()
                    .containsOnly(Optional.of(LIMIT));
        });
    }

    @Test
    void noWayToAGroupTellsALimitToWhoMaySeeNone() {
        waysToGroups().forEach((way, groups) -> {
            assertThat(caps(groups, READER)).as(way).isNotEmpty().containsOnly(Optional.empty());
            assertThat(caps(groups, READER, CREDIT)).as(way).isNotEmpty().containsOnly(Optional.of(LIMIT));
            assertThat(caps(groups, READER, EDITS_CUSTOMERS))
                    .as(way)
                    .isNotEmpty()
                    .containsOnly(Optional.empty());
            assertThat(caps(groups, READER, EDITS_GROUPS)).as(way).isNotEmpty().containsOnly(Optional.of(LIMIT));
        });
    }

    @Test
    void whoEditsWithoutSeeingCreditLosesNoLimit() {
        Role clerk = Role.of("clerk", Permission.VIEW_CUSTOMERS, Permission.EDIT_CUSTOMERS);
        Workspace work = tenant.as(Actor.of("joe", clerk));
        Customer found = work.customers().findByExternalId(ERP).orElseThrow();

        work.customers().save(Customer.builder().from(found).name("Renamed").build());

        assertThat(all.customers().find(found.id()).orElseThrow().internalLimit())
                .contains(LIMIT);
    }

    @Test
    void pastGroupsAndSettingsAreForThoseAloneWhoSeeTheAuditTrail() {
        Workspace work = tenant.as(Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS)));
        Customer customer = work.customers().findByExternalId(ERP).orElseThrow();
        CustomerGroup group = work.groups().of(customer.id()).orElseThrow();

        assertThat(work.groups().asOf(group.id(), work.today())).isPresent();
        assertThat(work.groups().of(customer.id(), work.today())).isPresent();
        assertThatThrownBy(() -> work.groups().asOf(group.id(), work.today().minusDays(1)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> work.groups().of(customer.id(), work.today().minusDays(1)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> work.settings()
                        .setOn(
                                SettingOwner.of(customer.id()),
                                Setting.DEFAULT_CREDIT_LIMIT,
                                work.today().minusDays(1)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void membersOfAGroupAndDuplicatesHaveNoLimitsForWhoMaySeeNone() {
        CustomerGroup group = all.groups().of(ONE).orElseThrow();
        Customer draft = Customer.builder()
                .from(bareCustomer("2"))
                .name("Company 1")
                .externalIds(Map.of())
                .build();
        Map<String, Function<Workspace, List<Customer>>> ways = Map.of(
                "members",
                work -> work.groups()
                        .files()
                        .members(group.id(), EnumSet.allOf(SupplyStatus.class), work.today(), 0, 10),
                "duplicates",
                work -> work.quality().duplicatesOf(draft, everybody -> true).candidates().stream()
                        .map(candidate -> candidate.customer())
                        .toList());
        ways.forEach((way, customers) -> {
            assertThat(limits(customers, READER)).as(way).isNotEmpty().containsOnly(Optional.empty());
            assertThat(limits(customers, READER, CREDIT)).as(way).isNotEmpty().containsOnly(Optional.of(LIMIT));
        });
    }

    @Test
    void whatAMoveWouldChangeTellsNoLimitToWhoMaySeeNone() {
        Function<Role, List<SettingChange>> preview =
                more -> tenant.as(Actor.of("joe", READER, more)).groups().preview(List.of(ONE), Optional.empty());

        assertThat(preview.apply(EDITS_GROUPS))
                .extracting(SettingChange::key)
                .doesNotContain("sharedCaps", "creditLimit");
        assertThat(preview.apply(CREDIT)).extracting(SettingChange::key).contains("sharedCaps");
    }

    @Test
    void whichLimitHoldsIsForThoseAloneWhoSeeCreditData() {
        assertThatThrownBy(
                        () -> tenant.as(Actor.of("joe", READER)).groupLimits().of(ONE))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(tenant.as(Actor.of("joe", READER, CREDIT))
                        .groupLimits()
                        .of(ONE)
                        .own()
                        .value())
                .contains(LIMIT);
    }

    private Map<String, Function<Workspace, List<Customer>>> waysToCustomers() {
        return Map.of(
                "by id", work -> work.customers().find(ONE).stream().toList(),
                "by number", work -> work.customers().findByNumber("1").stream().toList(),
                "by external id",
                        work -> work.customers().findByExternalId(ERP).stream().toList(),
                "by company", work -> work.customers().linkedTo(company("X-1")),
                "one by one", SeenLimitsTest::oneByOne,
                "versions", work -> work.customers().versions(ONE),
                "as of today",
                        work -> work.customers().asOf(ONE, work.today()).stream()
                                .toList(),
                "list",
                        work -> work.list().page(CustomerQuery.all(), PageRequest.first(10)).rows().stream()
                                .map(row -> row.profile().customer())
                                .toList(),
                "autocomplete",
                        work -> work.search().suggest("Company", 5).list().stream()
                                .map(found -> found.customer())
                                .toList(),
                "file",
                        work -> work.files().load(ONE, work.today()).details().content().stream()
                                .toList());
    }

    private static List<Customer> oneByOne(Workspace work) {
        List<Customer> customers = new ArrayList<>();
        work.customers().forEach(customers::add);
        return customers;
    }

    private Map<String, Function<Workspace, List<CustomerGroup>>> waysToGroups() {
        CustomerGroup group = all.groups().of(ONE).orElseThrow();
        return Map.of(
                "by id", work -> work.groups().find(group.id()).stream().toList(),
                "all", work -> work.groups().all(),
                "of a customer", work -> work.groups().of(ONE).stream().toList(),
                "of a customer on a day",
                        work -> work.groups().of(ONE, work.today()).stream().toList(),
                "as of today",
                        work -> work.groups().asOf(group.id(), work.today()).stream()
                                .toList(),
                "list",
                        work -> work.groups().lists().page(GroupQuery.all(), 0, 10).rows().stream()
                                .map(row -> row.group())
                                .toList(),
                "its file",
                        work -> List.of(work.groups()
                                .files()
                                .load(group.id(), work.today())
                                .details()),
                "file of a member",
                        work -> work.files().load(ONE, work.today()).group().content().stream()
                                .toList());
    }

    private Stream<Optional<Money>> limits(Function<Workspace, List<Customer>> way, Role first, Role... more) {
        return way.apply(tenant.as(Actor.of("joe", first, more))).stream().map(Customer::internalLimit);
    }

    private Stream<Optional<Money>> caps(Function<Workspace, List<CustomerGroup>> way, Role first, Role... more) {
        return way.apply(tenant.as(Actor.of("joe", first, more))).stream().map(CustomerGroup::creditLimit);
    }
}
