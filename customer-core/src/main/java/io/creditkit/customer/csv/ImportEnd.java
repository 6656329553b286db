package io.creditkit.customer.csv;

import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Map;
import java.util.TreeMap;

/** What the host is told once a file was taken in: no name of the file, as people put the names of people into it. */
record ImportEnd(Map<String, String> facts) {
    private static final String EVENT = "import.finished";

    /** {@return the end of a file of that kind} */
    static ImportEnd of(String kind, ImportResult result) {
        return new ImportEnd(Map.of(
                "kind", kind,
                "added", String.valueOf(result.added()),
                "changed", String.valueOf(result.changed()),
                "unchanged", String.valueOf(result.unchanged()),
                "refused", String.valueOf(result.refused())));
    }

    ImportEnd with(String fact, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(fact, value);
        return new ImportEnd(more);
    }

    void tell(WorkContext context, UnitOfWork work) {
        context.emit(work, Subject.of(Subject.Kind.JOB, context.ids().next()), EVENT, facts);
    }
}
