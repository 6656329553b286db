package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.search.ExportRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Not for hosts: writes files of lists so that each is in the access log, also one that broke off: what went out is out. */
public final class ExportLog {
    private static final int MOST_DETAIL = 500;
    private static final String MORE = "\u2026";

    private final WorkContext context;
    private final String rows;
    private final String filter;

    private ExportLog(WorkContext context, String rows, String filter) {
        this.context = context;
        this.rows = rows;
        this.filter = filter;
    }

    /**
     * {@return the log of one file}
     *
     * @param rows what the rows are, such as {@code customers}
     * @param filter which of them, in words without personal data
     */
    public static ExportLog of(WorkContext context, String rows, String filter) {
        return new ExportLog(context, rows, filter);
    }

    /**
     * Writes the file.
     *
     * @param columns the keys of the columns
     * @param writing writes the rows, and tells after each how many there are by then
     * @return what the log keeps of it
     */
    public ExportRecord write(List<String> columns, Consumer<LongConsumer> writing) {
        long[] written = new long[1];
        try {
            writing.accept(count -> written[0] = count);
        } catch (RuntimeException e) {
            // Whatever broke it off, the rows before it have left the house.
            add(written[0], ", then it broke off", columns);
            throw e;
        }
        add(written[0], "", columns);
        return new ExportRecord(context.actor(), context.now(), filter, columns, written[0]);
    }

    /** An entry takes so many characters, and a filter may have more: the rest stands in more entries of the same export. */
    private void add(long count, String end, List<String> columns) {
        String rest = count + " " + rows + end + "; filter: " + filter + "; columns " + String.join(",", columns);
        Subject subject = Subject.of(Subject.Kind.EXPORT, context.ids().next());
        List<String> parts = new ArrayList<>();
        while (rest.length() > MOST_DETAIL) {
            // Never between the two halves of one character.
            int cut = Character.isHighSurrogate(rest.charAt(MOST_DETAIL - 2)) ? MOST_DETAIL - 2 : MOST_DETAIL - 1;
            parts.add(rest.substring(0, cut) + MORE);
            rest = MORE + rest.substring(cut);
        }
        parts.add(rest);
        context.inUnitOfWork(work -> {
            parts.forEach(part -> work.accesses().add(context.access(subject, AccessEntry.Kind.EXPORT, part)));
            return parts;
        });
    }
}
