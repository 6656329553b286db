package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.Lending;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.receivables.AdjustmentEntry;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what with ledger, loans and personal data, and what the audit trail tells of it. */
class PermissionsAndTrailTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final AdjustmentEntry ADJUSTMENT =
            new AdjustmentEntry(CUSTOMER, Money.of("1", "EUR"), "GOODWILL", "A present.", TODAY);

    private final Storage storage = InMemoryStorage.create();

    @BeforeEach
    void aCustomer() {
        Workbench.on(storage).inUnitOfWork(work -> work.customers().save(StorageSamples.fullCustomer("1")));
    }

    @Test
    void whoMayOnlyLookIsRefusedEveryChange() {
        WorkContext context = as(Permission.VIEW_RECEIVABLES);
        Receivables receivables = new Receivables(context);
        Privacy privacy = new Privacy(context, PrivacySettings.standard());
        Lending lending = new Lending(context, LendingSettings.standard());

        assertThat(receivables.adjustments().of(CUSTOMER)).isEmpty();
        assertThat(lending.of(CUSTOMER)).isEmpty();
        for (Runnable change : List.<Runnable>of(
                () -> receivables.adjustments().adjust(ADJUSTMENT),
                () -> receivables.payments().receive(CUSTOMER, Money.of("1", "EUR"), TODAY, Optional.empty()),
                () -> receivables.invoicing().cancel("none"),
                () -> receivables.snapshots().take(),
                () -> lending.updateDelinquency(CUSTOMER),
                () -> privacy.plan(CUSTOMER),
                () -> privacy.erase(CUSTOMER, "Asked for."),
                () -> privacy.dataOf(CUSTOMER),
                () -> privacy.completeDue(),
                () -> privacy.consents().withdraw(CUSTOMER, ConsentPurpose.MARKETING, "web"))) {
            assertThatThrownBy(change::run).isInstanceOf(PermissionDeniedException.class);
        }
    }

    @Test
    void aChangeOfTheLedgerIsInTheTrail() {
        BalanceAdjustment made =
                new Receivables(as(Permission.ADJUST_BALANCES)).adjustments().adjust(ADJUSTMENT);

        List<AuditEntry> trail = Workbench.on(storage)
                .inUnitOfWork(work -> work.audit().of(Subject.of(Subject.Kind.ADJUSTMENT, made.id())));

        assertThat(trail).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditEntry.Action.CREATED);
            assertThat(entry.by().id()).isEqualTo("clerk");
        });
    }

    @Test
    void afterAnErasureTheTrailTellsThatAndNoFormerValue() {
        new Privacy(Workbench.on(storage), PrivacySettings.standard()).erase(CUSTOMER, "Asked for.");

        List<AuditEntry> trail =
                Workbench.on(storage).inUnitOfWork(work -> work.audit().of(Subject.of(CUSTOMER)));

        assertThat(trail).last().satisfies(entry -> assertThat(entry.action()).isEqualTo(AuditEntry.Action.ERASED));
        assertThat(trail).flatExtracting(AuditEntry::changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.before()).isEmpty();
            assertThat(change.after()).isEmpty();
        });
    }

    private WorkContext as(Permission... permissions) {
        Actor clerk = Actor.of("clerk", new Role("ledger", Set.of(permissions)));
        return Workbench.on(storage, Workbench.NOW, clerk);
    }
}
