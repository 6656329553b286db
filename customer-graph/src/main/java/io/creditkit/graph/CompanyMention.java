package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.graph.internal.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A company as one document names it.
 *
 * @param context the company whose report it is: a bare name means something only within it
 * @param claim the identifiers that hold anywhere
 */
record CompanyMention(String context, Claim claim, String name, Optional<CountryCode> country, Optional<RiskBand> band)
        implements Party {
    private static final Comparator<CompanyMention> BEYOND_CONTEXT = Comparator.comparing(CompanyMention::claim)
            .thenComparing(CompanyMention::name)
            .thenComparing(mention -> mention.country().map(CountryCode::value).orElse(""))
            .thenComparing(mention -> mention.band().map(RiskBand::name).orElse(""));
    static final Comparator<CompanyMention> BY_CONTENT = (one, other) -> {
        int order = one.context.compareTo(other.context);
        return order != 0 ? order : BEYOND_CONTEXT.compare(one, other);
    };

    static CompanyMention of(
            String context,
            Optional<AgencyCompanyId> agency,
            Optional<String> registrationNumber,
            Optional<String> lei,
            String name,
            Optional<CountryCode> country,
            Optional<RiskBand> band) {
        Optional<String> agencyId = agency.map(AgencyCompanyId::toString);
        Optional<String> register = country.flatMap(
                known -> registrationNumber.flatMap(number -> RegisterNumber.normalised(known, number)));
        Optional<String> validLei = lei.flatMap(LegalEntityIdentifier::valid);
        List<Identifier> identifiers = new ArrayList<>();
        agencyId.ifPresent(id -> identifiers.add(new Identifier(Identifier.Scheme.AGENCY, id)));
        register.ifPresent(number -> identifiers.add(new Identifier(Identifier.Scheme.REGISTER, number)));
        validLei.ifPresent(code -> identifiers.add(new Identifier(Identifier.Scheme.LEI, code)));
        return new CompanyMention(context, new Claim(identifiers), name, country, band);
    }

    @Override
    public String fingerprint() {
        return ContentHash.of(
                "company",
                context,
                claim.identifiers().toString(),
                name,
                country.map(CountryCode::value).orElse(""),
                band.map(RiskBand::name).orElse(""));
    }

    /** {@return the company as a customer's link to the agency names it} */
    static CompanyMention of(AgencyLink link) {
        return of(
                link.company().toString(),
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
