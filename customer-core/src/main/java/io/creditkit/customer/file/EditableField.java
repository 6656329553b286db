package io.creditkit.customer.file;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import java.util.Currency;
import java.util.Optional;

/** A field of a customer that a person may edit as text. Each checks its own value, so that all faults are found at once. */
public enum EditableField {
    NUMBER(32, Need.REQUIRED),
    NAME(300, Need.REQUIRED),
    REGISTRATION_NUMBER(100, Need.OPTIONAL),
    VAT_NUMBER(100, Need.OPTIONAL),
    STREET(300, Need.OPTIONAL),
    POST_CODE(32, Need.OPTIONAL),
    CITY(200, Need.OPTIONAL),
    COUNTRY(2, Need.REQUIRED),
    EMAIL(254, Need.OPTIONAL),
    PHONE(64, Need.OPTIONAL),
    RISK_CURRENCY(3, Need.REQUIRED);

    private enum Need {
        REQUIRED,
        OPTIONAL
    }

    private final int longest;
    private final Need need;

    EditableField(int longest, Need need) {
        this.longest = longest;
        this.need = need;
    }

    /** {@return what is wrong with that value for this field; empty if it is good} An absent value clears the field. */
    Optional<FieldFault> check(Optional<String> value) {
        if (value.filter(text -> !text.isBlank()).isEmpty()) {
            return need == Need.REQUIRED ? fault(FieldFault.Reason.REQUIRED) : Optional.empty();
        }
        String text = value.get();
        if (text.length() > longest) {
            return Optional.of(new FieldFault(this, FieldFault.Reason.TOO_LONG, String.valueOf(longest)));
        }
        if (text.indexOf('\0') >= 0) {
            return fault(FieldFault.Reason.MALFORMED);
        }
        return switch (this) {
            case COUNTRY -> parses(() -> CountryCode.of(text));
            case RISK_CURRENCY -> parses(() -> Currency.getInstance(text));
            case EMAIL -> isEmail(text.strip()) ? Optional.empty() : fault(FieldFault.Reason.MALFORMED);
            default -> Optional.empty();
        };
    }

    /** {@return the value of this field as text; empty if it has none} */
    Optional<String> read(Customer customer) {
        return switch (this) {
            case NUMBER -> Optional.of(customer.number());
            case NAME -> Optional.of(customer.name());
            case REGISTRATION_NUMBER -> customer.registrationNumber();
            case VAT_NUMBER -> customer.vatNumber();
            case STREET -> customer.address().street();
            case POST_CODE -> customer.address().postCode();
            case CITY -> customer.address().city();
            case COUNTRY -> Optional.of(customer.address().country().value());
            case EMAIL -> customer.email();
            case PHONE -> customer.phone();
            case RISK_CURRENCY -> Optional.of(customer.riskCurrency().getCurrencyCode());
        };
    }

    private Optional<FieldFault> fault(FieldFault.Reason reason) {
        return Optional.of(new FieldFault(this, reason, ""));
    }

    private Optional<FieldFault> parses(Runnable parser) {
        try {
            parser.run();
            return Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return fault(FieldFault.Reason.UNKNOWN_CODE);
        }
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && at < text.length() - 1
                && text.chars().noneMatch(Character::isWhitespace);
    }
}
