package io.creditkit.customer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who has all of several terms, found out while the first one is read off in order.
 *
 * <p>Words that many have are mostly had together by many, so at first each customer who is read off is asked for the other
 * terms. Once many were passed over and few had all, the customers of the rarest term are asked for the others; if even that one is
 * frequent, it is marked who has which term, and the reading goes on with those who have all that was marked, until they were passed
 * over in vain, too. If few have all terms, they are compared, and the reading ends; else it goes on with those alone.
 */
final class Conjunction implements SuggestSearch.Wanted {
    /** So many are passed over before it is seen whether that is worth while. */
    private static final int MANY = 64;

    /** So many are read off one by one, if as many of them have all terms as had them until now. */
    private static final int WORTH_READING = 1_024;

    /** So many customers are asked for a term without waiting whether that is needed. */
    private static final int FEW_ENTRIES = 4_096;

    /** To mark an entry costs so much less than to ask a customer for a term, time after time. */
    private static final int ASKING_TO_MARKING = 16;

    /** A term with more entries is not marked beside a rarer one. */
    private static final int MOST_MARKED = 900_000;

    /** To read an entry costs so much less than to ask a customer for a term. */
    private static final int ASKING_TO_READING = 4;

    /** To read an entry costs so much less than to compare a customer. */
    private static final int COMPARING_TO_READING = 10;

    /** So few are compared in any case. */
    private static final int FEWEST_COMPARED = 64;

    private final TokenIndex index;
    private final List<SuggestTerm> terms;
    private final int limit;
    private final int mostCompared;
    private final Looks looks;
    private final IntConsumer compare;
    private List<IntPredicate> asked;
    private List<SuggestTerm> unmarked = List.of();
    private BitSet marked = new BitSet();
    private int[] all = {};
    private boolean anyIsMarked;
    private boolean over;
    private int having;
    private int passedOver;
    private int patience = MANY;

    /**
     * Of at least two terms, the first of which is read off.
     *
     * @param limit so many with all terms are wanted
     * @param mostCompared so many customers may be compared, if that is quicker
     * @param compare compares a customer who has all terms
     */
    Conjunction(
            TokenIndex index, List<SuggestTerm> terms, int limit, int mostCompared, Looks looks, IntConsumer compare) {
        this.index = index;
        this.terms = terms;
        this.limit = limit;
        this.asked = having(terms.subList(1, terms.size()));
        this.mostCompared = mostCompared;
        this.looks = looks;
        this.compare = compare;
    }

    @Override
    public boolean test(int customer) {
        boolean has = (!anyIsMarked || marked.get(customer)) && hasAll(asked, customer);
        if (has) {
            having++;
        } else if (++passedOver == patience) {
            despair();
        }
        return has;
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public int next(int customer) {
        if (!anyIsMarked) {
            return customer;
        }
        int next = marked.nextSetBit(customer);
        return next < 0 ? Integer.MAX_VALUE : next;
    }

    private void despair() {
        if (all.length > 0) {
            compareAll();
        } else if (anyIsMarked) {
            askAll();
        } else if ((long) (passedOver + having) * limit <= (long) WORTH_READING * having) {
            patience *= 2;
        } else {
            List<SuggestTerm> rarestFirst = terms.stream()
                    .sorted(Comparator.comparingLong(SuggestTerm::about))
                    .toList();
            if (rarestFirst.get(0).about() <= FEW_ENTRIES) {
                settle(asked(rarestFirst));
            } else {
                mark(rarestFirst);
            }
        }
    }

    private int[] asked(List<SuggestTerm> rarestFirst) {
        List<IntPredicate> rest = having(rarestFirst.subList(1, rarestFirst.size()));
        IntStream.Builder customers = IntStream.builder();
        rarestFirst.get(0).visit(entry -> {
            int customer = entry.customer();
            if (hasAll(rest, customer)) {
                customers.add(customer);
            }
            return looks.mayLook();
        });
        return customers.build().toArray();
    }

    private void mark(List<SuggestTerm> rarestFirst) {
        marked = (BitSet) marked(rarestFirst.get(0)).clone();
        anyIsMarked = true;
        unmarked = new ArrayList<>();
        for (SuggestTerm term : rarestFirst.subList(1, rarestFirst.size())) {
            long most = Math.min(MOST_MARKED, (long) ASKING_TO_MARKING * marked.cardinality());
            if (term.marked().isPresent() || term.about() <= most) {
                marked.and(marked(term));
            } else {
                unmarked.add(term);
            }
        }
        int left = marked.cardinality();
        if (unmarked.isEmpty() && left > mostCompared) {
            asked = List.of();
            patience = Integer.MAX_VALUE;
        } else if (unmarked.isEmpty() || left <= FEW_ENTRIES) {
            askAll();
        } else {
            // Who is read off has the first term.
            asked = having(
                    unmarked.stream().filter(term -> !term.equals(terms.get(0))).toList());
            patience = passedOver + left / ASKING_TO_READING;
        }
    }

    private void askAll() {
        List<IntPredicate> rest = having(unmarked);
        settle(marked.stream().filter(customer -> hasAll(rest, customer)).toArray());
    }

    /** Reads on until enough of those who have all terms are read off, or compares them: what is likely to be quicker. */
    private void settle(int[] customers) {
        all = customers;
        asked = List.of();
        marked = new BitSet();
        anyIsMarked = true;
        // The more there are, the sooner enough of them are read off, and the more have to be compared.
        long compared =
                Math.max(FEWEST_COMPARED, (long) Math.sqrt((double) terms.get(0).about()));
        if (all.length <= Math.min(mostCompared, compared)) {
            compareAll();
        } else {
            Arrays.stream(all).forEach(marked::set);
            // They may all be at the end.
            patience = all.length <= mostCompared ? passedOver + COMPARING_TO_READING * all.length : Integer.MAX_VALUE;
        }
    }

    private void compareAll() {
        Arrays.stream(all).forEach(compare);
        over = true;
    }

    private BitSet marked(SuggestTerm term) {
        return term.marked().orElseGet(() -> marking(term));
    }

    private BitSet marking(SuggestTerm term) {
        BitSet customers = new BitSet();
        boolean whole = term.visit(entry -> {
            customers.set(entry.customer());
            return looks.mayLook();
        });
        if (whole) {
            term.keep(customers);
        }
        return customers;
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
