package io.creditkit.examples.programs;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.outbox.EventSink;
import io.creditkit.customer.outbox.OutboxEvent;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Hears of what happened: each event at least once, those of one subject in order, and none that was rolled back. */
final class ReactToEvents {
    private ReactToEvents() {}

    /** An event may come again, so a host remembers which it has taken over: best in the transaction that acts on it. */
    private static final class Inbox implements EventSink {
        private final Set<String> taken = new HashSet<>();

        @Override
        public synchronized void accept(TenantId tenant, OutboxEvent event) {
            if (taken.add(event.id())) {
                System.out.println(
                        tenant + " " + event.type() + " " + event.subject().kind() + " by " + event.by());
            }
        }
    }

    public static void main(String[] files) {
        try (CreditKit kit = CreditKit.builder().eventSink(new Inbox()).build()) {
            Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("privacy-desk"));
            work.imports().customers(Path.of(files[0]));
            work.privacy()
                    .erase(
                            work.customers()
                                    .findByNumber("C100001")
                                    .orElseThrow()
                                    .id(),
                            "Asked for by letter.");

            // A job of the host: often, and after a failure again. What the sink refused stays for the next time.
            System.out.println(work.outbox().deliver().delivered() + " delivered, then "
                    + work.outbox().deliver().delivered());
        }
    }
}
