package io.creditkit.customer.onboarding;

import io.creditkit.customer.csv.CsvCell;
import java.util.Optional;

/** The columns of a list of pre-customers. */
public enum PreCustomerColumn {
    ID("id", "Id"),
    KIND("kind", "Kind"),
    NAME("name", "Name"),
    EMAIL("email", "E-mail"),
    PHONE("phone", "Phone"),
    ID_TYPE("idType", "Type of identity document"),
    /** All but its last three characters are masked. */
    ID_NUMBER("idNumber", "Number of identity document"),
    CITY("city", "Town"),
    COUNTRY("country", "Country"),
    SOURCE("source", "Source"),
    STATUS("status", "Status"),
    CREATED_AT("createdAt", "Date created"),
    STATUS_CHANGED_AT("statusChangedAt", "Date modified");

    private final String key;
    private final String heading;

    PreCustomerColumn(String key, String heading) {
        this.key = key;
        this.heading = heading;
    }

    /** {@return the stable key, for files that programs read} */
    public String key() {
        return key;
    }

    /** {@return the heading for people, in English} */
    public String heading() {
        return heading;
    }

    CsvCell cell(PreCustomer lead) {
        return switch (this) {
            case ID -> CsvCell.text(lead.id().value());
            case KIND -> CsvCell.text(lead.kind().name());
            case NAME -> text(lead.name());
            case EMAIL -> text(lead.email());
            case PHONE -> text(lead.phone());
            case ID_TYPE -> text(lead.idType());
            case ID_NUMBER -> text(lead.maskedIdNumber());
            case CITY -> text(lead.city());
            case COUNTRY -> text(lead.country().map(country -> country.value()));
            case SOURCE -> text(lead.source());
            case STATUS -> CsvCell.text(lead.status().name());
            case CREATED_AT -> CsvCell.moment(lead.createdAt());
            case STATUS_CHANGED_AT -> CsvCell.moment(lead.statusChangedAt());
        };
    }

    private static CsvCell text(Optional<String> value) {
        return value.map(CsvCell::text).orElseGet(CsvCell::blank);
    }
}
