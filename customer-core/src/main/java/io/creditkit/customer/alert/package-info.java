/**
 * Alert rules over the field catalogue, and the alerts they raise.
 *
 * <p>An {@link AlertRule} says when an alert begins, how long that has to last, when it may end, and how urgent it is ({@link
 * Severity}). It looks at values (criteria over the catalogue), at changes of a figure since a time before ({@link
 * ChangeTrigger}), or at events of the agency ({@link EventTrigger}). At most one {@link Alert} is open for a rule and a
 * customer; it holds the {@link Evidence} that it rests on. A rule that can't be decided because something is not known changes
 * nothing.
 *
 * <pre>{@code
 * AlertRun run = work.alerts().evaluateAll(work.profiles(), work.today());
 * run.raised().forEach(alert -> show(alert.customerId(), alert.severity()));
 * run.undecided().forEach(rule -> show(rule.customerId(), rule.missing()));
 * }</pre>
 *
 * <ol>
 *   <li>Begin with {@link AlertRules#starter}, which a kit has by default; rules of the tenant's own are kept in
 *       {@link io.creditkit.customer.alert.rule}.
 *   <li>Try a rule before it counts: {@link Alerts#dryRun} over today, {@link Alerts#backTest} over days that are past.
 *   <li>Run {@link Alerts#evaluateAll} each night, after the assessments, and {@link Alerts#evaluate} when one customer changed.
 *       Checks of monitoring look at the customers of the companies with events themselves.
 *   <li>A person takes notice ({@link Alerts#acknowledge}); an alert ends by itself when its rule says so, or by
 *       {@link Alerts#resolve}.
 *   <li>To tell people, see {@link io.creditkit.customer.alert.notify}; to give them work, a rule asks for an action ({@link
 *       io.creditkit.customer.action}).
 * </ol>
 *
 * <p>Makes no call and costs nothing. Rules that fail are told in the {@link AlertRun} and stop no other. An alert, its action
 * and the event for the host are written together. Thread-safe; to run takes
 * {@link io.creditkit.customer.access.Permission#RUN_JOBS}.
 */
@NullMarked
package io.creditkit.customer.alert;

import org.jspecify.annotations.NullMarked;
