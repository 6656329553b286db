package io.creditkit.customer.storage;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.AgencyField;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.RejectedValue;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestedCustomers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps customers, and the reviews of those whose company was not found for sure. */
public interface CustomerStore {
    /** The most customers that one page holds. */
    int MAX_PAGE = 1000;

    /** The most customers that are added at once. */
    int MAX_ADDED = 1000;

    /** {@return the customer with that id} */
    Optional<Customer> find(CustomerId id);

    /**
     * {@return the customers with these ids, each once and in no order; an id that none has is left out}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param ids how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default List<Customer> find(Collection<CustomerId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    /** {@return the customer with that number, upper and lower case being the same (root locale)} */
    Optional<Customer> findByNumber(String number);

    /** {@return the customer that has that external id, to the letter} */
    Optional<Customer> findByExternalId(ExternalId id);

    /** {@return the customers linked to that company, by number} */
    List<Customer> linkedTo(AgencyCompanyId company);

    /**
     * {@return the customers linked to several companies, as {@link #linkedTo(AgencyCompanyId)} gives them; a company that none is
     * linked to is left out}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param companies how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default Map<AgencyCompanyId, List<Customer>> linkedTo(Collection<AgencyCompanyId> companies) {
        return ForEach.of(companies, this::linkedTo);
    }

    /**
     * {@return the next customers in the order of their numbers: lower case (root locale), by code point}
     *
     * @param afterNumber begin after this number, which need not exist; empty begins at the first
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range
     */
    List<Customer> page(Optional<String> afterNumber, int limit);

    /** {@return how many there are} */
    long count();

    /**
     * {@return the customers that match what somebody has typed so far, best first}
     *
     * <p>Who matches, and in which order, is the query's to say, so it is the same in every storage. The work is bounded however
     * many customers there are; where that bound is met, the answer says that it was cut. What this unit of work wrote is found.
     */
    SuggestedCustomers suggest(SuggestQuery query);

    /**
     * Stores a customer: a new one at version 0, else over the version it carries.
     *
     * @return the stored customer, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one, or the number, or an external id, belongs to another
     * @throws StaleVersionException if another version is stored, or none
     */
    Customer save(Customer customer);

    /**
     * Stores many new customers, as {@link #save} does one by one, in fewer steps where a storage can.
     *
     * @param customers at most {@value #MAX_ADDED}, each at version 0
     * @return the stored customers in that order, at version 1
     * @throws DuplicateKeyException if an id, a number or an external id belongs to another, stored or among these; give up the
     *     unit of work then, as some of them may be stored in it
     * @throws IllegalArgumentException if there are more, or one is at another version
     */
    default List<Customer> addAll(List<Customer> customers) {
        requireNew(customers);
        return customers.stream().map(this::save).toList();
    }

    /** Refuses what {@link #addAll} does not take. */
    static void requireNew(List<Customer> customers) {
        if (customers.size() > MAX_ADDED) {
            throw new IllegalArgumentException(
                    "At most " + MAX_ADDED + " customers are added at once, not " + customers.size() + ".");
        }
        if (customers.stream().anyMatch(customer -> customer.version() != 0)) {
            throw new IllegalArgumentException("Only new customers, at version 0, are added. Use save for the others.");
        }
    }

    /**
     * Takes a customer out: no other method finds it any more, and its number and external ids are free. What it was is among its
     * {@link #formerVersions} then, and {@link #restore} brings it back. A review of it stays.
     *
     * @throws StaleVersionException if another version is stored, or none
     */
    void remove(Customer customer);

    /**
     * Brings a customer back as it was when it was taken out.
     *
     * @return the stored customer, its version 1 higher than the one that was taken out
     * @throws DuplicateKeyException if it is there, or its number or an external id belongs to another
     * @throws StaleVersionException if it has no former version
     */
    Customer restore(CustomerId id);

    /**
     * {@return the values of a customer that {@link #save} overwrote or {@link #remove} took out, by version} Each comes back as
     * it was stored; the present one is not among them.
     */
    List<Customer> formerVersions(CustomerId id);

    /** Forgets the former versions of a customer: for the erasure of personal data. The present one stays as it is. */
    void forgetFormerVersions(CustomerId id);

    /** {@return the review that waits for a person; empty if there is none} */
    Optional<LinkReview> review(CustomerId id);

    /** {@return all reviews that wait, by customer id} */
    List<LinkReview> reviews();

    /** {@return those of the customers whose review has companies of which a person is to choose one} */
    Set<CustomerId> withCandidates(Collection<CustomerId> ids);

    /** Stores a review in place of the customer's former one. */
    void putReview(LinkReview review);

    /** Removes the customer's review, if there is one. */
    void removeReview(CustomerId id);

    /** {@return the suggestions for a customer, rejected ones among them, by field} */
    List<FieldSuggestion> suggestions(CustomerId id);

    /**
     * {@return the next suggestions that wait for a person, those for a customer together, in an order of the storage's own that stays
     * the same}
     *
     * @param after begin behind this one, whether or not it waits still; empty begins at the first
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range
     */
    List<FieldSuggestion> openSuggestions(Optional<FieldSuggestion> after, int limit);

    /** Stores a suggestion in place of the former one for the customer and field. */
    void putSuggestion(FieldSuggestion suggestion);

    /** Removes the suggestion for that customer and field, if there is one. */
    void removeSuggestion(CustomerId id, AgencyField field);

    /** {@return the values told of a customer that a person rejected, by field, then by moment, then by value} */
    List<RejectedValue> rejectedValues(CustomerId id);

    /** Keeps a rejected value in place of the same one: of the same customer, field, company and value. */
    void putRejectedValue(RejectedValue value);

    /** Removes the rejected values of a customer. */
    void removeRejectedValues(CustomerId id);
}
