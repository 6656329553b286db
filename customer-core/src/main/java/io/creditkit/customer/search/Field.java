package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.Headings;
import io.creditkit.customer.internal.NotKnown;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that can be asked of a customer: a column of a list, the left side of a condition, an input of a scorecard.
 * Immutable and thread-safe; two fields are equal when they are the same object.
 */
public final class Field {
    private static final Set<Permission> BASIC = Set.of(Permission.VIEW_CUSTOMERS);
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,49}");

    private final String key;
    private final String heading;
    private final FieldType type;
    private final Set<Mark> marks;
    private final Set<Permission> permissions;
    private final List<String> ranked;
    private final List<String> choices;
    private final FieldReader reader;

    private enum Mark {
        PERSONAL,
        UNSORTED,
        SEVERAL,
        UNEXPORTED,
        ATTRIBUTE
    }

    private Field(
            String key,
            String heading,
            FieldType type,
            Set<Mark> marks,
            Set<Permission> permissions,
            List<String> ranked,
            List<String> choices,
            FieldReader reader) {
        if (!isKey(key)) {
            throw new IllegalArgumentException(
                    "'" + key + "' can't be the key of a field. A key begins with a small letter,"
                            + " has at most 50 letters and digits, and is no word of the criteria language.");
        }
        if (heading.isBlank()) {
            throw new IllegalArgumentException("The field '" + key + "' needs a heading.");
        }
        this.key = key;
        this.heading = heading;
        this.type = type;
        this.marks = Set.copyOf(marks);
        this.permissions = Set.copyOf(permissions);
        this.ranked = List.copyOf(ranked);
        this.choices = List.copyOf(choices);
        this.reader = reader;
    }

    /**
     * {@return a field of any type but {@link FieldType#ENUM}, which needs its names}
     *
     * @param key stable, for criteria and files; letters and digits, the first one small
     * @param heading for people, in English
     */
    public static Field of(String key, String heading, FieldType type, FieldReader reader) {
        if (type == FieldType.ENUM) {
            throw new IllegalArgumentException("The field '" + key + "' needs its names: use oneOf or ranked.");
        }
        return new Field(key, heading, type, Set.of(), BASIC, List.of(), List.of(), reader);
    }

    /**
     * {@return a field whose value stands in the {@linkplain io.creditkit.customer.Customer#attributes() attributes} of a customer
     * under the same key} A value there of another type counts as missing.
     *
     * @param names of an {@link FieldType#ENUM}, in no order; none for any other type
     */
    public static Field attribute(String key, String heading, FieldType type, List<String> names) {
        List<String> choices = type == FieldType.ENUM ? checkedNames(key, names) : List.of();
        FieldReader reader = (profile, rates) -> Optional.ofNullable(
                        profile.customer().attributes().get(key))
                .filter(type::isTypeOf)
                .orElseGet(() -> FieldValue.missing(UnknownReason.MISSING_INPUT, NotKnown.NEVER_ENTERED));
        return new Field(key, heading, type, Set.of(Mark.ATTRIBUTE), BASIC, List.of(), choices, reader);
    }

    /**
     * {@return a field of texts of which a customer may have several at once, as {@link FieldValue.Several}} A condition on it holds if it
     * holds for one of them, and {@code !=} if none of them is equal; a facet counts a customer under each. No list is sorted by it.
     */
    public static Field several(String key, String heading, FieldReader reader) {
        return new Field(
                key,
                heading,
                FieldType.TEXT,
                EnumSet.of(Mark.SEVERAL, Mark.UNSORTED),
                BASIC,
                List.of(),
                List.of(),
                reader);
    }

    /** {@return a field that has one of these names, in no order} */
    public static Field oneOf(String key, String heading, List<String> names, FieldReader reader) {
        return new Field(key, heading, FieldType.ENUM, Set.of(), BASIC, List.of(), checkedNames(key, names), reader);
    }

    /**
     * {@return a field that has one of these names, from best to worst}
     *
     * @param bestFirst the names that have a rank
     * @param unranked names that are neither better nor worse than any other, such as "not rated"; may be empty
     */
    public static Field ranked(
            String key, String heading, List<String> bestFirst, List<String> unranked, FieldReader reader) {
        List<String> names = checkedNames(
                key, Stream.concat(bestFirst.stream(), unranked.stream()).toList());
        return new Field(key, heading, FieldType.ENUM, Set.of(), BASIC, bestFirst, names, reader);
    }

    /** {@return whether a field can have that key: a small letter, then letters and digits, at most 50, no word of the criteria language} */
    public static boolean isKey(String key) {
        return KEY.matcher(key).matches() && !Keywords.contains(key);
    }

    /** {@return whether a field can have one of these names: one at least, each once, of capital letters, digits and underscores} */
    public static boolean areNames(List<String> names) {
        return !names.isEmpty()
                && names.stream().allMatch(name -> name.matches("[A-Z][A-Z0-9_]{0,49}"))
                && names.stream().distinct().count() == names.size();
    }

    private static List<String> checkedNames(String key, List<String> names) {
        if (!areNames(names)) {
            throw new IllegalArgumentException(
                    "The field '" + key + "' needs different names of capital letters, digits and underscores.");
        }
        return names;
    }

    /** {@return the same field, marked as personal data: its values are kept out of explanations, alerts and logs} */
    public Field personal() {
        return with(Mark.PERSONAL);
    }

    /** {@return the same field, marked as one that no list can be sorted by: each row would cost too much, or no order makes sense} */
    public Field unsorted() {
        return with(Mark.UNSORTED);
    }

    /** {@return the same field, marked as one that is shown and filtered by, but stands in no file} */
    public Field unexported() {
        return with(Mark.UNEXPORTED);
    }

    /**
     * {@return the same field, marked as one that takes these permissions too to see it, beside {@link Permission#VIEW_CUSTOMERS}}
     * Who lacks one finds the field missing, and can't filter or sort by it. Such as {@link Permission#VIEW_PERSONAL_DATA} for a
     * field of a host's own that shows what is masked elsewhere.
     */
    public Field needing(Permission... more) {
        Set<Permission> all = EnumSet.copyOf(permissions);
        all.addAll(List.of(more));
        return new Field(key, heading, type, marks, all, ranked, choices, reader);
    }

    private Field with(Mark mark) {
        Set<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new Field(key, heading, type, more, permissions, ranked, choices, reader);
    }

    /** {@return the stable key} */
    public String key() {
        return key;
    }

    /** {@return the heading for people, in English} */
    public String heading() {
        return heading;
    }

    /**
     * {@return the heading for people in the language of those texts}
     *
     * @param texts with the {@linkplain #key() key} of each field as key; a field without an entry keeps its English heading
     */
    public String heading(ResourceBundle texts) {
        return new Headings(Optional.of(texts)).of(key, heading);
    }

    /** {@return the type} */
    public FieldType type() {
        return type;
    }

    /** {@return the unit of the values: {@code days} or {@code %}; empty if there is none or each amount carries its own} */
    public Optional<String> unit() {
        return switch (type) {
            case DAYS -> Optional.of("days");
            case PERCENT -> Optional.of("%");
            case TEXT, NUMBER, MONEY, ENUM, DATE, FLAG -> Optional.empty();
        };
    }

    /** {@return what one must be allowed in order to see the values; {@link Permission#VIEW_CUSTOMERS} at least} */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** {@return whether the values are personal data} */
    public boolean isPersonalData() {
        return marks.contains(Mark.PERSONAL);
    }

    /** {@return whether a customer may have several values at once} */
    public boolean isSeveral() {
        return marks.contains(Mark.SEVERAL);
    }

    /** {@return whether lists can be sorted by it; all standard fields can but those of several values} */
    public boolean isSortable() {
        return !marks.contains(Mark.UNSORTED);
    }

    /** {@return whether it can be a column of a file; all standard fields can} */
    public boolean isExportable() {
        return !marks.contains(Mark.UNEXPORTED);
    }

    /** {@return every name the field can have; ranked ones first, best first; empty for other types} */
    public List<String> choices() {
        return choices;
    }

    /** {@return the names that have a rank, best first; empty if the names have no order} */
    public List<String> rankedChoices() {
        return ranked;
    }

    /** {@return whether it was made by {@link #attribute}, so that storages can list by it} */
    public boolean isAttribute() {
        return marks.contains(Mark.ATTRIBUTE);
    }

    /** {@return the value for that customer, or why there is none} */
    public FieldValue read(CustomerProfile profile, ExchangeRates rates) {
        if (!Collections.disjoint(permissions, profile.withheld())) {
            return FieldValue.missing(UnknownReason.NOT_PERMITTED, NotKnown.UNSEEN);
        }
        FieldValue assumed = profile.assumed().get(key);
        return assumed == null ? reader.read(profile, rates) : assumed;
    }

    /** {@return the value for people: {@code 12 days}, {@code 35 %}, {@code 1200.50 EUR}, {@code yes}; a missing one is blank} */
    public String show(FieldValue value) {
        return ValueFormat.show(this, value);
    }

    /** {@return the key} */
    @Override
    public String toString() {
        return key;
    }
}
