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
 *   <li>{@code OwnStorage}: a storage of one's own, here one that measures another
 *   <li>{@code TestWithTheSandbox}: a company looked up, linked and reported on, against the sandbox
 *   <li>{@code NightJob}: the daily work on a database file, by one node at a time
 *   <li>{@code SpringBootHost}: a Spring Boot application with its DataSource, its transactions and its scheduler
 * </ul>
 *
 * <p>The shortest one, {@code EmbedCreditKit}, is in the package above. It and the first two are in the project's README.
 */
@NullMarked
package io.creditkit.examples.programs;

import org.jspecify.annotations.NullMarked;
