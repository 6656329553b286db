package io.creditkit.customer.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who has all of several terms, found out while the first one is read off in order.
 *
 * <p>Words that many have are mostly had together by many, so at first each customer who is read off is asked for the other
 * terms. Once many were passed over, all customers of the rarest term are asked instead, or, if even that one is frequent, it is
 * marked who has which term. If few have all, they are compared, and the reading ends; else it goes on with those alone.
 */
final class Conjunction implements SuggestSearch.Wanted {
    /** So many are passed over before anything else is tried. */
    private static final int MANY = 64;

    /** The customers of a term that has no more entries are asked one by one for the other terms. */
    private static final int FEW_ENTRIES = 4_096;

    /** To mark an entry costs so much less than to ask a customer for a term. */
    private static final int ASKING_TO_MARKING = 4;

    /** So few are compared in any case. */
    private static final int FEWEST_COMPARED = 64;

    private final TokenIndex index;
    private final List<SuggestTerm> terms;
    private final List<IntPredicate> others;
    private final int mostCompared;
    private final Looks looks;
    private final IntConsumer compare;
    private BitSet all = new BitSet();
    private boolean allAreKnown;
    private boolean over;
    private int passedOver;

    /**
     * Of at least two terms, the first of which is read off.
     *
     * @param mostCompared so many customers may be compared, if that is quicker
     * @param compare compares a customer who has all terms
     */
    Conjunction(TokenIndex index, List<SuggestTerm> terms, int mostCompared, Looks looks, IntConsumer compare) {
        this.index = index;
        this.terms = terms;
        this.others = having(terms.subList(1, terms.size()));
        this.mostCompared = mostCompared;
        this.looks = looks;
        this.compare = compare;
    }

    @Override
    public boolean test(int customer) {
        if (allAreKnown) {
            return all.get(customer);
        }
        boolean has = hasAll(others, customer);
        if (!has && ++passedOver == MANY) {
            findAll();
        }
        return has;
    }

    @Override
    public boolean isOver() {
        return over;
    }

    private void findAll() {
        Map<SuggestTerm, Long> about = new LinkedHashMap<>();
        terms.forEach(term -> about.put(term, term.about()));
        List<SuggestTerm> rarestFirst =
                terms.stream().sorted(Comparator.comparing(about::get)).toList();
        // The more there are, the sooner enough of them are read off, and the more have to be compared.
        long most = Math.max(FEWEST_COMPARED, (long) Math.sqrt(about.get(terms.get(0))));
        int compared = (int) Math.min(mostCompared, most);
        if (about.get(rarestFirst.get(0)) <= FEW_ENTRIES) {
            settle(asked(rarestFirst), compared);
        } else {
            settle(marked(rarestFirst, about), compared);
        }
        allAreKnown = true;
    }

    private void settle(int[] customers, int compared) {
        if (customers.length <= compared) {
            Arrays.stream(customers).distinct().forEach(compare);
            over = true;
        } else {
            Arrays.stream(customers).forEach(all::set);
        }
    }

    private void settle(BitSet customers, int compared) {
        if (customers.cardinality() <= compared) {
            customers.stream().forEach(compare);
            over = true;
        } else {
            all = customers;
        }
    }

    private int[] asked(List<SuggestTerm> rarestFirst) {
        List<IntPredicate> rest = having(rarestFirst.subList(1, rarestFirst.size()));
        IntStream.Builder having = IntStream.builder();
        rarestFirst.get(0).visit(entry -> {
            int customer = entry.customer();
            if (hasAll(rest, customer)) {
                having.add(customer);
            }
            return looks.mayLook();
        });
        return having.build().toArray();
    }

    private BitSet marked(List<SuggestTerm> rarestFirst, Map<SuggestTerm, Long> about) {
        BitSet having = (BitSet) marked(rarestFirst.get(0)).clone();
        for (SuggestTerm term : rarestFirst.subList(1, rarestFirst.size())) {
            if (term.marked().isPresent() || about.get(term) <= (long) ASKING_TO_MARKING * having.cardinality()) {
                having.and(marked(term));
            } else {
                IntPredicate has = index.having(term.runs());
                for (int customer = having.nextSetBit(0); customer >= 0; customer = having.nextSetBit(customer + 1)) {
                    having.set(customer, has.test(customer));
                }
            }
        }
        return having;
    }

    private BitSet marked(SuggestTerm term) {
        return term.marked().orElseGet(() -> marking(term));
    }

    private BitSet marking(SuggestTerm term) {
        BitSet marked = new BitSet();
        boolean whole = term.visit(entry -> {
            marked.set(entry.customer());
            return looks.mayLook();
        });
        if (whole) {
            term.keep(marked);
        }
        return marked;
    }

    private List<IntPredicate> having(List<SuggestTerm> some) {
        return some.stream().map(term -> index.having(term.runs())).toList();
    }

    private static boolean hasAll(List<IntPredicate> terms, int customer) {
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.get(i).test(customer)) {
                return false;
            }
        }
        return true;
    }
}
