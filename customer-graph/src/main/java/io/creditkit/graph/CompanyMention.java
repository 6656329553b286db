package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.graph.internal.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A company as one document names it.
 *
 * @param context the company whose report it is: a bare name means something only within it
 * @param claim the identifiers that hold anywhere
 * @param fingerprint equal for equal mentions only; kept, because making it takes longer than most of its uses
 */
record CompanyMention(
        String context,
        Claim claim,
        String name,
        Optional<CountryCode> country,
        Optional<RiskBand> band,
        String fingerprint)
        implements Party {

    static CompanyMention of(
            AgencyCompanyId reportedBy,
            Optional<AgencyCompanyId> agency,
            Optional<String> registrationNumber,
            Optional<String> lei,
            String name,
            Optional<CountryCode> country,
            Optional<RiskBand> band) {
        String context = reportedBy.toString();
        Optional<String> agencyId = agency.map(AgencyCompanyId::toString);
        Optional<String> register = country.flatMap(
                known -> registrationNumber.flatMap(number -> RegisterNumber.normalised(known, number)));
        Optional<String> validLei = lei.flatMap(LegalEntityIdentifier::valid);
        List<Identifier> identifiers = new ArrayList<>();
        agencyId.ifPresent(id -> identifiers.add(new Identifier(Identifier.Scheme.AGENCY, id)));
        register.ifPresent(number -> identifiers.add(new Identifier(Identifier.Scheme.REGISTER, number)));
        validLei.ifPresent(code -> identifiers.add(new Identifier(Identifier.Scheme.LEI, code)));
        String fingerprint = ContentHash.of(
                "company",
                context,
                agencyId.orElse(""),
                register.orElse(""),
                validLei.orElse(""),
                name,
                country.map(CountryCode::value).orElse(""),
                band.map(RiskBand::name).orElse(""));
        return new CompanyMention(context, new Claim(identifiers), name, country, band, fingerprint);
    }

    /** {@return the company as a customer's link to the agency names it} */
    static CompanyMention of(AgencyLink link) {
        return of(
                link.company(),
                Optional.of(link.company()),
                Optional.empty(),
                Optional.empty(),
                link.agencyName(),
                Optional.empty(),
                Optional.empty());
    }

    /** {@return what this company is called within the reports about one company} */
    Identifier nameInReport() {
        return new Identifier(
                Identifier.Scheme.NAME_IN_REPORT,
                ContentHash.of(
                        context,
                        PartyName.comparable(name),
                        country.map(CountryCode::value).orElse("")));
    }
}
