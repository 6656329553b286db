package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.company.GroupCompany;
import io.creditkit.creditsafe.company.Position;
import io.creditkit.creditsafe.company.ReportedEntity;
import io.creditkit.creditsafe.company.ShareCapitalStructure;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.BeneficialOwner;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.GroupPlace;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.Shareholder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Persons and companies that a report names: directors, shareholders and the group. */
final class Parties {
    /** A key of this agency, as opposed to its safe numbers and to the numbers of registers. */
    private static final Pattern KEY = Pattern.compile("[A-Z]{2}\\d{0,3}-[0-9A-Z]+-.+");

    /** What registers call an owner that is no natural person. */
    private static final List<String> COMPANIES = List.of("company", "corporate", "legal");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Ratings ratings;

    Parties(Ratings ratings) {
        this.ratings = ratings;
    }

    static List<Director> directors(io.creditkit.creditsafe.company.Directors directors) {
        return Stream.concat(
                        directors.current().stream().flatMap(director -> director(director, true).stream()),
                        directors.previous().stream().flatMap(director -> director(director, false).stream()))
                .toList();
    }

    private static Optional<Director> director(io.creditkit.creditsafe.company.Director director, boolean current) {
        return name(director).map(name -> {
            PartyKind kind = kind(director, director.type());
            List<Position> positions = director.positions();
            Director.Builder result = Director.builder();
            result.agencyId(director.id())
                    .kind(kind)
                    .name(name)
                    .company(kind == PartyKind.COMPANY ? key(director) : Optional.empty())
                    .bornOn(director.dateOfBirth())
                    .position(titles(positions))
                    .appointedOn(positions.stream()
                            .flatMap(position -> position.appointedOn().stream())
                            .min(Comparator.<LocalDate>naturalOrder()))
                    .resignedOn(current ? Optional.empty() : resignedOn(director))
                    .current(current);
            return result.build();
        });
    }

    private static Optional<LocalDate> resignedOn(io.creditkit.creditsafe.company.Director director) {
        return director.resignedOn()
                .or(() -> director.positions().stream()
                        .flatMap(position -> position.resignedOn().stream())
                        .max(Comparator.<LocalDate>naturalOrder()));
    }

    private static Optional<String> titles(List<Position> positions) {
        String titles = positions.stream()
                .flatMap(position -> position.name().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return titles.isBlank() ? Optional.empty() : Optional.of(titles);
    }

    static List<Shareholder> shareholders(ShareCapitalStructure capital) {
        return capital.shareholders().stream()
                .flatMap(holder -> shareholder(holder).stream())
                .toList();
    }

    private static Optional<Shareholder> shareholder(io.creditkit.creditsafe.company.Shareholder holder) {
        return name(holder).map(name -> {
            PartyKind kind = kind(holder, holder.type());
            Shareholder.Builder result = Shareholder.builder();
            result.agencyId(holder.id())
                    .kind(kind)
                    .name(name)
                    .company(kind == PartyKind.COMPANY ? key(holder) : Optional.empty())
                    .registrationNumber(
                            holder.idType()
                                            .filter("RegistrationNumber"::equalsIgnoreCase)
                                            .isPresent()
                                    ? holder.id()
                                    : Optional.empty())
                    .country(holder.address().flatMap(Address::country).flatMap(Words::country))
                    .sharePercent(percent(holder))
                    .shareClass(shareClass(holder))
                    .since(holder.startDate())
                    .until(holder.endDate());
            return result.build();
        });
    }

    /** {@return the percent of the capital; of the only class of shares, where a country tells it per class} */
    private static Optional<BigDecimal> percent(io.creditkit.creditsafe.company.Shareholder holder) {
        return holder.percentHeldAnywhere().filter(percent -> percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0);
    }

    /** {@return the class of the shares; empty for an owner whose one line is about several} */
    private static Optional<String> shareClass(io.creditkit.creditsafe.company.Shareholder holder) {
        return switch (holder.shareClasses().size()) {
            case 0 -> holder.shareType();
            case 1 -> holder.shareClasses().get(0).shareType().or(holder::shareType);
            default -> Optional.empty();
        };
    }

    /** {@return the owners in the end that have a name} What Great Britain states of nobody in particular names none. */
    static List<BeneficialOwner> owners(List<io.creditkit.creditsafe.company.BeneficialOwner> owners) {
        return owners.stream().flatMap(owner -> owner(owner).stream()).toList();
    }

    private static Optional<BeneficialOwner> owner(io.creditkit.creditsafe.company.BeneficialOwner owner) {
        boolean company = owner.type()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> COMPANIES.stream().anyMatch(type::contains))
                .isPresent();
        return owner.name().map(name -> {
            BeneficialOwner.Builder result = BeneficialOwner.builder();
            result.kind(company ? PartyKind.COMPANY : PartyKind.PERSON)
                    .name(name)
                    .country(owner.country()
                            .or(() -> owner.address().flatMap(Address::country))
                            .flatMap(Words::country))
                    .bornOn(owner.dateOfBirth())
                    .sharePercent(owner.percentHeld()
                            .filter(percent -> percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0))
                    .shareBand(owner.percentBand())
                    .natureOfControl(owner.natureOfControl())
                    .since(owner.startDate())
                    .until(owner.endDate());
            return result.build();
        });
    }

    private static Optional<String> name(ReportedEntity party) {
        return party.name().or(() -> {
            String parts = Stream.of(party.firstName(), party.middleName(), party.surname())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
            return parts.isBlank() ? Optional.empty() : Optional.of(parts);
        });
    }

    /** "Other" is said of natural persons too, in Sweden for one: then what is known of the party decides. */
    private static PartyKind kind(ReportedEntity party, Optional<String> type) {
        String word = type.orElse("").toLowerCase(Locale.ROOT);
        if (word.equals("company") || word.equals("person")) {
            return word.equals("company") ? PartyKind.COMPANY : PartyKind.PERSON;
        }
        String idType = party.idType().orElse("").toLowerCase(Locale.ROOT);
        boolean hasNumberOfCompany =
                idType.equals("safenumber") || idType.equals("registrationnumber") || idType.equals("vatnumber");
        return hasNumberOfCompany && party.surname().isEmpty() ? PartyKind.COMPANY : PartyKind.PERSON;
    }

    private static Optional<AgencyCompanyId> key(ReportedEntity party) {
        return party.id()
                .filter(id -> KEY.matcher(id).matches())
                .flatMap(ConnectId::find)
                .flatMap(Words::company);
    }

    Optional<RelatedCompany> related(GroupCompany company) {
        return company.name()
                .map(name -> new RelatedCompany(
                        company.id().flatMap(Words::company),
                        name,
                        company.country().flatMap(Words::country),
                        company.registrationNumber(),
                        company.internationalScore().map(score -> ratings.band(score, Stream.empty()))));
    }

    List<GroupPlace> places(List<GroupCompany> companies) {
        return companies.stream()
                .flatMap(company -> related(company).stream()
                        .map(related -> new GroupPlace(
                                related,
                                company.level(),
                                company.percentOfOwnership()
                                        .filter(percent -> percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0))))
                .toList();
    }

    List<RelatedCompany> related(List<GroupCompany> companies) {
        return companies.stream().flatMap(company -> related(company).stream()).toList();
    }
}
