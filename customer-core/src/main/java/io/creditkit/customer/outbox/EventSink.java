package io.creditkit.customer.outbox;

import io.creditkit.customer.TenantId;

/** A port: takes events over into the host, such as onto its message bus. Thread-safe. */
@FunctionalInterface
public interface EventSink {
    /**
     * Takes one event over. It is delivered again later if this throws, and may be delivered again even if it does not:
     * recognise it by its {@link OutboxEvent#id() id}.
     */
    void accept(TenantId tenant, OutboxEvent event);
}
