package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;

/**
 * A company in a portfolio as the agency has it.
 *
 * @param company the company
 * @param reference our reference there; empty if there is none
 * @param note our text there; empty if there is none
 * @param ownLimit our limit there, as a text; empty if there is none
 */
public record WatchedCompany(AgencyCompanyId company, String reference, String note, String ownLimit) {
    /** Without the texts, which people write. */
    @Override
    public String toString() {
        return "WatchedCompany{" + company + "}";
    }
}
