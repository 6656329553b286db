/**
 * Bank accounts: whether one belongs to a company, in Great Britain and, through the French service, elsewhere. May be charged,
 * also for the answer that it does not.
 *
 * <pre>{@code
 * List<BankMatchResult> results = client.bankAccounts().match(BankMatchRequest.builder()
 *         .company(ConnectId.of("GB-0-03977902"))
 *         .check(BankMatchRequest.Check.BOTH)
 *         .sortCode("000000")
 *         .accountNumber("00000000")
 *         .build());
 * }</pre>
 *
 * <p>{@link io.creditkit.creditsafe.bank.BankAccounts#match} answers about one company and one account; an international check
 * that takes its time is asked for again with {@link io.creditkit.creditsafe.bank.BankAccounts#pending}.
 * {@link io.creditkit.creditsafe.bank.BankAccounts#verifications} is the service of verifications. A call that may be billed is
 * sent again only if nothing can have been delivered. Requests hold bank data; no {@code toString} shows any. Thread-safe.
 */
@NullMarked
package io.creditkit.creditsafe.bank;

import org.jspecify.annotations.NullMarked;
