package io.creditkit.customer.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a timeline, to go on behind it; what happens meanwhile moves it nowhere. Opaque. It tells of the entry it stands
 * behind, so treat it like the timeline itself; it gives no access to anything.
 *
 * @param value letters, digits, "-" and "_"
 */
public record TimelineCursor(String value) {
    private static final String SEPARATOR = "\n";
    private static final String NO_PLACE =
            "This is no place in a timeline. Give one that a page of the timeline named.";

    public TimelineCursor {
        if (value.isEmpty() || value.length() > 20_000 || !value.matches("[A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException(NO_PLACE);
        }
    }

    /**
     * A place as it is meant.
     *
     * @param last the entry it stands behind
     * @param equal how many entries that are equal to it stand before the place
     */
    record Place(TimelineEntry last, int equal) {
        /** {@return the index of the first entry behind it} */
        int in(List<TimelineEntry> newestFirst) {
            int passed = 0;
            for (int i = 0; i < newestFirst.size(); i++) {
                int order = Timeline.NEWEST_FIRST.compare(newestFirst.get(i), last);
                if (order > 0 || (order == 0 && passed++ == equal)) {
                    return i;
                }
            }
            return newestFirst.size();
        }
    }

    static TimelineCursor behind(List<TimelineEntry> newestFirst, int index) {
        TimelineEntry last = newestFirst.get(index);
        int equal = 1;
        while (equal <= index && Timeline.NEWEST_FIRST.compare(newestFirst.get(index - equal), last) == 0) {
            equal++;
        }
        String place = String.join(
                SEPARATOR, last.at().toString(), last.kind().name(), String.valueOf(equal), last.key(), last.detail());
        return new TimelineCursor(Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8)));
    }

    Place place() {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(value), UTF_8).split(SEPARATOR, 5);
            return new Place(
                    new TimelineEntry(
                            Instant.parse(parts[0]),
                            TimelineEntry.Kind.valueOf(parts[1]),
                            parts[3],
                            parts[4],
                            Optional.empty()),
                    Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException foreign) {
            throw new IllegalArgumentException(NO_PLACE, foreign);
        }
    }

    /** Without the value, which tells of an entry. */
    @Override
    public String toString() {
        return "TimelineCursor";
    }
}
