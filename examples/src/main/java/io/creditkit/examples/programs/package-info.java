/**
 * Small programs to copy from, one screen each: every one does one thing that a host does with CreditKit, and is run by a test.
 *
 * <ul>
 *   <li>{@code ConnectCreditsafe}: the agency: a customer linked to its company, its report, its risk
 *   <li>{@code KeepInDatabase}: the data in a database of the host
 *   <li>{@code OwnScoreCard}: a scorecard of one's own, as JSON
 *   <li>{@code OwnAlertRule}: an alert rule over a field of one's own
 *   <li>{@code WireAnErpLedger}: documents and payments of an ERP, by calls instead of files
 *   <li>{@code ReactToEvents}: what CreditKit tells the host, at least once and in order
 *   <li>{@code MeasuredStorage}: a storage around another one, which counts what is asked of it
 *   <li>{@code NightJob}: the daily work on a database file, by one node at a time
 *   <li>{@code SpringBootHost}: a Spring Boot application with its DataSource, its transactions and its scheduler
 * </ul>
 *
 * <p>{@code TestWithTheSandbox}, among the tests of this package, is a test of a host: a company linked and reported on, and a bad
 * day of the agency, against the sandbox.
 *
 * <p>The shortest one, {@code EmbedCreditKit}, is in the package above. It and the first two are in the project's README.
 */
@NullMarked
package io.creditkit.examples.programs;

import org.jspecify.annotations.NullMarked;
