package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.contact;
import static io.creditkit.customer.storage.StorageSamples.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.Invoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law that nothing is changed: what comes back equals what was stored. */
abstract class ValueLaws extends StorageLaws {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "e\u0301",
                "\u00e9",
                "\uD83C\uDFE6 \uD842\uDFB7",
                "trailing blanks  ",
                "  leading blanks",
                "a tab\tand two\r\nlines\n",
                "quotes ' \" ` and \\ and % and _",
                "Straße İstanbul ıI ς Σ",
                "\u05d0\u200f\u202b",
                "NULL",
                "x"
            })
    void textComesBackToTheLastCharacter(String text) {
        run(work -> work.customers()
                .save(Customer.builder().from(bareCustomer("1")).name(text).build()));
        run(work -> work.people()
                .putContact(Contact.builder()
                        .from(contact("p", "c-1"))
                        .name(text)
                        .role(text)
                        .build()));

        assertThat(customer()).map(Customer::name).contains(text);
        assertThat(storedContact().name()).isEqualTo(text);
        assertThat(storedContact().role()).contains(text);
    }

    @Test
    void theLongestNamesFit() {
        String long300 = "\u8a9e".repeat(300);
        run(work -> work.customers()
                .save(Customer.builder().from(bareCustomer("1")).name(long300).build()));

        assertThat(customer()).map(Customer::name).contains(long300);
    }

    @Test
    void emptyTextIsNotTheSameAsNone() {
        Contact empty = Contact.builder()
                .from(contact("p", "c-1"))
                .name("")
                .role("")
                .email("")
                .phone(Optional.empty())
                .build();
        run(work -> work.people().putContact(empty));

        assertThat(storedContact()).isEqualTo(empty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T12:00:00.123456Z",
                "2026-03-02T12:00:00.999999Z",
                "2026-03-02T12:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "1883-11-18T17:00:00.000001Z",
                "1582-10-10T00:00:00Z",
                "0001-01-02T00:00:00Z",
                "9999-12-30T23:59:59.999999Z",
                "2026-03-29T01:30:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z"
            })
    void momentsComeBackToTheMicrosecond(Instant moment) {
        run(work -> work.customers()
                .save(Customer.builder()
                        .from(bareCustomer("1"))
                        .createdAt(moment)
                        .build()));

        assertThat(customer()).map(Customer::createdAt).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2024-02-29", "1582-10-10", "1900-01-01", "0001-01-02", "9999-12-01"})
    void daysComeBack(LocalDate day) {
        run(work -> work.invoices()
                .save(Invoice.builder()
                        .from(invoice("1", "c-1", day))
                        .dueDate(day)
                        .build()));

        assertOne(work -> work.invoices().find("1")).map(Invoice::issueDate).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin"})
    void theZoneOfTheMachineChangesNothing(String zone) {
        Instant moment = Instant.parse("2026-03-29T01:30:00.5Z");
        LocalDate day = LocalDate.of(2026, 3, 29);
        TimeZone before = TimeZone.getDefault();
        run(work -> {
            work.customers()
                    .save(Customer.builder()
                            .from(bareCustomer("1"))
                            .createdAt(moment)
                            .build());
            work.invoices().save(invoice("1", "c-1", day));
        });
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(customer()).map(Customer::createdAt).contains(moment);
            assertOne(work -> work.invoices().find("1")).map(Invoice::issueDate).contains(day);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.01",
                "1200.5",
                "1200.50",
                "0.0000000001",
                "999999999999999999.9999999999",
                "100000000000000000",
                "1E+3"
            })
    void amountsComeBackInNumericalValue(String amount) {
        Money money = Money.of(amount, "EUR");
        Money credit = money.negated();
        run(work -> {
            work.invoices()
                    .save(Invoice.builder()
                            .from(invoice("1", "c-1", LocalDate.EPOCH))
                            .gross(money)
                            .build());
            work.invoices()
                    .save(Invoice.builder()
                            .from(invoice("2", "c-1", LocalDate.EPOCH))
                            .kind(Invoice.Kind.CREDIT_NOTE)
                            .gross(credit)
                            .build());
        });

        assertOne(work -> work.invoices().find("1")).map(Invoice::gross).contains(money);
        assertOne(work -> work.invoices().find("2")).map(Invoice::gross).contains(credit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "JPY", "KWD"})
    void aLimitOfZeroIsNotTheSameAsNone(String currency) {
        Money none = Money.of("0", currency);
        run(work -> work.customers()
                .save(Customer.builder()
                        .from(bareCustomer("1"))
                        .internalLimit(none)
                        .build()));
        run(work -> work.customers().save(bareCustomer("2")));

        assertThat(customer()).flatMap(Customer::internalLimit).contains(none);
        assertOne(work -> work.customers().find(CustomerId.of("c-2")))
                .flatMap(Customer::internalLimit)
                .isEmpty();
    }

    private Optional<Customer> customer() {
        return in(work -> work.customers().find(CustomerId.of("c-1")));
    }

    private Contact storedContact() {
        return in(work -> work.people().contactsOf(CustomerId.of("c-1"))).get(0);
    }
}
