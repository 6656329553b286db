package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Random walks of a document and of two payments that it may be paid by, against the moves as the domain guide lists them. */
class DocumentWalksTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Money GIVEN = euro("40");

    private static final Set<String> OF_A_DOCUMENT = Set.of(
            "DRAFT>OPEN",
            "OPEN>PARTIALLY_PAID",
            "OPEN>PAID",
            "PARTIALLY_PAID>PAID",
            "OPEN>WRITTEN_OFF",
            "PARTIALLY_PAID>WRITTEN_OFF",
            "OPEN>CANCELLED",
            "PARTIALLY_PAID>CANCELLED");

    /** Only when a payment is returned or refunded. */
    private static final Set<String> BACK_OF_A_DOCUMENT =
            Set.of("PAID>OPEN", "PAID>PARTIALLY_PAID", "PARTIALLY_PAID>OPEN");

    private static final Set<String> OF_A_PAYMENT = Set.of(
            "ANNOUNCED>RECEIVED",
            "RECEIVED>PARTIALLY_ALLOCATED",
            "RECEIVED>ALLOCATED",
            "PARTIALLY_ALLOCATED>ALLOCATED",
            "RECEIVED>RETURNED",
            "PARTIALLY_ALLOCATED>RETURNED",
            "ALLOCATED>RETURNED",
            "RECEIVED>REFUNDED",
            "PARTIALLY_ALLOCATED>REFUNDED",
            "ALLOCATED>REFUNDED");

    /** Only when the document is cancelled. */
    private static final Set<String> BACK_OF_A_PAYMENT =
            Set.of("ALLOCATED>RECEIVED", "ALLOCATED>PARTIALLY_ALLOCATED", "PARTIALLY_ALLOCATED>RECEIVED");

    private static final Set<Invoice.Status> OWED = EnumSet.of(Invoice.Status.OPEN, Invoice.Status.PARTIALLY_PAID);
    private static final Set<IncomingPayment.Status> HERE = EnumSet.of(
            IncomingPayment.Status.RECEIVED,
            IncomingPayment.Status.PARTIALLY_ALLOCATED,
            IncomingPayment.Status.ALLOCATED);

    private enum Step {
        ISSUE,
        CANCEL,
        WRITE_OFF,
        ARRIVE,
        GIVE,
        GIVE_ALL,
        RETURN,
        REFUND
    }

    /** One customer with a draft over 100, an announced payment of 80, and one of 60 that is here. */
    private static final class Book {
        private final WorkContext context = Workbench.on(InMemoryStorage.create());
        private final Receivables receivables = new Receivables(context);
        private final String document;
        private final List<String> payments;

        Book() {
            context.inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
            document = receivables
                    .invoicing()
                    .enter(new InvoiceEntry(CUSTOMER, Invoice.Kind.INVOICE, TODAY, TODAY.plusDays(30), euro("100")))
                    .number();
            Payments all = receivables.payments();
            payments = List.of(
                    all.announce(CUSTOMER, euro("80"), TODAY, Optional.empty()).id(),
                    all.receive(CUSTOMER, euro("60"), TODAY, Optional.empty()).id());
        }

        Invoice document() {
            return receivables.invoicing().find(document).orElseThrow();
        }

        IncomingPayment payment(int which) {
            return receivables.payments().find(payments.get(which)).orElseThrow();
        }

        boolean allows(Step step, int which) {
            Invoice.Status owed = document().statusOn(TODAY);
            IncomingPayment.Status here = payment(which).status();
            return switch (step) {
                case ISSUE -> owed == Invoice.Status.DRAFT;
                case CANCEL, WRITE_OFF -> OWED.contains(owed);
                case ARRIVE -> here == IncomingPayment.Status.ANNOUNCED;
                case GIVE ->
                    OWED.contains(owed)
                            && HERE.contains(here)
                            && payment(which).unallocated().compareAmount(GIVEN) >= 0
                            && document().openOn(TODAY).compareAmount(GIVEN) >= 0;
                case GIVE_ALL -> HERE.contains(here) && here != IncomingPayment.Status.ALLOCATED;
                case RETURN, REFUND -> HERE.contains(here);
            };
        }

        boolean takes(Step step, int which) {
            String payment = payments.get(which);
            try {
                switch (step) {
                    case ISSUE -> receivables.invoicing().issue(document);
                    case CANCEL -> receivables.invoicing().cancel(document);
                    case WRITE_OFF -> receivables.invoicing().writeOff(document);
                    case ARRIVE -> receivables.payments().arrived(payment, TODAY);
                    case GIVE -> receivables.payments().allocate(payment, document, GIVEN);
                    case GIVE_ALL -> receivables.payments().allocateOldestFirst(payment);
                    case RETURN -> receivables.payments().returned(payment, TODAY);
                    case REFUND -> receivables.payments().refund(payment, TODAY);
                }
                return true;
            } catch (MoveRefusedException | InvalidEntryException refused) {
                return false;
            }
        }
    }

    @Property(tries = 300)
    void documentsAndPaymentsMoveAsListed_aRefusedStepChangesNothing_andNoMoneyIsLost(
            @ForAll @Size(max = 14) List<Step> walk, @ForAll @Size(14) List<Boolean> ofTheFirst) {
        Book book = new Book();
        for (int i = 0; i < walk.size(); i++) {
            Step step = walk.get(i);
            int which = ofTheFirst.get(i) ? 0 : 1;
            Invoice document = book.document();
            List<IncomingPayment> payments = List.of(book.payment(0), book.payment(1));
            boolean allowed = book.allows(step, which);

            assertThat(book.takes(step, which))
                    .as(
                            "%s on %s and %s",
                            step, document.statusOn(TODAY), payments.get(which).status())
                    .isEqualTo(allowed);

            if (!allowed) {
                assertThat(book.document()).isEqualTo(document);
                assertThat(List.of(book.payment(0), book.payment(1))).isEqualTo(payments);
            }
            assertMovesAreListed(step, document, book.document());
            for (int one = 0; one < payments.size(); one++) {
                assertMovesAreListed(step, payments.get(one), book.payment(one));
            }
            assertNoMoneyIsLost(book);
        }
    }

    private static void assertMovesAreListed(Step step, Invoice before, Invoice after) {
        String move = before.statusOn(TODAY) + ">" + after.statusOn(TODAY);
        if (before.statusOn(TODAY) != after.statusOn(TODAY)) {
            boolean back = step == Step.RETURN || step == Step.REFUND;
            assertThat(back ? BACK_OF_A_DOCUMENT : OF_A_DOCUMENT)
                    .as("a document by %s", step)
                    .contains(move);
        }
    }

    private static void assertMovesAreListed(Step step, IncomingPayment before, IncomingPayment after) {
        String move = before.status() + ">" + after.status();
        if (before.status() != after.status()) {
            assertThat(step == Step.CANCEL ? BACK_OF_A_PAYMENT : OF_A_PAYMENT)
                    .as("a payment by %s", step)
                    .contains(move);
        }
    }

    /** What the payments gave is what the document was paid, and it is never paid more than it is. */
    private static void assertNoMoneyIsLost(Book book) {
        Money given = euro("0");
        for (int which = 0; which < 2; which++) {
            IncomingPayment payment = book.payment(which);
            if (HERE.contains(payment.status())) {
                assertThat(payment.unallocated().signum()).isNotNegative();
                given = given.plus(payment.amount().minus(payment.unallocated()));
            }
        }
        Invoice document = book.document();
        Money paid = document.payments().stream().map(Payment::amount).reduce(euro("0"), Money::plus);
        boolean isOff = document.statusOn(TODAY) == Invoice.Status.CANCELLED;
        assertThat(isOff ? euro("0") : paid).isEqualTo(given);
        assertThat(paid.compareAmount(document.gross())).isNotPositive();
        if (OWED.contains(document.statusOn(TODAY))) {
            assertThat(document.openOn(TODAY)).isEqualTo(document.gross().minus(paid));
        }
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
