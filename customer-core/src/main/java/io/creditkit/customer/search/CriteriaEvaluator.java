package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;

/** Answers with the truth alone, and looks no further than it must. */
final class CriteriaEvaluator implements Criteria.Visitor<Truth> {
    private final CustomerProfile profile;
    private final ExchangeRates rates;

    CriteriaEvaluator(CustomerProfile profile, ExchangeRates rates) {
        this.profile = profile;
        this.rates = rates;
    }

    @Override
    public Truth and(Criteria.And and) {
        Truth all = Truth.TRUE;
        for (Criteria part : and.parts()) {
            all = all.and(part.accept(this));
            if (all == Truth.FALSE) {
                return all;
            }
        }
        return all;
    }

    @Override
    public Truth or(Criteria.Or or) {
        Truth any = Truth.FALSE;
        for (Criteria part : or.parts()) {
            any = any.or(part.accept(this));
            if (any == Truth.TRUE) {
                return any;
            }
        }
        return any;
    }

    @Override
    public Truth not(Criteria.Not not) {
        return not.part().accept(this).not();
    }

    @Override
    public Truth comparison(Criteria.Comparison comparison) {
        return Leaf.of(comparison, profile, rates).truth();
    }

    @Override
    public Truth age(Criteria.Age age) {
        return age.on(profile.asOf()).accept(this);
    }

    @Override
    public Truth in(Criteria.In in) {
        return Leaf.of(in, profile, rates).truth();
    }

    @Override
    public Truth textMatch(Criteria.TextMatch match) {
        return Leaf.of(match, profile, rates).truth();
    }

    @Override
    public Truth ranking(Criteria.Ranking ranking) {
        return Leaf.of(ranking, profile, rates).truth();
    }

    @Override
    public Truth presence(Criteria.Presence presence) {
        return Leaf.of(presence, profile, rates).truth();
    }
}
