package io.creditkit.customer.file;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.TenantId;
import java.util.List;

/**
 * A port: what was said between the host and its customers, where the host keeps it (mails, calls, letters, chats). Thread-safe.
 * Called outside of any unit of work, so it may call a network. If it throws, the file says that what was said is not known; from the
 * timeline it goes to who asked.
 */
@FunctionalInterface
public interface CommunicationLog {
    /** {@return what was said with that customer, newest first; none if there was nothing} */
    List<Message> of(TenantId tenant, CustomerId customer);
}
