package io.creditkit.customer.search;

import io.creditkit.customer.internal.FoldingKey;
import java.util.Set;

/**
 * Not for hosts: takes out of criteria the words that name a person who is erased. What such a field is compared with becomes the
 * word "erased", so the criteria stay readable and whole.
 *
 * @param words the words, folded; a value counts if it is one of them as a whole
 */
public record LiteralErasure(Set<String> words) implements Criteria.Visitor<Criteria> {
    /** What stands where such words stood. */
    public static final String ERASED = "erased";

    public LiteralErasure {
        words = Set.copyOf(words);
    }

    /** {@return whether a text is one of the words} */
    public boolean names(String text) {
        return words.contains(FoldingKey.ofText(text));
    }

    @Override
    public Criteria and(Criteria.And and) {
        return new Criteria.And(
                and.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Criteria or(Criteria.Or or) {
        return new Criteria.Or(
                or.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Criteria not(Criteria.Not not) {
        return new Criteria.Not(not.part().accept(this));
    }

    @Override
    public Criteria comparison(Criteria.Comparison comparison) {
        return new Criteria.Comparison(
                comparison.field(), comparison.operator(), without(comparison.field(), comparison.value()));
    }

    @Override
    public Criteria age(Criteria.Age age) {
        return age;
    }

    @Override
    public Criteria in(Criteria.In in) {
        return new Criteria.In(
                in.field(),
                in.values().stream().map(value -> without(in.field(), value)).toList());
    }

    @Override
    public Criteria textMatch(Criteria.TextMatch match) {
        return match.field().isPersonalData() && names(match.part())
                ? new Criteria.TextMatch(match.field(), match.mode(), ERASED)
                : match;
    }

    @Override
    public Criteria ranking(Criteria.Ranking ranking) {
        return ranking;
    }

    @Override
    public Criteria presence(Criteria.Presence presence) {
        return presence;
    }

    private FieldValue without(Field field, FieldValue value) {
        return field.isPersonalData() && value instanceof FieldValue.Text text && names(text.value())
                ? new FieldValue.Text(ERASED)
                : value;
    }

    /** Without the words, which are personal data. */
    @Override
    public String toString() {
        return "LiteralErasure[" + words.size() + " words]";
    }
}
