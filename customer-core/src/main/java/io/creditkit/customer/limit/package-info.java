/**
 * Credit limits: who decided how much, until when and why; the exposure of a company in law over all its accounts; the check of a
 * new order, with headroom that is reserved in the storage so that no two orders take the last of it; and what limit the figures
 * recommend.
 *
 * <p>A limit belongs to a company in law, which the link to the agency tells ({@link io.creditkit.customer.limit.LimitSubject}).
 * Several accounts with one link share it. An account may have a limit of its own beside it, and its groups have theirs: all of
 * them hold.
 *
 * <pre>{@code
 * LimitSubject subject = LimitSubject.entityOf(customer);
 * work.limits().decisions().decide(LimitEntry.permanent(subject, Money.of("25000", "EUR"), "Committee of 3 March."));
 * CreditCheck check = work.limits().checks().reserve(CheckRequest.order(customer.id(), "SO-4711", Money.of("1200", "EUR")));
 * }</pre>
 *
 * <ol>
 *   <li>What should it be? {@link LimitAdvice} recommends an amount from the figures, with its reasons, and lists where limits
 *       differ from it.
 *   <li>Decide it alone ({@link LimitDecisions#decide}), or ask for it and let another person agree ({@link
 *       LimitDecisions#request}, {@link LimitDecisions#approve}).
 *   <li>For each order {@link CreditChecks#reserve}; when the order is booked, {@link CreditChecks#convert}, and else
 *       {@link CreditChecks#release}. {@link CreditChecks#check} only asks.
 *   <li>A person may let an order go on all the same: {@link CreditChecks#override}, with a reason.
 *   <li>Each day {@link LimitDecisions#settle} and {@link CreditChecks#expire}; {@link CreditLimits#overLimit} and
 *       {@link CreditLimits#riskReport} tell what is too much.
 * </ol>
 *
 * <p>Nothing here calls an agency or costs money. Every service is thread-safe, also over several nodes.
 * {@link ApprovalRefusedException} and {@link OverrideRefusedException} say what stands in the way.
 */
@NullMarked
package io.creditkit.customer.limit;

import org.jspecify.annotations.NullMarked;
