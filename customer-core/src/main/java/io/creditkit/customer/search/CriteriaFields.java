package io.creditkit.customer.search;

import java.util.List;
import java.util.stream.Stream;

/** Tells which fields a condition asks for. */
final class CriteriaFields implements Criteria.Visitor<Stream<Field>> {
    static Stream<Field> of(Criteria criteria) {
        return criteria.accept(new CriteriaFields());
    }

    @Override
    public Stream<Field> and(Criteria.And and) {
        return all(and.parts());
    }

    @Override
    public Stream<Field> or(Criteria.Or or) {
        return all(or.parts());
    }

    @Override
    public Stream<Field> not(Criteria.Not not) {
        return not.part().accept(this);
    }

    @Override
    public Stream<Field> comparison(Criteria.Comparison comparison) {
        return Stream.of(comparison.field());
    }

    @Override
    public Stream<Field> age(Criteria.Age age) {
        return Stream.of(age.field());
    }

    @Override
    public Stream<Field> in(Criteria.In in) {
        return Stream.of(in.field());
    }

    @Override
    public Stream<Field> textMatch(Criteria.TextMatch match) {
        return Stream.of(match.field());
    }

    @Override
    public Stream<Field> ranking(Criteria.Ranking ranking) {
        return Stream.of(ranking.field());
    }

    @Override
    public Stream<Field> presence(Criteria.Presence presence) {
        return Stream.of(presence.field());
    }

    private Stream<Field> all(List<Criteria> parts) {
        return parts.stream().flatMap(part -> part.accept(this));
    }
}
