package io.creditkit.customer.search;

import io.creditkit.customer.Actor;
import java.time.Instant;
import java.util.List;

/**
 * What is to be kept of an export: who took what, and when. Holds no personal data but the actor's id.
 *
 * @param actor who exported
 * @param at when the file was whole
 * @param filter the query in words, without values that are personal data
 * @param columns the keys of the columns
 * @param rows how many rows were written
 */
public record ExportRecord(Actor actor, Instant at, String filter, List<String> columns, long rows) {
    public ExportRecord {
        columns = List.copyOf(columns);
    }
}
