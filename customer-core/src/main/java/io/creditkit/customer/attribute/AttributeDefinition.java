package io.creditkit.customer.attribute;

import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.EntryRules;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** What one of a tenant's own fields is. Immutable. */
@Value.Immutable
@ValueStyle
public interface AttributeDefinition {
    /** Whether the values are personal data. */
    enum Privacy {
        /** Kept out of explanations, alerts and logs. */
        PERSONAL,
        /** Shown wherever other values are. */
        IMPERSONAL
    }

    /** {@return the stable key, as of every {@link Field}: a small letter, then letters and digits, at most 50 in all} */
    String key();

    /** {@return the heading for people, 1 to 100 characters} */
    String heading();

    /** {@return the type: a text, a number, an amount, a date, yes or no, or one of {@link #choices}} */
    FieldType type();

    /** {@return the names that a value can be: capital letters, digits, underscores; for {@link FieldType#ENUM} alone} */
    List<String> choices();

    /**
     * {@return of which kinds of things it is a field: customers, and the {@link SubjectDetails#KINDS}; default of customers alone} Those of
     * customers join the catalogue of lists. A key is one field whatever has it, so that a value can go over from a pre-customer to its
     * customer and means the same wherever it stands.
     */
    @Value.Default
    default Set<Subject.Kind> kinds() {
        return Set.of(Subject.Kind.CUSTOMER);
    }

    /** {@return whether the values are personal data; default that they are} */
    @Value.Default
    default Privacy privacy() {
        return Privacy.PERSONAL;
    }

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** Refuses what no field can be. */
    @Value.Check
    default void check() {
        EntryCheck.of("attribute", key())
                .never(
                        "key",
                        () -> !Field.isKey(key()),
                        "malformed",
                        "It begins with a small letter, has at most 50 letters and digits, and is no word of the criteria"
                                + " language.")
                .must("heading", heading(), 100)
                .never(
                        "type",
                        () -> type() == FieldType.DAYS || type() == FieldType.PERCENT,
                        "not-allowed",
                        "Choose TEXT, NUMBER, MONEY, DATE, FLAG or ENUM.")
                .never(
                        "choices",
                        () -> type() == FieldType.ENUM && !Field.areNames(choices()),
                        "malformed",
                        "They are different names of capital letters, digits and underscores, one of them at least.")
                .never(
                        "choices",
                        () -> type() != FieldType.ENUM && !choices().isEmpty(),
                        "not-as-type",
                        "Only an ENUM has names to choose from.")
                .never("kinds", kinds()::isEmpty, "required", "It must be a field of something.")
                .never(
                        "kinds",
                        () -> kinds().stream()
                                .anyMatch(
                                        kind -> kind != Subject.Kind.CUSTOMER && !SubjectDetails.KINDS.contains(kind)),
                        "not-as-kind",
                        "Things of one of these kinds have no fields of the tenant's own.")
                .refuse();
    }

    /** {@return the field for a catalogue: {@code FieldCatalogue.standard().with(List.of(definition.field()))}} */
    default Field field() {
        Field field = Field.attribute(key(), heading(), type(), choices());
        return privacy() == Privacy.PERSONAL ? field.personal() : field;
    }

    /** {@return its columns in files for machines: the key, and of an amount the one of its currency too} */
    default List<String> columns() {
        return type() == FieldType.MONEY ? List.of(key(), key() + "Currency") : List.of(key());
    }

    /**
     * {@return whether a value may be one of this field} A number or an amount has at most 36 digits before and 24 after the point, a
     * text 1 to 1000 characters that are not all blank, a date a year from 1 to 9999.
     */
    default boolean takes(FieldValue value) {
        return type().isTypeOf(value)
                && !(value instanceof FieldValue.Choice choice && !choices().contains(choice.symbol()))
                && !(value instanceof FieldValue.Numeric number && !isStorable(number.value()))
                && !(value instanceof FieldValue.Amount amount
                        && !isStorable(amount.value().amount()))
                && !(value instanceof FieldValue.Day day
                        && (day.value().getYear() < 1 || day.value().getYear() > 9999))
                && !(value instanceof FieldValue.Text text
                        && (text.value().isBlank()
                                || EntryRules.text(key(), text.value(), AttributeText.LONGEST)
                                        .isPresent()));
    }

    private static boolean isStorable(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.scale() <= 24 && (long) plain.precision() - plain.scale() <= 36;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AttributeDefinition}. */
    final class Builder extends ImmutableAttributeDefinition.Builder {
        Builder() {}
    }
}
