package io.creditkit.examples.soak;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.csv.ImportResult;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.monitoring.EventOrderPolicy;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.search.CustomerProfile;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** The steps of a customer's life. To take a step again does no harm, whoever took it before and however that ended. */
final class Life {
    /** What a customer pays, in two payments. */
    private static final List<Money> PAYMENTS = List.of(Money.of("100.00", "EUR"), Money.of("150.00", "EUR"));

    private final Workspace work;
    private final Roll roll;

    Life(Workspace work, Roll roll) {
        this.work = work;
        this.roll = roll;
    }

    /** {@return what a customer owes who has paid} */
    static Money owed(int customer) {
        return Roll.invoices(customer) == 0 ? Money.of("0.00", "EUR") : Money.of("350.00", "EUR");
    }

    static int payments(int customer) {
        return Roll.invoices(customer) == 0 ? 0 : PAYMENTS.size();
    }

    /** {@return how many parts there are to import} */
    int chunks() {
        return roll.chunks();
    }

    void importChunk(int chunk) {
        requireWhole(work.imports().customers(new StringReader(roll.customers(chunk)), "customers " + chunk));
        requireWhole(work.imports().invoices(new StringReader(roll.invoicesOf(chunk)), "invoices " + chunk));
    }

    private static void requireWhole(ImportResult result) {
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException(
                    "A good row was refused: " + result.problems().get(0));
        }
    }

    void link(int customer) {
        living(customer)
                .filter(found -> found.agencyLink().isEmpty())
                .ifPresent(found -> work.linking().link(found.id()));
    }

    void order(int customer) {
        living(customer).ifPresent(found -> found.agencyLink().ifPresent(link -> order(found, link)));
    }

    private void order(Customer customer, AgencyLink link) {
        work.reports()
                .obtain(
                        link.company(),
                        work.reports()
                                .file(link.company())
                                .map(CompanyFile::country)
                                .orElse(customer.address().country()),
                        link.agencyName(),
                        ReportPurpose.EXISTING_BUSINESS,
                        "soak");
    }

    void assess(int customer) {
        living(customer).ifPresent(found -> {
            CustomerProfile profile = work.profiles().of(found, work.today());
            work.alerts()
                    .evaluate(CustomerProfile.builder()
                            .from(profile)
                            .assessment(work.risk().assess(profile))
                            .build());
        });
    }

    /** Only one process at a time may pay for a customer: that money came twice is for the host to know. */
    void pay(int customer) {
        if (Roll.invoices(customer) == 0) {
            return;
        }
        Optional<Customer> payer = living(customer);
        if (payer.isEmpty()) {
            return;
        }
        List<IncomingPayment> known =
                work.receivables().payments().of(payer.get().id());
        for (int i = 0; i < PAYMENTS.size(); i++) {
            String method = Roll.number(customer) + " " + i;
            Money amount = PAYMENTS.get(i);
            IncomingPayment payment = known.stream()
                    .filter(one -> one.method().filter(method::equals).isPresent())
                    .findFirst()
                    .orElseGet(() -> work.receivables()
                            .payments()
                            .receive(payer.get().id(), amount, work.today(), Optional.of(method)));
            if (payment.status() != IncomingPayment.Status.ALLOCATED) {
                work.receivables().payments().allocateOldestFirst(payment.id());
                return;
            }
        }
    }

    void erase(int customer) {
        if (Fate.of(customer) == Fate.ERASED) {
            living(customer).ifPresent(found -> work.privacy().erase(found.id(), "asked for"));
        }
    }

    /** Only one process at a time may merge a pair, as it may pay for it. */
    void merge(int customer) {
        if (Fate.of(customer) != Fate.MERGED) {
            return;
        }
        Optional<Customer> duplicate = living(customer);
        Optional<Customer> survivor = living(customer - 1);
        if (duplicate.isPresent()
                && survivor.isPresent()
                && !duplicate.get().id().equals(survivor.get().id())) {
            pay(customer);
            pay(customer);
            living(customer)
                    .ifPresent(now -> work.merges()
                            .merge(MergeRequest.of(living(customer - 1).orElseThrow(), now)));
        }
    }

    /** No company gets out of a portfolio by itself: the host takes those out whom it no longer has as customers. */
    void watch() {
        work.monitoring()
                .check(House.PORTFOLIO)
                .withoutCustomer()
                .forEach(company -> work.portfolios().takeOut(House.PORTFOLIO, company));
    }

    void orderByEvents() {
        work.eventOrders().run(EventOrderPolicy.standard());
    }

    void deliverEvents() {
        work.outbox().deliver();
    }

    private Optional<Customer> living(int customer) {
        return work.customers()
                .findByNumber(Roll.number(customer))
                .filter(found -> found.status() != CustomerStatus.ERASED);
    }
}
