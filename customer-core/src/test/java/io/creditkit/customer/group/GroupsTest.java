package io.creditkit.customer.group;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.attachment.AttachmentSettings;
import io.creditkit.customer.attachment.Attachments;
import io.creditkit.customer.audit.AuditTrail;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.settings.Effective;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.Settings;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final CustomerId TWO = CustomerId.of("c-2");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final Groups groups = new Groups(context);
    private final Settings settings = new Settings(context);
    private final GroupLimits limits = new GroupLimits(context);
    private final Customers customers = new Customers(context);
    private final AuditTrail trail = new AuditTrail(context);

    @Test
    void aGroupThatIsRemovedLeavesNeitherSettingsNorFilesAndNothingIsSetForIt() throws IOException {
        GroupId group = groups.create("Wholesale").id();
        SettingOwner owner = SettingOwner.of(group);
        settings.set(owner, Setting.OVERDUE_STOP_DAYS, 10);
        Attachments files = new Attachments(context, AttachmentSettings.standard());
        Attachment file = files.add(owner.subject(), "a.txt", "text/plain", new ByteArrayInputStream(new byte[] {'a'}));

        groups.remove(group);

        assertThat(files.find(file.id())).isEmpty();
        assertThat(context.<Map<String, String>>inUnitOfWork(
                        work -> work.settings().values(owner)))
                .isEmpty();
        assertThatThrownBy(() -> settings.set(owner, Setting.OVERDUE_STOP_DAYS, 10))
                .isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> settings.set(owner, Setting.OVERDUE_STOP_DAYS, 10, 2))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void aNameBelongsToOneGroupAndARenameIsInTheTrail() {
        CustomerGroup group = groups.create("Wholesale");
        assertThatThrownBy(() -> groups.create("WHOLESALE")).isInstanceOf(DuplicateKeyException.class);

        groups.save(CustomerGroup.builder().from(group).name("Trade").build());

        assertThat(trail.field(
                        Subject.of(Subject.Kind.CUSTOMER_GROUP, group.id().value()), "name"))
                .extracting(history -> history.change().after())
                .containsExactly(Optional.of("Wholesale"), Optional.of("Trade"));
        assertThat(groups.find(group.id())).map(CustomerGroup::name).contains("Trade");
    }

    @Test
    void noGroupIsBelowItself() {
        CustomerGroup top = groups.create("Top");
        CustomerGroup middle = below("Middle", top);
        CustomerGroup bottom = below("Bottom", middle);

        assertThatThrownBy(() -> groups.save(
                        CustomerGroup.builder().from(top).parentId(bottom.id()).build()))
                .isInstanceOf(GroupRefusedException.class);
        assertThatThrownBy(() -> groups.save(
                        CustomerGroup.builder().from(top).parentId(top.id()).build()))
                .isInstanceOf(GroupRefusedException.class);
        assertThatThrownBy(() -> groups.save(CustomerGroup.builder()
                        .from(top)
                        .parentId(GroupId.of("nowhere"))
                        .build()))
                .isInstanceOf(GroupRefusedException.class);
        assertThat(groups.find(top.id())).contains(top);
    }

    @Test
    void aGroupWithMembersOrGroupsBelowItStays() {
        CustomerGroup top = groups.create("Top");
        CustomerGroup middle = below("Middle", top);
        customers.save(bareCustomer("1"));
        groups.move(List.of(ONE), Optional.of(middle.id()));

        assertThatThrownBy(() -> groups.remove(top.id())).isInstanceOf(GroupRefusedException.class);
        assertThatThrownBy(() -> groups.remove(middle.id()))
                .isInstanceOf(GroupRefusedException.class)
                .hasMessageContaining("1 members");
        groups.move(List.of(ONE), Optional.empty());
        groups.remove(middle.id());
        groups.remove(top.id());
        assertThat(groups.all()).isEmpty();
    }

    @Test
    void aMoveTellsBeforehandOfTheHostsOwnSettingsOnBothSidesAndAlongTheWholeChain() {
        Setting<String> letters = Setting.ofText("letters.layout", "plain");
        Setting<String> portal = Setting.ofText("portal.theme", "grey");
        CustomerGroup top = groups.create("Top");
        CustomerGroup below = groups.save(CustomerGroup.builder()
                .from(groups.create("Below"))
                .parentId(top.id())
                .build());
        CustomerGroup other = groups.create("Other");
        settings.set(SettingOwner.of(top.id()), letters, "gold");
        settings.set(SettingOwner.of(other.id()), portal, "blue");
        settings.set(SettingOwner.of(other.id()), Setting.DEFAULT_CREDIT_LIMIT, Optional.of(Money.of("1", "EUR")));
        customers.save(bareCustomer("1"));
        groups.move(List.of(ONE), Optional.of(below.id()));

        assertThat(groups.preview(List.of(ONE), Optional.of(other.id())))
                .containsExactly(
                        new SettingChange(
                                ONE,
                                "letters.layout",
                                new Effective<>("gold", Optional.of(SettingOwner.of(top.id()))),
                                new Effective<>("", Optional.empty())),
                        new SettingChange(
                                ONE,
                                "portal.theme",
                                new Effective<>("", Optional.empty()),
                                new Effective<>("blue", Optional.of(SettingOwner.of(other.id())))));
    }

    @Test
    void aBulkRemovalTellsBeforehandWhatChanges() {
        CustomerGroup group = groups.save(CustomerGroup.builder()
                .from(groups.create("Wholesale"))
                .creditLimit(Money.of("500", "EUR"))
                .build());
        settings.set(SettingOwner.of(group.id()), Setting.AUTOMATIC_SETTLEMENT, Setting.Settlement.AUTOMATIC);
        customers.save(bareCustomer("1"));
        Customer second = customers.save(bareCustomer("2"));
        settings.set(SettingOwner.of(second.id()), Setting.AUTOMATIC_SETTLEMENT, Setting.Settlement.AUTOMATIC);
        groups.move(List.of(ONE, TWO), Optional.of(group.id()));

        List<SettingChange> preview = groups.preview(List.of(ONE, TWO), Optional.empty());

        assertThat(preview)
                .extracting(change -> change.customer() + " " + change.key() + " "
                        + change.before().value() + ">" + change.after().value())
                .containsExactly(
                        "c-1 automaticSettlement AUTOMATIC>BY_HAND",
                        "c-1 creditLimit " + Money.of("500", "EUR") + ">",
                        "c-2 creditLimit " + Money.of("500", "EUR") + ">");
        assertThat(groups.members(group.id())).containsExactly(ONE, TWO);
        assertThat(groups.move(List.of(ONE, TWO), Optional.empty())).isEqualTo(preview);
        assertThat(groups.members(group.id())).isEmpty();
        assertThat(trail.field(Subject.of(ONE), "group"))
                .extracting(history -> history.change())
                .containsExactly(
                        new FieldChange(
                                "group",
                                Optional.empty(),
                                Optional.of(group.id().value())),
                        new FieldChange("group", Optional.of(group.id().value()), Optional.empty()));
    }

    @Test
    void aMoveToNowhereMovesNobody() {
        customers.save(bareCustomer("1"));
        assertThatThrownBy(() -> groups.move(List.of(ONE), Optional.of(GroupId.of("nowhere"))))
                .isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> groups.move(List.of(ONE, CustomerId.of("nobody")), Optional.empty()))
                .isInstanceOf(UnknownReferenceException.class);
        assertThat(groups.of(ONE)).isEmpty();
    }

    @Test
    void aLimitIsInheritedFromTheNearestGroupThenTheCompany() {
        customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .internalLimit(Optional.empty())
                .build());
        CustomerGroup top = groups.save(CustomerGroup.builder()
                .from(groups.create("Top"))
                .creditLimit(Money.of("900", "EUR"))
                .build());
        CustomerGroup middle = below("Middle", top);
        assertThat(limits.of(ONE).own().value()).isEmpty();
        assertThat(limits.check(ONE, Money.of("1", "EUR"), none()).verdict()).isEqualTo(LimitCheck.Verdict.NO_LIMIT);

        settings.set(SettingOwner.company(), Setting.DEFAULT_CREDIT_LIMIT, Optional.of(Money.of("100", "EUR")));
        assertThat(limits.of(ONE).own().origin()).contains(SettingOwner.company());
        groups.move(List.of(ONE), Optional.of(middle.id()));
        assertThat(limits.of(ONE).own().value()).contains(Money.of("900", "EUR"));
        assertThat(limits.of(ONE).own().origin()).contains(SettingOwner.of(top.id()));

        assertThat(limits.check(ONE, Money.of("810", "EUR"), none()).verdict()).isEqualTo(LimitCheck.Verdict.OK);
        assertThat(limits.check(ONE, Money.of("811", "EUR"), none()).verdict()).isEqualTo(LimitCheck.Verdict.WATCH);
        LimitCheck over = limits.check(ONE, Money.of("910", "EUR"), none());
        assertThat(over.verdict()).isEqualTo(LimitCheck.Verdict.EXCEEDED);
        assertThat(over.excess()).contains(Money.of("10", "EUR"));
    }

    @Test
    void aLimitOfZeroIsNoCreditAndNotNoLimit() {
        customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .internalLimit(Money.of("0", "EUR"))
                .build());

        LimitCheck check = limits.check(ONE, Money.of("10", "EUR"), none());

        assertThat(check.verdict()).isEqualTo(LimitCheck.Verdict.EXCEEDED);
        assertThat(check.excess()).contains(Money.of("10", "EUR"));
    }

    @Test
    void aSharedCapIsCheckedBeforeTheCustomersOwnLimitAndBothHold() {
        customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .internalLimit(Money.of("50", "EUR"))
                .build());
        CustomerGroup cap = groups.save(CustomerGroup.builder()
                .from(groups.create("Cap"))
                .creditLimit(Money.of("100", "EUR"))
                .limitMode(CustomerGroup.LimitMode.SHARED_CAP)
                .build());
        groups.move(List.of(ONE), Optional.of(cap.id()));

        LimitCheck both = limits.check(ONE, Money.of("60", "EUR"), group -> Money.of("120", "EUR"));
        assertThat(both.binding()).contains(cap.id());
        assertThat(both.excess()).contains(Money.of("20", "EUR"));
        LimitCheck own = limits.check(ONE, Money.of("60", "EUR"), group -> Money.of("80", "EUR"));
        assertThat(own.verdict()).isEqualTo(LimitCheck.Verdict.EXCEEDED);
        assertThat(own.binding()).isEmpty();
        LimitCheck fine = limits.check(ONE, Money.of("20", "EUR"), group -> Money.of("80", "EUR"));
        assertThat(fine.verdict()).isEqualTo(LimitCheck.Verdict.OK);
    }

    @Test
    void theWatchRatioOfAGroupHoldsForItsMembersUnlessTheyHaveOneOfTheirOwn() {
        customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .internalLimit(Money.of("100", "EUR"))
                .build());
        CustomerGroup careful = groups.create("Careful");
        groups.move(List.of(ONE), Optional.of(careful.id()));
        assertThat(verdictAt("60")).isEqualTo(LimitCheck.Verdict.OK);

        settings.set(SettingOwner.of(careful.id()), Setting.WATCH_RATIO, new BigDecimal("0.50"));
        assertThat(verdictAt("60")).isEqualTo(LimitCheck.Verdict.WATCH);
        assertThat(settings.effective(ONE, Setting.WATCH_RATIO).origin()).contains(SettingOwner.of(careful.id()));

        settings.set(SettingOwner.of(ONE), Setting.WATCH_RATIO, new BigDecimal("0.70"));
        assertThat(verdictAt("60")).isEqualTo(LimitCheck.Verdict.OK);
        assertThat(verdictAt("71")).isEqualTo(LimitCheck.Verdict.WATCH);
    }

    private LimitCheck.Verdict verdictAt(String exposure) {
        return limits.check(ONE, Money.of(exposure, "EUR"), group -> Money.of("0", "EUR"))
                .verdict();
    }

    @Test
    void theBypassOfAGroupHoldsForItsMembers() {
        customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .internalLimit(Money.of("0", "EUR"))
                .build());
        CustomerGroup group = groups.create("Public sector");
        groups.move(List.of(ONE), Optional.of(group.id()));
        settings.set(SettingOwner.of(group.id()), Setting.CREDIT_CHECK, Setting.CreditCheck.BYPASS);

        assertThat(limits.check(ONE, Money.of("9", "EUR"), none()).verdict()).isEqualTo(LimitCheck.Verdict.BYPASSED);
        settings.set(SettingOwner.of(ONE), Setting.CREDIT_CHECK, Setting.CreditCheck.CHECK);
        assertThat(limits.check(ONE, Money.of("9", "EUR"), none()).verdict()).isEqualTo(LimitCheck.Verdict.EXCEEDED);
    }

    @Test
    void aValueThatIsNoneIsRefusedAndNothingIsStored() {
        assertThatThrownBy(() -> settings.set(SettingOwner.company(), Setting.WATCH_RATIO, new BigDecimal("1.5")))
                .isInstanceOf(InvalidEntryException.class);
        assertThat(settings.effective(ONE, Setting.WATCH_RATIO).origin()).isEmpty();
    }

    @Test
    void eachEdgeAsksForItsPermission() {
        WorkContext reader =
                Workbench.on(storage, Workbench.NOW, Actor.of("joe", Role.of("reader", Permission.VIEW_CUSTOMERS)));

        assertThatThrownBy(() -> new Groups(reader).create("Mine")).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> new Settings(reader).clear(SettingOwner.company(), Setting.CREDIT_CHECK))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(new Groups(reader).all()).isEmpty();
    }

    private CustomerGroup below(String name, CustomerGroup parent) {
        return groups.save(CustomerGroup.builder()
                .from(groups.create(name))
                .parentId(parent.id())
                .build());
    }

    private static Function<GroupId, Money> none() {
        return group -> Money.of("0", "EUR");
    }
}
