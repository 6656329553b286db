package io.creditkit.customer.file;

import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.internal.Tags;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies an edit to a customer, after all its fields were found good. */
final class CustomerEdits {
    private CustomerEdits() {}

    static Customer apply(Customer customer, CustomerPatch patch) {
        List<EntryFault> faults = Arrays.stream(EditableField.values())
                .filter(patch.values()::containsKey)
                .flatMap(field -> field.check(value(customer, patch, field)).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("edit", faults);
        }
        return Customer.builder()
                .from(customer)
                .version(patch.version())
                .number(required(customer, patch, EditableField.NUMBER))
                .name(required(customer, patch, EditableField.NAME))
                .legalName(value(customer, patch, EditableField.LEGAL_NAME))
                .registrationNumber(value(customer, patch, EditableField.REGISTRATION_NUMBER))
                .vatNumber(value(customer, patch, EditableField.VAT_NUMBER))
                .lei(value(customer, patch, EditableField.LEI))
                .tradeNames(tradeNames(customer, patch))
                .tags(tags(customer, patch))
                .address(Address.builder()
                        .street(value(customer, patch, EditableField.STREET))
                        .postCode(value(customer, patch, EditableField.POST_CODE))
                        .city(value(customer, patch, EditableField.CITY))
                        .region(value(customer, patch, EditableField.REGION))
                        .country(CountryCode.of(required(customer, patch, EditableField.COUNTRY)))
                        .build())
                .email(value(customer, patch, EditableField.EMAIL).map(String::strip))
                .phone(value(customer, patch, EditableField.PHONE))
                .riskCurrency(Currency.getInstance(required(customer, patch, EditableField.RISK_CURRENCY)))
                .build();
    }

    /** Names that are not edited, or come back as they were shown, stay as they are, also one that holds what stands between two. */
    private static List<String> tradeNames(Customer customer, CustomerPatch patch) {
        Optional<String> edited = patch.values().get(EditableField.TRADE_NAMES);
        return edited == null || edited.equals(EditableField.TRADE_NAMES.read(customer))
                ? customer.tradeNames()
                : edited.map(EditableField::names).orElse(List.of());
    }

    private static Set<String> tags(Customer customer, CustomerPatch patch) {
        Optional<String> edited = patch.values().get(EditableField.TAGS);
        return edited == null || edited.equals(EditableField.TAGS.read(customer))
                ? customer.tags()
                : edited.map(Tags::read).orElse(Set.of());
    }

    private static Optional<String> value(Customer customer, CustomerPatch patch, EditableField field) {
        Optional<String> edited = patch.values().get(field);
        return edited == null ? field.read(customer) : edited;
    }

    private static String required(Customer customer, CustomerPatch patch, EditableField field) {
        return value(customer, patch, field).orElseThrow();
    }
}
