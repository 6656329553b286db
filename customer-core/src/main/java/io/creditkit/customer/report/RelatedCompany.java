package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import java.util.Optional;

/**
 * A company that another company's report names.
 *
 * @param company its id at the agency; empty if the agency has none
 * @param name its name
 * @param country its country
 * @param registrationNumber its number in the national register
 * @param band its rating band, where told
 */
public record RelatedCompany(
        Optional<AgencyCompanyId> company,
        String name,
        Optional<CountryCode> country,
        Optional<String> registrationNumber,
        Optional<RiskBand> band) {}
