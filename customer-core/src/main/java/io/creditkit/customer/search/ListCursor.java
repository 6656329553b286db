package io.creditkit.customer.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.CustomerId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list, to go on behind it. Opaque, and good for the same sort alone. It tells of the row it stands behind, so
 * treat it like the list itself; it gives no access to anything.
 *
 * @param value letters, digits, "-" and "_"
 */
public record ListCursor(String value) {
    private static final String SEPARATOR = "\n";
    private static final String MISSING = "-";

    /** A text takes up to 2 700 of them, and a list may be sorted by many. */
    private static final int LONGEST = 200_000;

    /** No value has so many digits before or behind the point: written out, a few letters more would fill the memory. */
    private static final int MOST_DIGITS = 1_000;

    public ListCursor {
        if (value.isEmpty() || value.length() > LONGEST || !value.matches("[A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("This is no place in a list. Give one that a page of the list named.");
        }
    }

    static ListCursor behind(RowKey key, RowOrder order) {
        List<String> parts =
                new ArrayList<>(List.of(order.fingerprint(), key.id().value()));
        for (Optional<SortValue> value : key.values()) {
            parts.add(value.map(known -> known.text() + " " + known.number()).orElse(MISSING));
        }
        return new ListCursor(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8)));
    }

    RowKey key(RowOrder order) {
        try {
            List<String> parts = List.of(new String(Base64.getUrlDecoder().decode(value), UTF_8).split(SEPARATOR, -1));
            if (!parts.get(0).equals(order.fingerprint())) {
                throw new IllegalArgumentException("The place in the list belongs to another sort.");
            }
            List<Optional<SortValue>> values = new ArrayList<>();
            for (int i = 2; i < parts.size(); i++) {
                values.add(sortValue(parts.get(i)));
            }
            if (values.size() != order.columns()) {
                throw new IllegalArgumentException("The place in the list has " + values.size() + " values.");
            }
            return new RowKey(values, CustomerId.of(parts.get(1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
            throw new IllegalArgumentException(
                    "The list can't go on from this place: it is of another sort, or damaged. Begin at the first page.",
                    foreign);
        }
    }

    private static Optional<SortValue> sortValue(String part) {
        if (part.equals(MISSING)) {
            return Optional.empty();
        }
        int space = part.indexOf(' ');
        BigDecimal number = new BigDecimal(part.substring(space + 1));
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("No value of a list has so many digits.");
        }
        return Optional.of(new SortValue(part.substring(0, space), number));
    }

    /** Without the value, which tells of a row. */
    @Override
    public String toString() {
        return "ListCursor";
    }
}
