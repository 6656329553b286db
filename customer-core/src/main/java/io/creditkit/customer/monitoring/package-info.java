/**
 * Portfolios watched at the agency, their events, and what is taken over from them.
 *
 * <p>A {@link Portfolio} is a list of companies that the agency watches for us. What is kept here is what is wanted; a check
 * makes the agency's portfolio alike, switches its rules on and off, and takes over the events since the last one. A
 * {@link WatchEvent} is a change the agency saw, such as of score, limit or status: it goes into the history and, where it is
 * certain, into the company's figures, without any report being bought.
 *
 * <pre>{@code
 * work.portfolios().create(Portfolio.builder().name("Customers").agency("creditsafe").membership(Membership.ON_LINK).build());
 * MonitoringRun run = work.monitoring().check("Customers");
 * work.eventOrders().run(EventOrderPolicy.standard());
 * }</pre>
 *
 * <ol>
 *   <li>Once: {@link Portfolios#create}. Companies come by {@link Portfolios#add}, or by themselves as its {@link Membership}
 *       says.
 *   <li>Each day: {@link Monitoring#checkForNewEvents} for all portfolios, or {@link Monitoring#check} for one. Alert rules are
 *       looked at for the customers of companies with events.
 *   <li>After that, if wanted: {@link EventOrders#run} buys the reports that these events make needed, within the budget.
 *   <li>People look at {@link PortfolioViews}, and {@link Monitoring#process} what they have seen to.
 * </ol>
 *
 * <p>Money: a check is not billed by the call, but each watched company uses a place of the contract; only {@link EventOrders}
 * may buy. A check that fails or is killed begins again where it stood, over {@link Monitoring#OVERLAP}, and takes each event
 * over once. Failures are {@link io.creditkit.customer.report.BureauException}; {@link PortfolioRefusedException} says what
 * stands in the way of a change. Thread-safe, and of several nodes one checks a portfolio at a time.
 */
@NullMarked
package io.creditkit.customer.monitoring;

import org.jspecify.annotations.NullMarked;
