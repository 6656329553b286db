package io.creditkit.customer.internal;

import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Not for hosts: the fields of a thing as its audit trail tells them at a past moment. */
public final class PastValues {
    private final Map<String, String> fields = new HashMap<>();
    private Optional<AuditEntry> created = Optional.empty();
    private Optional<AuditEntry> last = Optional.empty();

    private static final List<String> ASIDE = List.of("setting.", "externalId.", "attribute.");

    private PastValues() {}

    /**
     * {@return the fields before that moment}
     *
     * @param trail what happened to the thing, in order
     */
    public static PastValues before(Instant end, List<AuditEntry> trail) {
        PastValues past = new PastValues();
        trail.stream().filter(entry -> entry.at().isBefore(end)).forEach(past::take);
        return past;
    }

    /**
     * {@return the fields of the thing itself before that moment} What its trail tells of its settings, files and details is no
     * change of it.
     *
     * @param trail what happened to the thing, in order
     */
    public static PastValues ofItself(Instant end, List<AuditEntry> trail) {
        return before(end, trail.stream().filter(entry -> !isAside(entry)).toList());
    }

    private static boolean isAside(AuditEntry entry) {
        return entry.changes().stream()
                .map(FieldChange::field)
                .anyMatch(field -> field.equals("attachment") || ASIDE.stream().anyMatch(field::startsWith));
    }

    /** {@return the value of a field; empty if it had none} */
    public Optional<String> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** {@return the fields whose keys begin so, by what stands behind that beginning} */
    public Map<String, String> fields(String beginning) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(beginning))
                .collect(Collectors.toMap(field -> field.getKey().substring(beginning.length()), Map.Entry::getValue));
    }

    /** {@return the entry that made the thing; empty if it was not there} */
    public Optional<AuditEntry> created() {
        return created;
    }

    /** {@return the last entry before that moment; empty if nothing had happened} */
    public Optional<AuditEntry> last() {
        return last;
    }

    private void take(AuditEntry entry) {
        switch (entry.action()) {
            case CREATED -> {
                // One that is made anew has nothing of the former of its id; what comes back as it was tells no field.
                if (!entry.changes().isEmpty()) {
                    fields.clear();
                }
                created = Optional.of(entry);
            }
            case REMOVED -> created = Optional.empty();
            case CHANGED, ERASED -> {
                // The fields alone say what became of it.
            }
        }
        for (FieldChange change : entry.changes()) {
            change.after()
                    .ifPresentOrElse(value -> fields.put(change.field(), value), () -> fields.remove(change.field()));
        }
        last = Optional.of(entry);
    }
}
