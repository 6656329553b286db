/**
 * Fresh investigations: an order that the provider looks into a company of which it has no report at once.
 *
 * <p>An order is charged and takes days; nothing calls back, so look into the list for what changed. The finished report reads
 * as {@code CompanyReport.parse(file.content())}.
 *
 * <pre>{@code
 * OrderReceipt receipt = client.freshInvestigations().order(FreshInvestigationOrder.builder()
 *         .company(TargetCompany.builder().name("Example Ltd").country(CountryCode.of("CN")).build())
 *         .build());
 * }</pre>
 *
 * <p>Ways on: {@link io.creditkit.creditsafe.freshinvestigation.FreshInvestigations#list} for what is open or done,
 * {@code comments()} and {@code attachments()} for what is said about an order and the files that belong to it, {@code cancel},
 * and {@code report} for the file once it is delivered, which is held to be billed too. After
 * {@link io.creditkit.creditsafe.CreditsafeException#outcomeUnknown()} of an order, look into the list before ordering again.
 * Thread-safe.
 */
@NullMarked
package io.creditkit.creditsafe.freshinvestigation;

import org.jspecify.annotations.NullMarked;
