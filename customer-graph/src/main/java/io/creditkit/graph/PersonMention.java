package io.creditkit.graph;

import io.creditkit.customer.CountryCode;
import io.creditkit.graph.internal.ContentHash;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A natural person as one report names them. A name joins nobody, not even within one report: of whom neither an agency's id nor
 * month of birth and country are told, each line that says something else is about a person of their own. Father and son of one
 * name may hold a class of shares each, and one person who holds two is shown as two who may be one.
 *
 * @param context the company whose report it is
 * @param agencyId the agency's id of this person, led by the agency and the kind of id
 * @param detail what tells this statement from others of the report; empty if something identifies the person
 * @param vitals name, month of birth and country, as one text; empty unless all three are known
 */
record PersonMention(
        String context,
        Optional<String> agencyId,
        String name,
        Optional<YearMonth> born,
        Optional<CountryCode> country,
        String detail,
        Optional<String> vitals)
        implements Party {
    private static final char PART = '\n';
    static final Comparator<PersonMention> BY_CONTENT = Comparator.comparing(PersonMention::context)
            .thenComparing(mention -> mention.agencyId().orElse(""))
            .thenComparing(PersonMention::name)
            .thenComparing(PersonMention::fingerprint);

    static PersonMention of(
            String context,
            Optional<String> agencyId,
            String name,
            Optional<YearMonth> born,
            Optional<CountryCode> country,
            Supplier<String> detail) {
        Optional<String> vitals = born.isPresent() && country.isPresent()
                ? Optional.of(PartyName.comparable(name)
                        + PART
                        + born.get()
                        + PART
                        + country.get().value())
                : Optional.empty();
        boolean identified = agencyId.isPresent() || vitals.isPresent();
        return new PersonMention(context, agencyId, name, born, country, identified ? "" : detail.get(), vitals);
    }

    @Override
    public String fingerprint() {
        return ContentHash.of(
                "person",
                context,
                agencyId.orElse(""),
                name,
                born.map(YearMonth::toString).orElse(""),
                country.map(CountryCode::value).orElse(""),
                detail);
    }

    static String directorId(String agency, String id) {
        return agency + ":director:" + id;
    }

    static String holderId(String agency, String id) {
        return agency + ":holder:" + id;
    }

    /** {@return the key of whom an agency has that id for} The id may hold a personal number, so no key shows it. */
    static NodeKey keyOfId(String agencyId) {
        return NodeKey.of(NodeKey.PERSON + "0" + ContentHash.of("agency id", agencyId));
    }

    /** {@return the key that this person has if nobody else is joined with them: the record that a decision may be about} */
    NodeKey keyAlone() {
        return agencyId.map(PersonMention::keyOfId).orElseGet(this::keyWithoutId);
    }

    /** {@return the record that this person is alone} */
    Identifier record() {
        return new Identifier(Identifier.Scheme.PERSON, keyAlone().value());
    }

    /** {@return a key of somebody of whom no agency's id is known, in reports about one company} It shows nothing about the person. */
    NodeKey keyWithoutId() {
        return NodeKey.of(NodeKey.PERSON + "1"
                + vitals.map(text -> ContentHash.of(
                                ContentHash.of(("vitals" + PART + text).split(String.valueOf(PART))), context))
                        .orElseGet(this::fingerprint));
    }

    /** Asks first for what differs most often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PersonMention that
                        && agencyId.equals(that.agencyId)
                        && vitals.equals(that.vitals)
                        && name.equals(that.name)
                        && context.equals(that.context)
                        && detail.equals(that.detail)
                        && born.equals(that.born)
                        && country.equals(that.country));
    }

    /** {@return whether that is told of the same report too, where the agency tells its id of the person} */
    boolean isAlso(Optional<String> id, String called, Optional<YearMonth> month, Optional<CountryCode> home) {
        return agencyId.equals(id) && name.equals(called) && born.equals(month) && country.equals(home);
    }

    @Override
    public int hashCode() {
        Optional<String> identity = agencyId.isPresent() ? agencyId : vitals;
        int mixed = (31 * context.hashCode() + identity.orElse(detail).hashCode()) * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    /** {@return nothing about the person} */
    @Override
    public String toString() {
        return "PersonMention{" + fingerprint() + "}";
    }
}
