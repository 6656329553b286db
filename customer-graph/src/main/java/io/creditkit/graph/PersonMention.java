package io.creditkit.graph;

import io.creditkit.customer.CountryCode;
import io.creditkit.graph.internal.ContentHash;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A natural person as one report names them.
 *
 * @param context the company whose report it is
 * @param agencyId the agency's id of this person, led by the agency and the kind of id
 * @param detail what tells this statement from others of the report, when nothing identifies the person
 * @param vitals name, month of birth and country, as one text; empty unless all three are known
 * @param fingerprint equal for equal mentions only; kept, because making it takes longer than most of its uses
 */
record PersonMention(
        String context,
        Optional<String> agencyId,
        String name,
        Optional<YearMonth> born,
        Optional<CountryCode> country,
        String detail,
        Optional<String> vitals,
        String fingerprint)
        implements Party {

    static PersonMention of(
            String context,
            Optional<String> agencyId,
            String name,
            Optional<YearMonth> born,
            Optional<CountryCode> country,
            String detail) {
        String fingerprint = ContentHash.of(
                "person",
                context,
                agencyId.orElse(""),
                name,
                born.map(YearMonth::toString).orElse(""),
                country.map(CountryCode::value).orElse(""),
                detail);
        Optional<String> vitals = born.flatMap(month -> country.map(
                home -> ContentHash.of("vitals", PartyName.comparable(name), month.toString(), home.value())));
        return new PersonMention(context, agencyId, name, born, country, detail, vitals, fingerprint);
    }

    /** {@return nothing about the person} */
    @Override
    public String toString() {
        return "PersonMention{" + fingerprint + "}";
    }
}
