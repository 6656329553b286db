package io.creditkit.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Customer;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.ReportDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of {@link CustomerRecordStore}: at once it tells what the stores tell one by one. */
abstract class CustomerRecordLaws extends StorageLaws {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Set<CustomerRecords.Part> ALL = Set.of(CustomerRecords.Part.values());

    @Test
    void theRecordsOfACustomerAreThoseThatItsStoresTell() {
        Customer rich = storeEverythingOf("1");
        storeEverythingOf("2");
        Customer bare = in(work -> work.customers().save(StorageSamples.bareCustomer("3")));
        for (Customer customer : Set.of(rich, bare)) {
            CustomerRecords expected = in(work -> CustomerRecords.read(work, customer, ALL));

            CustomerRecords records = in(work -> work.records().of(customer, ALL));

            assertThat(records).usingRecursiveComparison().isEqualTo(expected);
        }
        CustomerRecords records = in(work -> work.records().of(rich, ALL));
        assertThat(records.group()).isPresent();
        assertThat(records.anyLoans()).isTrue();
        assertThat(records.company()).isPresent();
        assertThat(records.assessment()).isPresent();
        assertThat(listsOf(records)).doesNotContain(List.of());
        assertThat(records.invoices())
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.payments()).isNotEmpty());
    }

    @Test
    void whatIsNotAskedForIsLeftOut() {
        Customer rich = storeEverythingOf("1");

        CustomerRecords records = in(work -> work.records().of(rich, Set.of()));

        assertThat(records.contacts()).hasSize(1);
        assertThat(records.company()).isEmpty();
        assertThat(records.history()).isEmpty();
        assertThat(records.reports()).isEmpty();
        assertThat(records.assessment()).isEmpty();
        assertThat(records.alerts()).isEmpty();
        assertThat(records.decisions()).isEmpty();
        assertThat(records.standings()).isEmpty();
        assertThat(records.invoices()).isEmpty();
        assertThat(records.payments()).isEmpty();
        assertThat(records.adjustments()).isEmpty();
        assertThat(records.loans()).isEmpty();
        assertThat(records.offers()).isEmpty();
        assertThat(records.attachments()).isEmpty();
    }

    @Test
    void aCustomerIsLookedForByTheLinkThatItIsHandedInWith() {
        Customer stored = storeEverythingOf("1");
        storeEverythingOf("2");
        Customer linkedElsewhere = Customer.builder()
                .from(stored)
                .agencyLink(StorageSamples.link("X-2"))
                .build();

        assertThat(companyOf(stored)).contains(StorageSamples.company("X-1"));
        assertThat(companyOf(linkedElsewhere)).contains(StorageSamples.company("X-2"));
    }

    @Test
    void whatTheUnitOfWorkWroteIsAmongTheRecords() {
        Customer rich = storeEverythingOf("1");
        run(work -> {
            assertThat(work.records().of(rich, ALL).comments()).hasSize(1);
            work.comments().save(comment("k-2", rich));
            assertThat(work.records().of(rich, ALL).comments()).hasSize(2);
        });
    }

    private Customer storeEverythingOf(String number) {
        return in(work -> {
            Customer customer = work.customers()
                    .save(Customer.builder()
                            .from(StorageSamples.fullCustomer(number))
                            .agencyLink(StorageSamples.link("X-" + number))
                            .build());
            String id = customer.id().value();
            work.reports().saveFile(StorageSamples.fullFile("X-" + number));
            work.history().append(StorageSamples.score("X-" + number, 80, DAY, StorageSamples.NOON));
            work.groups().save(StorageSamples.group("g-" + number, "Group " + number));
            work.groups().join(customer.id(), GroupId.of("g-" + number));
            work.privacy()
                    .addConsent(StorageSamples.consent("k-" + number, ConsentState.GIVEN)
                            .of(customer.id()));
            work.supply().save(StorageSamples.supply("s-" + number, id, "Meter " + number, DAY, Optional.empty()));
            work.limits().save(StorageSamples.bareLimit("l-" + number, id));
            work.limits().save(StorageSamples.fullLimit("lc-" + number, "X-" + number));
            work.limits().putStanding(StorageSamples.standing(id, CreditStatus.STOP));
            work.people().putContact(StorageSamples.contact("p-" + number, id));
            work.people().putAccount(StorageSamples.account("u-" + number, number + "@example.org", id, "c-9"));
            ReportDocument document = StorageSamples.document(StorageSamples.bytes(9), StorageSamples.NOON);
            work.reports().keep(StorageSamples.report("r-" + number, "X-" + number, document), document);
            work.assessments().add(StorageSamples.assessment(id, 40));
            work.assessments().add(StorageSamples.assessment(id, 71));
            work.alerts().save(StorageSamples.alert("a-" + number, id, Severity.HIGH, StorageSamples.NOON));
            work.invoices().save(StorageSamples.paidInvoice("inv-" + number, id));
            work.ledger()
                    .savePayment(IncomingPayment.builder()
                            .from(StorageSamples.incomingPayment("pay-" + number, DAY))
                            .customerId(customer.id())
                            .build());
            work.ledger()
                    .addAdjustment(BalanceAdjustment.builder()
                            .from(StorageSamples.adjustment("adj-" + number, DAY))
                            .customerId(customer.id())
                            .build());
            work.loans().save(StorageSamples.fullLoan("loan-" + number, id));
            work.loans().putOffer(StorageSamples.creditOffer("offer-" + number, id));
            work.attachments().put(StorageSamples.attachment("f-" + number, id, StorageSamples.NOON));
            work.comments().save(comment("k-" + number, customer));
            return customer;
        });
    }

    private Optional<AgencyCompanyId> companyOf(Customer customer) {
        return in(work -> work.records().of(customer, ALL)).company().map(CompanyFile::company);
    }

    private static List<List<?>> listsOf(CustomerRecords records) {
        return List.of(
                records.contacts(),
                records.accounts(),
                records.consents(),
                records.supply(),
                records.decisions(),
                records.standings(),
                records.history(),
                records.reports(),
                records.alerts(),
                records.invoices(),
                records.payments(),
                records.adjustments(),
                records.loans(),
                records.offers(),
                records.attachments(),
                records.comments());
    }

    private static Comment comment(String id, Customer customer) {
        return StorageSamples.comment(id, customer.id().value(), "Pays late.");
    }
}
