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
import java.util.function.UnaryOperator;

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

    /**
     * {@return the company of these identifiers, as far as they identify anything}
     *
     * @param sharing gives one object for equal claims
     */
    static CompanyMention of(
            UnaryOperator<Claim> sharing,
            String context,
            Optional<AgencyCompanyId> agency,
            Optional<String> registrationNumber,
            Optional<String> lei,
            String name,
            Optional<CountryCode> country,
            Optional<RiskBand> band) {
        Optional<String> register = registrationNumber.isEmpty() || country.isEmpty()
                ? Optional.empty()
                : RegisterNumber.normalised(country.get(), registrationNumber.get());
        Optional<String> validLei = lei.flatMap(LegalEntityIdentifier::valid);
        List<Identifier> identifiers = new ArrayList<>(3);
        if (agency.isPresent()) {
            identifiers.add(
                    new Identifier(Identifier.Scheme.AGENCY, agency.get().toString()));
        }
        if (register.isPresent()) {
            identifiers.add(new Identifier(Identifier.Scheme.REGISTER, register.get()));
        }
        if (validLei.isPresent()) {
            identifiers.add(new Identifier(Identifier.Scheme.LEI, validLei.get()));
        }
        return new CompanyMention(context, sharing.apply(new Claim(identifiers)), name, country, band);
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
                UnaryOperator.identity(),
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
