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
 */
@NullMarked
package io.creditkit.creditsafe.freshinvestigation;

import org.jspecify.annotations.NullMarked;
