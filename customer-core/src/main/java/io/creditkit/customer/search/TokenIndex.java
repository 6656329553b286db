package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The tokens of all customers of a tenant in order, as a storage keeps them: by place, then token in the order of its code
 * points, then customer. For storages: {@link SuggestSearch} searches it.
 */
public interface TokenIndex {
    /**
     * The entries of a place that begin alike.
     *
     * @param place as {@link SearchToken#place()}
     * @param beginning folded
     */
    record Run(int place, String beginning) {
        /** Without the beginning, which may be personal data. */
        @Override
        public String toString() {
            return "Run[" + place + "]";
        }
    }

    /** One token of one customer. Valid while it is visited. */
    interface Entry {
        /** {@return a number for the customer, the same within one search} */
        int customer();

        /** {@return the token} */
        String token();

        /**
         * Says which of the further entries of this token need not be visited: those of customers before the next one who is wanted. An index
         * may visit them all the same.
         *
         * @param next gives of a customer the least one who is wanted, from this one on; asked only to skip
         */
        default void skipToNext(IntUnaryOperator next) {}
    }

    /** What is told of each entry. */
    @FunctionalInterface
    interface Visitor {
        /** {@return whether to go on} */
        boolean visit(Entry entry);
    }

    /** How it is found out who has several words that are all frequent. */
    enum Crossing {
        /** By {@link #having} and {@link #mayHaveAll}, or by reading all entries: where all of that costs next to nothing. */
        READ_ALL,
        /** By comparing the customers of the first word one by one: where each entry costs a read of a database. */
        COMPARE
    }

    /**
     * Visits the entries of a place whose token is this very one.
     *
     * @return whether every visit said to go on
     */
    boolean whole(int place, String token, Visitor visitor);

    /**
     * Visits the entries of a place whose token begins with that and is longer.
     *
     * @return whether every visit said to go on
     */
    boolean longer(int place, String beginning, Visitor visitor);

    /**
     * Visits the entries of a place whose token begins with that.
     *
     * @return whether every visit said to go on
     */
    default boolean beginning(int place, String beginning, Visitor visitor) {
        return whole(place, beginning, visitor) && longer(place, beginning, visitor);
    }

    /**
     * {@return about how many entries a run has; 0 only if it has none} Asked for {@link Crossing#READ_ALL} alone: an index that can't
     * tell says 1 of all.
     */
    default long about(Run run) {
        return 1;
    }

    /**
     * {@return about how many entries of a place have this very token} Asked for {@link Crossing#READ_ALL} alone: an index that can't tell
     * says none.
     */
    default long aboutWhole(int place, String token) {
        return 0;
    }

    /** {@return the first token of a place that is not before this text} */
    Optional<String> ceiling(int place, String text);

    /** {@return the words of a place, in order} Asked for {@link Crossing#COMPARE} alone, place by place. */
    default Misspelling.SortedWords words(int place) {
        return text -> ceiling(place, text);
    }

    /**
     * {@return the words of some places together, in order} Asked for {@link Crossing#READ_ALL} alone: what a word with an error may
     * stand for is then looked for once, and not at each place.
     */
    default Misspelling.SortedWords words(Set<Integer> places) {
        throw new UnsupportedOperationException(
                "An index that is crossed by reading all must tell the words of its places.");
    }

    /**
     * {@return whether a customer may have, for each of these terms, a token with one of its beginnings} Asked before {@link #customer}
     * for {@link Crossing#COMPARE}: a storage that finds out for many customers at once reads only those that may.
     *
     * @param customer one that was visited
     * @param terms how a token may begin for each; who is visited mostly has the first
     */
    default boolean mayHave(int customer, List<Set<String>> terms) {
        return true;
    }

    /** {@return the customer of an entry that was visited} */
    Optional<Customer> customer(int customer);

    /**
     * {@return the best rank of a customer's tokens at these places that begin with a term; empty if none does} A storage that
     * keeps the tokens of a customer together answers without the customer.
     *
     * @param customer one that was visited
     */
    default Optional<SuggestRank> rank(int customer, Set<Integer> places, String term) {
        return customer(customer).flatMap(found -> SuggestRank.best(SearchTokens.of(found), places, term));
    }

    /**
     * {@return the best rank of a customer's entries in these runs, if errors are forgiven; empty if there is none} Asked for {@link
     * Crossing#READ_ALL} alone.
     *
     * @param customer one that was visited
     */
    default Optional<SuggestRank> forgivenRank(int customer, List<Run> runs) {
        return runs.stream()
                .flatMap(run -> rank(customer, Set.of(run.place()), run.beginning()).stream())
                .map(SuggestRank::forgiven)
                .min(Comparator.naturalOrder());
    }

    /**
     * {@return whether a customer that was visited has an entry of one of these runs} Dead after the next change. Asked for
     * {@link Crossing#READ_ALL} alone, of more customers than {@link #rank}.
     */
    default IntPredicate having(List<Run> runs) {
        return customer -> runs.stream()
                .anyMatch(run ->
                        rank(customer, Set.of(run.place()), run.beginning()).isPresent());
    }

    /** {@return the numbers of all customers, and maybe others} The caller's to change. Asked for {@link Crossing#READ_ALL} alone. */
    default BitSet everybody() {
        throw new UnsupportedOperationException("An index that is crossed by reading all must tell who everybody is.");
    }

    /**
     * {@return who of some customers may have an entry of one run of each of these terms: all who have, and others} Asked for {@link
     * Crossing#READ_ALL} alone, before {@link #having}.
     *
     * @param among their numbers
     * @param terms what each may stand for, the rarest first
     */
    default BitSet mayHaveAll(BitSet among, List<List<Run>> terms) {
        return among;
    }

    /** {@return how words that are all frequent are crossed} */
    Crossing crossing();
}
