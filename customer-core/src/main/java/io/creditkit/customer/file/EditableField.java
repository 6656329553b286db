package io.creditkit.customer.file;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.internal.EntryRules;
import io.creditkit.customer.internal.Tags;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field of a customer that a person may edit as text. Each checks its own value, so that all faults are found at once. */
public enum EditableField {
    NUMBER("number", 32, Need.REQUIRED),
    NAME("name", 300, Need.REQUIRED),
    LEGAL_NAME("legalName", 300, Need.OPTIONAL),
    REGISTRATION_NUMBER("registrationNumber", 100, Need.OPTIONAL),
    VAT_NUMBER("vatNumber", 100, Need.OPTIONAL),
    LEI("lei", 100, Need.OPTIONAL),
    /** Other names that the customer trades under: at most 20 of at most 300 characters, with {@code " / "} between two. */
    TRADE_NAMES("tradeNames", 300, Need.OPTIONAL),
    STREET("street", 300, Need.OPTIONAL),
    POST_CODE("postCode", 32, Need.OPTIONAL),
    CITY("city", 200, Need.OPTIONAL),
    REGION("region", 100, Need.OPTIONAL),
    COUNTRY("country", 2, Need.REQUIRED),
    EMAIL("email", 254, Need.OPTIONAL),
    PHONE("phone", 64, Need.OPTIONAL),
    /** Tags: at most 50 of at most 50 characters, with {@code " / "} between two. */
    TAGS("tags", 50, Need.OPTIONAL),
    RISK_CURRENCY("riskCurrency", 3, Need.REQUIRED);

    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?<=\\s)/(?=\\s)");

    private enum Need {
        REQUIRED,
        OPTIONAL
    }

    private final String key;
    private final int longest;
    private final Need need;

    EditableField(String key, int longest, Need need) {
        this.key = key;
        this.longest = longest;
        this.need = need;
    }

    /** {@return the name of the field in the audit trail and in {@link EntryFault}, such as {@code vatNumber}} */
    public String key() {
        return key;
    }

    /** {@return what is wrong with that value for this field; empty if it is good} An absent value clears the field. */
    Optional<EntryFault> check(Optional<String> value) {
        if (value.filter(text -> !text.isBlank()).isEmpty()) {
            return need == Need.REQUIRED ? fault("required", "It must not be empty.") : Optional.empty();
        }
        String text = value.get();
        if (this == TRADE_NAMES) {
            return checkEach(names(text), Customer.MAX_TRADE_NAMES);
        }
        if (this == TAGS) {
            return checkEach(Tags.read(text), Customer.MAX_TAGS);
        }
        Optional<EntryFault> unstorable = EntryRules.text(key, text, longest);
        if (unstorable.isPresent()) {
            return unstorable;
        }
        return switch (this) {
            case COUNTRY -> parses(() -> CountryCode.of(text));
            case RISK_CURRENCY -> parses(() -> Currency.getInstance(text));
            case EMAIL -> EntryRules.email(key, text);
            default -> Optional.empty();
        };
    }

    /** {@return the value of this field as text; empty if it has none} */
    Optional<String> read(Customer customer) {
        return switch (this) {
            case NUMBER -> Optional.of(customer.number());
            case NAME -> Optional.of(customer.name());
            case LEGAL_NAME -> customer.legalName();
            case REGISTRATION_NUMBER -> customer.registrationNumber();
            case VAT_NUMBER -> customer.vatNumber();
            case LEI -> customer.lei();
            case TRADE_NAMES ->
                Optional.of(String.join(" / ", customer.tradeNames())).filter(text -> !text.isEmpty());
            case STREET -> customer.address().street();
            case POST_CODE -> customer.address().postCode();
            case CITY -> customer.address().city();
            case REGION -> customer.address().region();
            case COUNTRY -> Optional.of(customer.address().country().value());
            case EMAIL -> customer.email();
            case PHONE -> customer.phone();
            case TAGS -> Optional.of(Tags.text(customer.tags())).filter(text -> !text.isEmpty());
            case RISK_CURRENCY -> Optional.of(customer.riskCurrency().getCurrencyCode());
        };
    }

    /** {@return the names that a text lists, as lists and files write them} */
    static List<String> names(String text) {
        return BETWEEN_NAMES
                .splitAsStream(text)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<EntryFault> checkEach(Collection<String> names, int most) {
        if (names.size() > most) {
            return Optional.of(new EntryFault(
                    key, "too-many", "There are more than " + most + ".", Map.of("most", String.valueOf(most))));
        }
        return names.stream()
                .flatMap(name -> EntryRules.text(key, name, longest).stream())
                .findFirst();
    }

    private Optional<EntryFault> fault(String reason, String message) {
        return Optional.of(new EntryFault(key, reason, message));
    }

    private Optional<EntryFault> parses(Runnable parser) {
        try {
            parser.run();
            return Optional.empty();
        } catch (IllegalArgumentException | InvalidEntryException notOne) {
            return fault("unknown-code", "There is no such code.");
        }
    }
}
