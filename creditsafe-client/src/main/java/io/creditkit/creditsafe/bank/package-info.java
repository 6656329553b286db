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
 */
@NullMarked
package io.creditkit.creditsafe.bank;

import org.jspecify.annotations.NullMarked;
