package io.creditkit.customer.search;

import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.Spelling;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every field that can be asked for, in the order in which people are shown them. Immutable and thread-safe.
 *
 * <p>A host that has fields of its own adds them: {@code FieldCatalogue.standard().with(List.of(mine))}.
 */
public final class FieldCatalogue {
    private static final FieldCatalogue STANDARD = new FieldCatalogue(Stream.of(
                    CustomerFields.all(),
                    AgencyFields.all(),
                    FinancialFields.all(),
                    LedgerFields.all(),
                    RiskFields.all())
            .flatMap(List::stream)
            .toList());

    /** By identity: a host's field may have the key of one of ours. */
    private static final IdentityHashMap<Field, FieldOrigin> ORIGINS = origins();

    private final Map<String, Field> fields;

    private FieldCatalogue(List<Field> fields) {
        Map<String, Field> byKey = new LinkedHashMap<>();
        for (Field field : fields) {
            if (byKey.putIfAbsent(field.key(), field) != null) {
                throw new IllegalArgumentException("There are two fields with the key '" + field.key() + "'.");
            }
        }
        this.fields = Collections.unmodifiableMap(byKey);
    }

    private static IdentityHashMap<Field, FieldOrigin> origins() {
        IdentityHashMap<Field, FieldOrigin> origins = new IdentityHashMap<>();
        AgencyFields.all().forEach(field -> origins.put(STANDARD.get(field.key()), FieldOrigin.AGENCY));
        FinancialFields.all().forEach(field -> origins.put(STANDARD.get(field.key()), FieldOrigin.AGENCY));
        LedgerFields.all().forEach(field -> origins.put(STANDARD.get(field.key()), FieldOrigin.LEDGER));
        return origins;
    }

    /** {@return who tells the value of a field} */
    public static FieldOrigin originOf(Field field) {
        return ORIGINS.getOrDefault(field, FieldOrigin.OTHER);
    }

    /** {@return the fields that CreditKit brings along} */
    public static FieldCatalogue standard() {
        return STANDARD;
    }

    /**
     * {@return a catalogue of these fields}
     *
     * @throws IllegalArgumentException if two have the same key
     */
    public static FieldCatalogue of(List<Field> fields) {
        return new FieldCatalogue(fields);
    }

    /**
     * {@return this catalogue and these fields after it}
     *
     * @throws IllegalArgumentException if two have the same key
     */
    public FieldCatalogue with(List<Field> more) {
        return new FieldCatalogue(
                Stream.concat(fields.values().stream(), more.stream()).toList());
    }

    /** {@return all fields in order} */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** {@return the field with that key, in exactly that spelling} */
    public Optional<Field> find(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /**
     * {@return the field with that key}
     *
     * @throws UnknownFieldException if there is none; it names the nearest one
     */
    public Field get(String key) {
        return find(key).orElseThrow(() -> new UnknownFieldException(unknown(key)));
    }

    /** {@return the key that somebody may have meant who wrote one that is not there} */
    Optional<String> nearest(String key) {
        return Spelling.nearest(key, fields.keySet());
    }

    private Wording unknown(String key) {
        return nearest(key)
                .map(near -> Wording.of(
                        "unknown-field.near",
                        "There is no field '{field}'. Did you mean '{near}'?",
                        Map.of("field", key, "near", near)))
                .orElseGet(() ->
                        Wording.of("unknown-field.none-near", "There is no field '{field}'.", Map.of("field", key)));
    }
}
