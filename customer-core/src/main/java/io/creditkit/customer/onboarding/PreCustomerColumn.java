package io.creditkit.customer.onboarding;

import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.search.FieldType;
import java.util.Optional;

/** The columns of a list of pre-customers. */
public enum PreCustomerColumn {
    ID("id", "Id", FieldType.TEXT, Content.IMPERSONAL),
    KIND("kind", "Kind", FieldType.ENUM, Content.IMPERSONAL),
    NAME("name", "Name", FieldType.TEXT, Content.PERSONAL),
    EMAIL("email", "E-mail", FieldType.TEXT, Content.PERSONAL),
    PHONE("phone", "Phone", FieldType.TEXT, Content.PERSONAL),
    ID_TYPE("idType", "Type of identity document", FieldType.TEXT, Content.IMPERSONAL),
    /** All but its last three characters are masked. */
    ID_NUMBER("idNumber", "Number of identity document", FieldType.TEXT, Content.PERSONAL),
    CITY("city", "Town", FieldType.TEXT, Content.PERSONAL),
    COUNTRY("country", "Country", FieldType.TEXT, Content.IMPERSONAL),
    SOURCE("source", "Source", FieldType.TEXT, Content.IMPERSONAL),
    STATUS("status", "Status", FieldType.ENUM, Content.IMPERSONAL),
    CREATED_AT("createdAt", "Date created", FieldType.DATE, Content.IMPERSONAL),
    STATUS_CHANGED_AT("statusChangedAt", "Date modified", FieldType.DATE, Content.IMPERSONAL);

    private final String key;
    private final String heading;
    private final FieldType type;
    private final Content content;

    private enum Content {
        PERSONAL,
        IMPERSONAL
    }

    PreCustomerColumn(String key, String heading, FieldType type, Content content) {
        this.key = key;
        this.heading = heading;
        this.type = type;
        this.content = content;
    }

    /** {@return the stable key, for files that programs read} */
    public String key() {
        return key;
    }

    /** {@return the heading for people, in English} */
    public String heading() {
        return heading;
    }

    /** {@return what kind of value it has} A {@link FieldType#DATE} is a moment, which a list shows as a day and a file for programs whole. */
    public FieldType type() {
        return type;
    }

    /** {@return whether the values are personal data} */
    public boolean isPersonalData() {
        return content == Content.PERSONAL;
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
