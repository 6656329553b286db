package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.GroupRefusedException;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.onboarding.ActivationTerms;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of two who write what has no version the second waits for the first, and sees what it wrote. */
@Timeout(120)
class TurnsTest {
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final CustomerId TWO = CustomerId.of("c-2");
    private static final PreCustomerId LEAD = PreCustomerId.of("p-1");
    private static final ConsentNotice NOTICE = new ConsentNotice("privacy", 1);

    private final HostDatabase host = HostDatabase.on(server());
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private JdbcStorage storage;
    private Workspace work;
    /** Its units of work stop before they are committed. */
    private Workspace slow;

    DatabaseServer server() {
        return new H2Server();
    }

    @BeforeEach
    void twoCustomersAndAPreCustomer() {
        storage = JdbcStorage.on(host.dataSource())
                .schemaMode(SchemaMode.MIGRATE)
                .pause(attempt -> {})
                .build();
        work = workspace(storage);
        slow = workspace(new Stopping());
        work.customers().save(Samples.customer("c-1"));
        work.customers().save(Samples.customer("c-2"));
        work.preCustomers()
                .save(PreCustomer.builder()
                        .from(StorageSamples.lead("p-1"))
                        .name("Lead Ltd")
                        .country(CountryCode.of("GB"))
                        .build());
    }

    @AfterEach
    void close() {
        goOn.countDown();
        threads.shutdownNow();
        storage.close();
        host.close();
    }

    @Test
    void aConsentThatIsWithdrawnWhileThePreCustomerBecomesACustomer_isWithdrawn() throws Exception {
        work.privacy()
                .consents()
                .give(LEAD, ConsentPurpose.MARKETING, NOTICE, "web", Optional.empty(), Optional.empty());

        Customer customer = second(
                () -> slow.privacy().consents().withdraw(LEAD, ConsentPurpose.MARKETING, "phone"),
                () -> work.preCustomers().activate(LEAD, ActivationTerms.of("77", Currency.getInstance("EUR"))));

        assertThat(work.privacy().consents().of(customer.id()))
                .extracting(Consent::state)
                .containsExactly(ConsentState.WITHDRAWN);
    }

    @Test
    void aConsentOfAPreCustomerThatBecomesACustomerMeanwhile_isRefused() {
        assertThatThrownBy(() -> second(
                        () -> slow.preCustomers().activate(LEAD, ActivationTerms.of("77", Currency.getInstance("EUR"))),
                        () -> work.privacy().consents().request(LEAD, ConsentPurpose.MARKETING, NOTICE, "web")))
                .hasCauseInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void aConsentThatIsNotedWhileItsCustomerIsMerged_goesToTheOneThatStays() throws Exception {
        MergeRequest request = MergeRequest.of(customer(ONE), customer(TWO));

        second(
                () -> slow.privacy().consents().request(TWO, ConsentPurpose.MARKETING, NOTICE, "web"),
                () -> work.merges().merge(request));

        assertThat(work.privacy().consents().of(ONE)).hasSize(1);
        assertThat(work.privacy().consents().of(TWO)).hasSize(1);
    }

    @Test
    void whoWaitsForAMerge_writesForTheCustomerThatStays() throws Exception {
        MergeRequest request = MergeRequest.of(customer(ONE), customer(TWO));

        second(
                () -> slow.merges().merge(request),
                () -> work.privacy().consents().request(TWO, ConsentPurpose.MARKETING, NOTICE, "web"));
        work.settings().set(SettingOwner.of(TWO), Setting.OVERDUE_STOP_DAYS, 10);

        assertThat(work.privacy().consents().of(ONE)).hasSize(1);
        assertThat(work.settings().effective(ONE, Setting.OVERDUE_STOP_DAYS).value())
                .isEqualTo(10);
    }

    @Test
    void aSettingThatSomebodySetsWithoutAVersionMeanwhile_isNotSetOver() {
        SettingOwner owner = SettingOwner.of(ONE);
        work.settings().set(owner, Setting.OVERDUE_STOP_DAYS, 10);
        long read = work.settings().version(owner, Setting.OVERDUE_STOP_DAYS);

        assertThatThrownBy(() -> second(
                        () -> {
                            slow.settings().set(owner, Setting.OVERDUE_STOP_DAYS, 20);
                            return true;
                        },
                        () -> {
                            work.settings().set(owner, Setting.OVERDUE_STOP_DAYS, 30, read);
                            return true;
                        }))
                .hasCauseInstanceOf(StaleVersionException.class);

        assertThat(work.settings().effective(ONE, Setting.OVERDUE_STOP_DAYS).value())
                .isEqualTo(20);
    }

    @Test
    void theTrailOfTwoWhoWriteTheSameMembership_tellsTheGroupThatItIsIn() throws Exception {
        var north = Optional.of(work.groups().create("North").id());
        var south = Optional.of(work.groups().create("South").id());
        work.groups().move(List.of(ONE), north);

        second(
                () -> slow.groups().move(List.of(ONE), south),
                () -> work.groups().move(List.of(ONE), north));

        assertThat(work.groups().of(ONE).map(group -> group.id())).isEqualTo(north);
        assertThat(work.groups().membershipVersion(ONE)).isEqualTo(3);
    }

    @Test
    void aRuleThatRunsWhileItsCustomerIsMerged_assignsNothingToTheOneThatGoes() throws Exception {
        MergeRequest request = MergeRequest.of(customer(ONE), customer(TWO));
        work.scenarios()
                .save(AssignmentRule.builder()
                        .id("everybody")
                        .name("Everybody")
                        .attribute(AssignedAttribute.COLLECTOR)
                        .target("joe")
                        .priority(1)
                        .build());

        second(() -> slow.merges().merge(request), () -> work.assignments().run());

        for (CustomerId id : List.of(ONE, TWO)) {
            Optional<String> collector = storage.inUnitOfWork(
                    Samples.TENANT,
                    unit -> unit.scenarios()
                            .assigned(id, AssignedAttribute.COLLECTOR)
                            .map(Assignment::target));
            assertThat(collector).isEqualTo(id.equals(ONE) ? Optional.of("joe") : Optional.empty());
        }
    }

    @Test
    void aGroupThatIsPutBelowOneThatComesBelowItMeanwhile_isRefused() {
        CustomerGroup north = work.groups().create("North");
        CustomerGroup south = work.groups().create("South");

        assertThatThrownBy(() -> second(
                        () -> slow.groups().save(below(north, south)),
                        () -> work.groups().save(below(south, north))))
                .hasCauseInstanceOf(GroupRefusedException.class);

        assertThat(work.groups().find(south.id()).flatMap(CustomerGroup::parentId))
                .isEmpty();
    }

    @Test
    void aGroupBelowOneThatIsRemovedMeanwhile_isRefused() {
        CustomerGroup north = work.groups().create("North");
        CustomerGroup south = work.groups().create("South");

        assertThatThrownBy(() -> second(
                        () -> {
                            slow.groups().remove(north.id());
                            return true;
                        },
                        () -> work.groups().save(below(south, north))))
                .hasCauseInstanceOf(GroupRefusedException.class);
    }

    @Test
    void aGroupThatSomebodyJoinsMeanwhile_isNotRemoved() {
        GroupId north = work.groups().create("North").id();

        assertThatThrownBy(() -> second(() -> slow.groups().move(List.of(ONE), Optional.of(north)), () -> {
                    work.groups().remove(north);
                    return true;
                }))
                .hasCauseInstanceOf(GroupRefusedException.class);

        assertThat(work.groups().members(north)).containsExactly(ONE);
    }

    @Test
    void whoJoinsAGroupThatIsRemovedMeanwhile_isRefused() {
        GroupId north = work.groups().create("North").id();

        assertThatThrownBy(() -> second(
                        () -> {
                            slow.groups().remove(north);
                            return true;
                        },
                        () -> work.groups().move(List.of(ONE), Optional.of(north))))
                .hasCauseInstanceOf(UnknownReferenceException.class);

        assertThat(work.groups().of(ONE)).isEmpty();
    }

    @Test
    void aCommentThatIsWrittenWhileItsCustomerIsMerged_goesToTheOneThatStays() throws Exception {
        MergeRequest request = MergeRequest.of(customer(ONE), customer(TWO));

        second(() -> slow.merges().merge(request), () -> work.comments().write(TWO, "Pays late.", Comment.Place.BELOW));

        assertThat(work.comments().of(ONE)).hasSize(1);
    }

    private static CustomerGroup below(CustomerGroup group, CustomerGroup above) {
        return CustomerGroup.builder().from(group).parentId(above.id()).build();
    }

    /** {@return what the second did that began once the first had written, and before it was committed} */
    private <T> T second(Callable<?> first, Callable<T> second) throws Exception {
        Future<?> one = threads.submit(first);
        assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
        Future<T> other = threads.submit(second);
        try {
            // One that does not wait is through by then.
            other.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException toldBelow) {
            assertThat(one.isDone()).isFalse();
        }
        goOn.countDown();
        one.get(60, TimeUnit.SECONDS);
        return other.get(60, TimeUnit.SECONDS);
    }

    private Customer customer(CustomerId id) {
        return work.customers().find(id).orElseThrow();
    }

    private static Workspace workspace(Storage storage) {
        return CreditKit.builder().storage(storage).build().workspace(Samples.TENANT, Actor.of("clerk"));
    }

    private final class Stopping implements Storage {
        @Override
        public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> unit) {
            return storage.inUnitOfWork(tenant, stores -> {
                T result = unit.apply(stores);
                written.countDown();
                try {
                    assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
                return result;
            });
        }

        @Override
        public void close() {}
    }
}
