/**
 * Who is told of alerts, when and how often; silences and what hushes what.
 *
 * <p>A {@link Recipient} is told of alerts of some severity and category. New alerts of one customer and category come in one
 * {@link Message}, or all of a day in one; after it the recipient has peace for a time, and is reminded as long as nobody took
 * notice. An {@link Inhibition} keeps lesser alerts of a company quiet while the alert of a given rule stands; a {@link Silence}
 * does so for a time, by a person's decision. Both stop messages alone: the alerts are there.
 *
 * <ol>
 *   <li>Give the kit a {@link NotificationPolicy} with recipients and an event sink ({@link
 *       io.creditkit.customer.outbox.EventSink}).
 *   <li>After each run of the rules: {@link Notifications#send}, which writes the messages that are due as events.
 *   <li>{@link io.creditkit.customer.outbox.Outbox#deliver} hands them to the host, which sends mail or whatever it likes.
 * </ol>
 *
 * <p>By default nobody is told. No message is lost or made twice, whatever crashes and however many nodes run the job; delivered
 * it is at least once. Makes no call. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.alert.notify;

import org.jspecify.annotations.NullMarked;
