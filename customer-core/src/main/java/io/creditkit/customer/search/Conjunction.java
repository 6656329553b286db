package io.creditkit.customer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Who has all of several terms, found out while the first one is read off in order.
 *
 * <p>Words that many have are mostly had together by many, so at first each customer who is read off is asked for the other
 * terms. Once many were passed over and few had all, it is found out who may have all terms, which an index knows without asking
 * each. The reading goes on with them alone, as long as enough of them are likely to be read off sooner than they are narrowed
 * further: to those who have the rarest term, then to those who have all when they are asked. If few have all terms, they are
 * compared, and the reading ends; else it goes on with those. What was in vain cost about as much as what comes
 * next, at most.
 */
final class Conjunction implements SuggestSearch.Wanted {
    /** So many are passed over before it is seen whether that is worth while. */
    private static final int MANY = 64;

    /** So many are read off one by one, if as many of them have all terms as had them until now. */
    private static final int WORTH_READING = 1_024;

    /** An index looks at so many customers for one beginning while it reads an entry. */
    private static final int LOOKING_TO_READING = 512;

    /** To read an entry costs so much less than to ask a customer for its terms. */
    private static final int ASKING_TO_READING = 20;

    /** To read an entry costs so much less than to compare a customer. */
    private static final int COMPARING_TO_READING = 20;

    /** An index goes from one who is left to the next at the cost of so many entries, however many of one token lie between. */
    private static final int SKIPPING_TO_READING = 100;

    private final TokenIndex index;
    private final List<SuggestTerm> terms;
    private final int limit;
    private final int mostCompared;
    private final Looks looks;
    private final IntConsumer compare;
    private List<IntPredicate> asked;
    private List<SuggestTerm> unknown = List.of();
    private Optional<BitSet> left = Optional.empty();
    private int[] all = {};
    private boolean over;
    private int having;
    private int passedOver;

    /** In entries that could have been read instead. */
    private long spent;

    private long patience = (long) MANY * ASKING_TO_READING;

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
        boolean isLeft = isLeft(customer);
        boolean has = isLeft && hasAll(asked, customer);
        if (has) {
            having++;
        } else {
            passedOver++;
            spent += isLeft ? ASKING_TO_READING : 1;
            if (spent >= patience) {
                despair();
            }
        }
        return has;
    }

    private boolean isLeft(int customer) {
        return left.isEmpty() || left.get().get(customer);
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public int next(int customer) {
        if (left.isEmpty()) {
            return customer;
        }
        int found = left.get().nextSetBit(customer);
        int next = found < 0 ? Integer.MAX_VALUE : found;
        spent += next - customer > SKIPPING_TO_READING ? SKIPPING_TO_READING : 0;
        return next;
    }

    private void despair() {
        if (all.length > 0) {
            compareAll();
        } else if (left.isPresent()) {
            narrowFurther(left.get());
        } else if ((long) (passedOver + having) * limit <= (long) WORTH_READING * having) {
            patience *= 2;
        } else {
            narrow();
        }
    }

    /** Finds out who may have all terms, by what the index knows of everybody or of those who have the rarest. */
    private void narrow() {
        unknown = terms.stream()
                .sorted(Comparator.comparingLong(SuggestTerm::about))
                .toList();
        BitSet may = index.everybody();
        long beginnings = terms.stream().mapToLong(SuggestTerm::countBeginnings).sum();
        long rarest = unknown.get(0).about();
        if (rarest * LOOKING_TO_READING <= may.length() * beginnings && looks.mayLookAt(rarest)) {
            may = readRarest();
        }
        goOn(index.mayHaveAll(may, unknown.stream().map(SuggestTerm::runs).toList()));
    }

    private BitSet readRarest() {
        BitSet customers = read(unknown.get(0));
        unknown = unknown.subList(1, unknown.size());
        return customers;
    }

    /** Reads on with these, or narrows them further: what is likely to be quicker. */
    private void goOn(BitSet may) {
        left = Optional.of(may);
        asked = having(unknown.stream().filter(term -> term != terms.get(0)).toList());
        long narrowing = narrowing(may.cardinality());
        if (reading(may.cardinality()) < narrowing) {
            patience = spent + narrowing;
        } else {
            narrowFurther(may);
        }
    }

    /** An index need not know at which place somebody has a word, and many words are one to it. */
    private void narrowFurther(BitSet may) {
        if (isRarestReadSooner(may.cardinality())) {
            may.and(readRarest());
            goOn(may);
        } else {
            settle(everybody(may));
        }
    }

    private boolean isRarestReadSooner(int customers) {
        return unknown.size() == terms.size()
                && isReadSooner(unknown.get(0), customers)
                && looks.mayLookAt(unknown.get(0).about());
    }

    private long narrowing(int customers) {
        return isRarestReadSooner(customers) ? unknown.get(0).about() : (long) ASKING_TO_READING * customers;
    }

    /** What it costs to read on until enough of so many are read off, if they lie evenly. */
    private long reading(int customers) {
        long apart = terms.get(0).about() / Math.max(1, customers);
        boolean isSkipped = apart > SKIPPING_TO_READING && terms.get(0).isMostlyOneToken();
        return limit * (isSkipped ? SKIPPING_TO_READING : apart);
    }

    /** {@return all who have all terms, of those who may have them} */
    private int[] everybody(BitSet may) {
        List<SuggestTerm> rest = new ArrayList<>();
        for (SuggestTerm term : unknown) {
            if (isReadSooner(term, may.cardinality()) && looks.mayLookAt(term.about())) {
                may.and(read(term));
            } else {
                rest.add(term);
            }
        }
        if (rest.isEmpty()) {
            return may.stream().toArray();
        }
        List<IntPredicate> having = having(rest);
        return may.stream()
                .takeWhile(customer -> looks.mayLook())
                .filter(customer -> hasAll(having, customer))
                .toArray();
    }

    /** Whether to read all entries of a term costs less than to ask so many customers for it. */
    private static boolean isReadSooner(SuggestTerm term, int customers) {
        return term.about() < (long) ASKING_TO_READING * customers;
    }

    private BitSet read(SuggestTerm term) {
        BitSet customers = new BitSet();
        term.visit(entry -> {
            customers.set(entry.customer());
            return looks.mayLook();
        });
        return customers;
    }

    /** Reads on until enough of those who have all terms are read off, or compares them: what is likely to be quicker. */
    private void settle(int[] customers) {
        all = customers;
        asked = List.of();
        long comparing = (long) COMPARING_TO_READING * all.length;
        if (all.length <= mostCompared && comparing <= reading(all.length)) {
            compareAll();
        } else {
            BitSet exactly = new BitSet();
            Arrays.stream(all).forEach(exactly::set);
            left = Optional.of(exactly);
            // They may all be at the end.
            patience = all.length <= mostCompared ? spent + comparing : Long.MAX_VALUE;
        }
    }

    private void compareAll() {
        Arrays.stream(all).forEach(compare);
        over = true;
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
