/**
 * Events for the host, at least once.
 *
 * <p>An {@link OutboxEvent} tells that something happened, such as {@code customer.created}; it holds no personal data, so who
 * needs it looks the subject up. It is written in the unit of work of the change and delivered afterwards: never without the
 * change, and never lost.
 *
 * <ol>
 *   <li>Give the kit an {@link EventSink}, such as one that puts events onto the host's message bus. Without one no event is
 *       written.
 *   <li>Call {@link Outbox#deliver} often, from the host's scheduler, as nothing is delivered by itself.
 *   <li>Call {@link Outbox#forgetDelivered} now and then, as what is delivered is kept until then.
 *   <li>Recognise an event that comes again by its {@link OutboxEvent#id() id}.
 * </ol>
 *
 * <p>Events of one subject come in order. One that the sink refuses holds back the later ones of its subject alone, and is tried
 * again by the next run. No unit of work is open while the sink runs. Two runs at once may deliver twice;
 * {@link io.creditkit.customer.job.Jobs} keeps them apart. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.outbox;

import org.jspecify.annotations.NullMarked;
