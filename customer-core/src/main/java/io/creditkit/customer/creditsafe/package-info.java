/**
 * The credit agency Creditsafe behind our ports: the only package that knows its client.
 *
 * <pre>{@code
 * CreditsafeClient client = CreditsafeClient.builder()
 *         .credentials(Credentials.ofPassword("user", "secret"))
 *         .environment(io.creditkit.creditsafe.Environment.PRODUCTION)
 *         .build();
 * CreditsafeBureau bureau = CreditsafeBureau.over(client, Clock.systemUTC());
 * CreditKit kit = CreditKit.builder().bureau(bureau).watchService(bureau).build();
 * }</pre>
 *
 * <p>{@link CreditsafeBureau} is both ports, for reports and for monitoring; the client stays the host's, which closes it after
 * the kit. {@link CreditsafeSettings} says in which language and by which template reports are ordered, and what to make of what
 * a country leaves open. Only {@code order} and {@code orderPdf} may be billed, and
 * {@link io.creditkit.customer.report.CreditReports} alone calls them. What the client throws comes out as
 * {@link io.creditkit.customer.report.BureauException}. Thread-safe.
 *
 * <p>It turns the agency's words into ours and decides nothing. Countries put the same figure in different places; each class
 * here names the places it knows, and a country it does not know is read by the sections that all have in common.
 */
@NullMarked
package io.creditkit.customer.creditsafe;

import org.jspecify.annotations.NullMarked;
