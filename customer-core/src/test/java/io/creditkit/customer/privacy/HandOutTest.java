package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.PromiseToPay;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.StorageSamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the house knows of a person, was paid by it and made of it, is handed out, and goes. */
class HandOutTest extends PrivacyBench {
    @BeforeEach
    void aProfile() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.assessments().add(StorageSamples.assessment("c-1", 71));
            CustomerGroup group = work.groups().save(StorageSamples.group("g-1", "Smith family"));
            work.groups().join(CUSTOMER, group.id());
            work.settings().put(SettingOwner.of(CUSTOMER), Setting.PAYMENT_TERMS_DAYS.key(), "14");
            work.portal()
                    .save(new PortalAccess(
                            "u-2",
                            PortalAccess.Status.ACTIVE,
                            Optional.empty(),
                            Optional.of(Workbench.NOW.minusSeconds(30)),
                            Optional.of(Workbench.NOW.minusSeconds(20)),
                            Optional.of(Workbench.NOW.minusSeconds(10)),
                            0));
            work.invoices()
                    .save(Invoice.builder()
                            .from(work.invoices().find("inv-1").orElseThrow())
                            .promise(new PromiseToPay(TODAY, TODAY.plusDays(7), Money.of("5", "EUR")))
                            .build());
            work.ledger().savePayment(StorageSamples.incomingPayment("p-1", TODAY));
            return work;
        });
    }

    @Test
    void documentsTellTheirKindPaymentsAndPromise() {
        assertThat(fields("invoice"))
                .containsEntry("kind", "INVOICE")
                .containsEntry("payments", "2026-02-04 1000.00 EUR PAID; 2026-02-04 200.50 EUR PAID")
                .containsEntry("promisedFor", "2026-04-07")
                .containsEntry("promisedAmount", "5.00 EUR");
        assertThat(fields("payment"))
                .containsEntry("status", "RETURNED")
                .containsEntry("allocations", "2026-03-31 60.01 EUR to inv-1; 2026-03-31 39.99 EUR to inv, \"2\"");
    }

    @Test
    void loansTellTheirInstalmentsWithWhatWasPaid() {
        assertThat(fields("loan").get("installments"))
                .startsWith("1 due 2026-02-01: principal 500.00 EUR, interest 3.75 EUR, fees 0.00 EUR,"
                        + " paid 2026-02-10 503.75 EUR PAID; 2026-02-14 -3.75 EUR RETURNED; 2 due 2026-03-01");
    }

    @Test
    void thePortalTellsItsDates() {
        assertThat(records("portal account"))
                .filteredOn(account -> account.id().equals("u-2"))
                .singleElement()
                .satisfies(account -> assertThat(account.fields())
                        .containsEntry("status", "ACTIVE")
                        .containsKeys("invitedAt", "registeredAt", "lastLoginAt"));
    }

    @Test
    void theGroupTheSettingsAndTheScoreAreTold() {
        assertThat(fields("group membership")).containsEntry("group", "Smith family");
        assertThat(fields("setting")).containsEntry("value", "14");
        assertThat(fields("risk assessment"))
                .containsEntry("score", "71")
                .containsKeys("scoreCard", "riskClass", "inputs", "reasons");
    }

    @Test
    void whoLookedIsToldByWhenAndWhatForButNotByName() {
        WorkContext clerk =
                Workbench.on(storage, Workbench.NOW, Actor.of("mallory").forPurpose("a credit check"));
        clerk.inUnitOfWork(work -> {
            work.accesses().add(clerk.access(Subject.of(CUSTOMER), AccessEntry.Kind.REPORT, "r-1"));
            return work;
        });

        PersonalRecord look = records("access").get(0);
        assertThat(look.fields())
                .containsEntry("kind", "REPORT")
                .containsEntry("purpose", "a credit check")
                .containsKey("at");
        assertThat(look.fields().values()).doesNotContain("mallory");
        assertThat(records("access")).as("each hand-out is a look itself").hasSizeGreaterThan(1);
    }

    @Test
    void anErasureTakesProfileGroupSettingsAndDatesOfThePortal() {
        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        Workbench.on(storage).inUnitOfWork(work -> {
            assertThat(work.assessments().all(CUSTOMER)).isEmpty();
            assertThat(work.groups().groupOf(CUSTOMER)).isEmpty();
            assertThat(work.settings().values(SettingOwner.of(CUSTOMER))).isEmpty();
            assertThat(work.portal().find("u-2").flatMap(PortalAccess::lastLoginAt))
                    .isEmpty();
            return work;
        });
    }

    private List<PersonalRecord> records(String type) {
        return privacy(RetentionPolicy.standard()).dataOf(CUSTOMER).stream()
                .filter(found -> found.type().equals(type))
                .toList();
    }

    private Map<String, String> fields(String type) {
        return records(type).get(0).fields();
    }
}
