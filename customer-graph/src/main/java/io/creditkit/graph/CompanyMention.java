package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
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
 * @param register the normalised register number with its country
 * @param lei a valid LEI
 */
record CompanyMention(
        String context,
        Optional<AgencyCompanyId> agency,
        Optional<String> register,
        Optional<String> lei,
        String name,
        Optional<CountryCode> country,
        Optional<RiskBand> band)
        implements Party {

    static CompanyMention of(
            AgencyCompanyId reportedBy,
            Optional<AgencyCompanyId> agency,
            Optional<String> registrationNumber,
            Optional<String> lei,
            String name,
            Optional<CountryCode> country,
            Optional<RiskBand> band) {
        Optional<String> register = country.flatMap(
                known -> registrationNumber.flatMap(number -> RegisterNumber.normalised(known, number)));
        return new CompanyMention(
                reportedBy.toString(),
                agency,
                register,
                lei.flatMap(LegalEntityIdentifier::valid),
                name,
                country,
                band);
    }

    /** {@return the identifiers that hold anywhere, strongest first; empty if there is only a name} */
    List<Identifier> strongIdentifiers() {
        List<Identifier> result = new ArrayList<>();
        agency.ifPresent(id -> result.add(new Identifier(Identifier.Scheme.AGENCY, id.toString())));
        register.ifPresent(number -> result.add(new Identifier(Identifier.Scheme.REGISTER, number)));
        lei.ifPresent(code -> result.add(new Identifier(Identifier.Scheme.LEI, code)));
        return result;
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

    @Override
    public String fingerprint() {
        return ContentHash.of(
                "company",
                context,
                agency.map(AgencyCompanyId::toString).orElse(""),
                register.orElse(""),
                lei.orElse(""),
                name,
                country.map(CountryCode::value).orElse(""),
                band.map(RiskBand::name).orElse(""));
    }
}
