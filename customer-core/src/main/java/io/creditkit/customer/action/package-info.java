/**
 * Work for people: what is to be done, for whom, until when and by whom, and what is due.
 *
 * <p>An {@link Action} is made by a person, an alert rule, an event of the agency or a contested assessment. It is made once for
 * its key, however often its maker runs. The {@link Agenda} puts together what is to be done: actions, customers over their
 * limit, limits to be looked at, checks that failed.
 *
 * <ol>
 *   <li>{@link Actions#add} one by hand, or {@link Actions#once} from a job that may run again.
 *   <li>People {@link Actions#assign}, {@link Actions#start}, {@link Actions#snooze}, {@link Actions#complete} or
 *       {@link Actions#cancel} it.
 *   <li>{@link Agenda#of} tells what is due; {@link Agenda#inbox} the checks that failed or are unclear.
 * </ol>
 *
 * <p>A move that the state does not allow is {@link io.creditkit.customer.state.MoveRefusedException}. The agenda reads the whole
 * book each time. Thread-safe; no calls.
 */
@NullMarked
package io.creditkit.customer.action;

import org.jspecify.annotations.NullMarked;
