/**
 * Portfolios of watched companies, the rules that say which changes matter, and the events that came of them.
 *
 * <p>A portfolio holds companies; each takes a place of the subscription. A new portfolio has no rule switched on, so nothing
 * is reported until {@link io.creditkit.creditsafe.monitoring.EventRules#put} was called. Events are made by daily runs. There is
 * no call from the provider and no working mark for "processed": keep the last {@code createdDate} and ask again.
 *
 * <pre>{@code
 * Monitoring monitoring = client.monitoring();
 * Portfolio portfolio = monitoring.portfolios().create(NewPortfolio.named("Customers"));
 * PortfolioId id = portfolio.id().orElseThrow();
 * monitoring.companies().add(id, NewPortfolioCompany.of(ConnectId.of("GB-0-01234567")));
 * for (NotificationEvent event : monitoring.events().list(id, NotificationEventsRequest.all())) {
 *     System.out.println(event.eventDate() + " " + event.ruleName());
 * }
 * }</pre>
 *
 * <p>Nothing here is billed by the call. {@link io.creditkit.creditsafe.monitoring.Monitoring} leads to the parts: portfolios,
 * their companies, files of companies, rules, events, sharing and transfers. A name that is taken is
 * {@link io.creditkit.creditsafe.ConflictException}, a portfolio of somebody else
 * {@link io.creditkit.creditsafe.AccessDeniedException}. A host that uses customer-core leaves all this to its package
 * {@code io.creditkit.customer.monitoring}. Thread-safe.
 */
@NullMarked
package io.creditkit.creditsafe.monitoring;

import org.jspecify.annotations.NullMarked;
