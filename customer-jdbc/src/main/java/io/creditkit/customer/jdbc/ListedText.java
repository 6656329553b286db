package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.jdbc.ListColumn.Presence;
import io.creditkit.customer.search.ListText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A text of a customer that lists filter and sort by.
 *
 * @param field the key of the field
 * @param shown what gives the text as it is, of the customer as {@code c}
 * @param beginning how the names of the columns with the folded words and with the place in the alphabet begin
 * @param presence whether every customer has it
 * @param reader reads it
 */
record ListedText(
        String field, String shown, String beginning, Presence presence, Function<Customer, Optional<String>> reader) {
    static final List<ListedText> ALL = List.of(
            always("number", "customer_number", "number", Customer::number),
            always("name", "customer_name", "name", Customer::name),
            sometimes("registrationNumber", "registration_number", "registration", Customer::registrationNumber),
            sometimes("vatNumber", "vat_number", "vat", Customer::vatNumber),
            sometimes(
                    "street", "street", "street", customer -> customer.address().street()),
            sometimes(
                    "postCode",
                    "post_code",
                    "post_code",
                    customer -> customer.address().postCode()),
            sometimes("city", "city", "city", customer -> customer.address().city()),
            always(
                    "country",
                    "country",
                    "country",
                    customer -> customer.address().country().value()),
            sometimes("email", "email", "email", Customer::email),
            sometimes("phone", "phone", "phone", Customer::phone),
            new ListedText(
                    "phoneE164",
                    "CASE WHEN c.phone_e164_folded IS NOT NULL THEN CONCAT('+', c.phone_e164_folded) END",
                    "phone_e164",
                    Presence.SOMETIMES,
                    ListText::phoneE164),
            always(
                    "currency",
                    "risk_currency",
                    "currency",
                    customer -> customer.riskCurrency().getCurrencyCode()),
            sometimes(
                    "agencyId",
                    "link_company",
                    "company",
                    customer -> customer.agencyLink().map(link -> link.company().value())),
            sometimes(
                    "agencyName",
                    "link_agency_name",
                    "agency_name",
                    customer -> customer.agencyLink().map(AgencyLink::agencyName)));

    /** The columns with the folded words and with the place in the alphabet, of all texts. */
    static final Columns COLUMNS = Columns.of(
            ALL.stream().flatMap(text -> Stream.of(text.folded(), text.order())).toArray(String[]::new));

    /** Adds what those columns hold for the customer. */
    static Values bind(Values values, Customer customer) {
        for (ListedText text : ALL) {
            Optional<String> value = text.reader.apply(customer);
            values.text(text.folded(), value.map(ListText::folded)).bytes(text.order(), value.map(ListText::order));
        }
        return values;
    }

    /** {@return the column with the folded words} */
    String folded() {
        return beginning + "_folded";
    }

    /** {@return the column with the place in the alphabet} */
    String order() {
        return beginning + "_order";
    }

    private static ListedText always(String field, String shown, String beginning, Function<Customer, String> reader) {
        return new ListedText(field, "c." + shown, beginning, Presence.ALWAYS, reader.andThen(Optional::of));
    }

    private static ListedText sometimes(
            String field, String shown, String beginning, Function<Customer, Optional<String>> reader) {
        return new ListedText(field, "c." + shown, beginning, Presence.SOMETIMES, reader);
    }
}
