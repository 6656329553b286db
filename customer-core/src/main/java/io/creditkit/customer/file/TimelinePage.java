package io.creditkit.customer.file;

import java.util.List;
import java.util.Optional;

/**
 * A part of what happened to a customer.
 *
 * @param entries newest first
 * @param next the place to go on behind; empty if nothing older matches
 */
public record TimelinePage(List<TimelineEntry> entries, Optional<TimelineCursor> next) {
    public TimelinePage {
        entries = List.copyOf(entries);
    }
}
