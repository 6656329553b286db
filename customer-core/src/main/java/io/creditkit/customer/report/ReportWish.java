package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import java.time.Instant;
import java.util.Optional;

/**
 * What a caller wants to be there.
 *
 * @param since only a report received from then on does; empty for any that is young enough
 */
record ReportWish(
        AgencyCompanyId company,
        CountryCode country,
        String companyName,
        OrderReason reason,
        ReportForm form,
        Optional<Instant> since) {}
