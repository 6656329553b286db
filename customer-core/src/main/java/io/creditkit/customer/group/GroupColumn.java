package io.creditkit.customer.group;

import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.search.FieldType;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.Optional;

/** The columns of a list of groups. */
public enum GroupColumn {
    ID("id", "Id", FieldType.TEXT),
    NAME("name", "Name", FieldType.TEXT),
    DESCRIPTION("description", "Description", FieldType.TEXT),
    /** The name of the group above. */
    PARENT("parent", "Group above", FieldType.TEXT),
    /** How many customers belong to the group itself. */
    MEMBERS("members", "Customers", FieldType.NUMBER),
    /** In files, the currency has a column of its own behind it. Sorted by currency, then amount. */
    CREDIT_LIMIT("creditLimit", "Credit limit", FieldType.MONEY),
    LIMIT_MODE("limitMode", "Meaning of the limit", FieldType.ENUM),
    CREATED_AT("createdAt", "Date created", FieldType.DATE),
    UPDATED_AT("updatedAt", "Date modified", FieldType.DATE);

    private final String key;
    private final String heading;
    private final FieldType type;

    GroupColumn(String key, String heading, FieldType type) {
        this.key = key;
        this.heading = heading;
        this.type = type;
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

    /** The cell of a file; the amount alone of a limit. */
    CsvCell cell(GroupRow row) {
        CustomerGroup group = row.group();
        return switch (this) {
            case ID -> CsvCell.text(group.id().value());
            case NAME -> CsvCell.text(group.name());
            case DESCRIPTION -> text(group.description());
            case PARENT -> text(row.parentName());
            case MEMBERS -> CsvCell.number(row.members());
            case CREDIT_LIMIT ->
                group.creditLimit().map(limit -> CsvCell.number(limit.amount())).orElseGet(CsvCell::blank);
            case LIMIT_MODE -> CsvCell.text(group.limitMode().name());
            case CREATED_AT -> CsvCell.moment(group.createdAt());
            case UPDATED_AT -> CsvCell.moment(group.updatedAt());
        };
    }

    /** Least first; what is missing is for the caller to put last. */
    Comparator<GroupRow> order(Collator alphabet) {
        return switch (this) {
            case ID -> Comparator.comparing(row -> row.group().id().value());
            case NAME -> Comparator.comparing(row -> row.group().name(), alphabet::compare);
            case DESCRIPTION ->
                Comparator.comparing(row -> row.group().description().orElse(""), alphabet::compare);
            case PARENT -> Comparator.comparing(row -> row.parentName().orElse(""), alphabet::compare);
            case MEMBERS -> Comparator.comparingLong(GroupRow::members);
            case CREDIT_LIMIT ->
                Comparator.comparing((GroupRow row) -> row.group()
                                .creditLimit()
                                .map(limit -> limit.currency().getCurrencyCode())
                                .orElse(""))
                        .thenComparing(row -> row.group()
                                .creditLimit()
                                .map(limit -> limit.amount())
                                .orElse(BigDecimal.ZERO));
            case LIMIT_MODE -> Comparator.comparing(row -> row.group().limitMode());
            case CREATED_AT -> Comparator.comparing(row -> row.group().createdAt());
            case UPDATED_AT -> Comparator.comparing(row -> row.group().updatedAt());
        };
    }

    /** Whether the row has nothing in this column. */
    boolean isMissing(GroupRow row) {
        return switch (this) {
            case DESCRIPTION -> row.group().description().isEmpty();
            case PARENT -> row.parentName().isEmpty();
            case CREDIT_LIMIT -> row.group().creditLimit().isEmpty();
            case ID, NAME, MEMBERS, LIMIT_MODE, CREATED_AT, UPDATED_AT -> false;
        };
    }

    private static CsvCell text(Optional<String> value) {
        return value.map(CsvCell::text).orElseGet(CsvCell::blank);
    }
}
