package io.creditkit.customer.access;

import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.WorkContext;
import java.time.Instant;
import java.util.List;

/** Who looked at personal data and reports, when and for what purpose. Nothing here can be changed. Thread-safe. */
public final class AccessLog {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public AccessLog(WorkContext context) {
        this.context = context;
    }

    /**
     * Notes that the actor of this workspace looked at data: for hosts that show personal data by ways of their own.
     *
     * @param detail which part, no personal data, up to 500 characters
     */
    public void note(Subject subject, AccessEntry.Kind kind, String detail) {
        context.inUnitOfWork(work -> {
            work.accesses().add(context.access(subject, kind, detail));
            return true;
        });
    }

    /**
     * {@return who looked at the data of that subject, oldest first}
     *
     * @throws PermissionDeniedException without {@link Permission#VIEW_AUDIT_TRAIL}
     */
    public List<AccessEntry> of(Subject subject) {
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> work.accesses().of(subject));
    }

    /**
     * {@return what was said in the searches at agencies about that subject, oldest first, as far as it is kept} The entries of the log tell
     * the same by their references. That the actor looked is noted in the log.
     *
     * @throws PermissionDeniedException without {@link Permission#VIEW_AUDIT_TRAIL} or {@link Permission#VIEW_CREDIT_DATA}
     */
    public List<EnquiryPayload> enquiries(Subject subject) {
        context.require(Permission.VIEW_AUDIT_TRAIL);
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> {
            List<EnquiryPayload> said = work.accesses().payloads(subject);
            if (!said.isEmpty()) {
                work.accesses()
                        .add(context.access(subject, AccessEntry.Kind.PERSONAL_DATA, "what was said in enquiries"));
            }
            return said;
        });
    }

    /**
     * {@return what was looked at in that time, oldest first}
     *
     * @param from inclusive
     * @param until exclusive
     * @param limit how many at most, 1 to 1000
     * @throws PermissionDeniedException without {@link Permission#VIEW_AUDIT_TRAIL}
     */
    public List<AccessEntry> between(Instant from, Instant until, int limit) {
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> work.accesses().between(from, until, limit));
    }
}
