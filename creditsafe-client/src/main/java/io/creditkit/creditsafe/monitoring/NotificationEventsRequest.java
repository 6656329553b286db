package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which events to list, in which order.
 *
 * <p>To miss none: filter by the day an event was {@linkplain DateFilter#CREATED created}, which may be days after the event,
 * begin some days before the last time, and leave out what you have by {@link NotificationEvent#notificationEventId()}.
 */
@Value.Immutable
@ValueStyle
public interface NotificationEventsRequest {

    /** {@return a text to search by, which {@code toString} does not show} */
    @Value.Redacted
    Optional<String> searchQuery();

    /** {@return what to sort by; the date of the event by default} */
    @Value.Default
    default SortKey sortBy() {
        return SortKey.EVENT_DATE;
    }

    /** {@return in which direction; oldest or least first by default} */
    @Value.Default
    default SortDirection sortDirection() {
        return SortDirection.ASCENDING;
    }

    /** {@return from which moment on} */
    Optional<Instant> startDate();

    /** {@return until which moment} */
    Optional<Instant> endDate();

    /** {@return which date the moments are compared with; that of the event by default} */
    @Value.Default
    default DateFilter dateFilter() {
        return DateFilter.EVENT;
    }

    /** {@return whether only events with this mark are wanted; for the events of one company alone, all by default} */
    Optional<Processing> processing();

    /** {@return how many events a page has, 1 to 1000; default 1000, since each page is a request} */
    @Value.Default
    default int pageSize() {
        return PageRequest.MAXIMUM_SIZE;
    }

    /** Refuses an impossible page, and a span that ends before it begins. */
    @Value.Check
    default void check() {
        PageRequest.first(pageSize());
        EventSpan.require(startDate(), endDate());
    }

    /** {@return all events, oldest first} */
    static NotificationEventsRequest all() {
        return builder().build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** What events are sorted by. */
    enum SortKey {
        /** The name of the company. */
        COMPANY_NAME("companyName"),
        /** The country. */
        COUNTRY_CODE("countryCode"),
        /** The number of the event. */
        EVENT_ID("eventId"),
        /** The date of the event. */
        EVENT_DATE("eventDate");

        private final String wireName;

        SortKey(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    /** In which direction events are sorted; those without a value come last. */
    enum SortDirection {
        /** Least first. */
        ASCENDING("asc"),
        /** Greatest first. */
        DESCENDING("desc");

        private final String wireName;

        SortDirection(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    /** Which date of an event counts. */
    enum DateFilter {
        /** When it happened. */
        EVENT,
        /** When the provider noticed it, which may be days later. */
        CREATED
    }

    /** The mark that an event carries at the provider. */
    enum Processing {
        /** Marked as processed. */
        PROCESSED("true"),
        /** Not marked. */
        OPEN("false");

        private final String wireName;

        Processing(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableNotificationEventsRequest.Builder {
        Builder() {}
    }
}
