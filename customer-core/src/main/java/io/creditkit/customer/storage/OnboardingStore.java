package io.creditkit.customer.storage;

import io.creditkit.customer.PartyKind;
import io.creditkit.customer.onboarding.OnboardingPolicy;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import java.util.List;
import java.util.Optional;

/** Keeps pre-customers, and the policies that say when one may become a customer. */
public interface OnboardingStore {
    /** The most pre-customers that one page holds. */
    int MAX_PAGE = 1000;

    /** {@return the pre-customer with that id} */
    Optional<PreCustomer> find(PreCustomerId id);

    /**
     * {@return the next pre-customers in the order of their ids, by code point}
     *
     * @param after begin after this id, which need not exist; empty begins at the first
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range
     */
    List<PreCustomer> page(Optional<PreCustomerId> after, int limit);

    /**
     * {@return the next pre-customers of the list, whatever their state: the newest first by when they were created, those of one moment
     * in the order of their ids, by code point}
     *
     * @param after begin after the place of this one, which need not be stored any more; empty begins at the newest
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range
     */
    List<PreCustomer> newest(Optional<PreCustomer> after, int limit);

    /** {@return how many there are, whatever their state} */
    long count();

    /**
     * Stores a pre-customer: a new one at version 0, else over the version it carries.
     *
     * @return the stored pre-customer, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    PreCustomer save(PreCustomer candidate);

    /** {@return the policy for that kind with the highest number; empty if none was published} */
    Optional<OnboardingPolicy> policy(PartyKind kind);

    /** {@return all policies for that kind, by number} */
    List<OnboardingPolicy> policies(PartyKind kind);

    /**
     * Adds a policy.
     *
     * @throws DuplicateKeyException if there is one of that kind and number
     */
    void publish(OnboardingPolicy policy);
}
