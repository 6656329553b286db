package io.creditkit.customer.storage;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.UserAccount;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps contacts, portal accounts and the national ids of customers. */
public interface PeopleStore {
    /** The most national ids that one answer holds. */
    int MAX_PAGE = 1000;

    /** {@return the contacts of a customer, by id} */
    List<Contact> contactsOf(CustomerId customer);

    /** Stores a contact in place of the one with its id, whatever their versions are; its version is 1 higher than that one's. */
    void putContact(Contact contact);

    /**
     * Stores a contact: a new one at version 0, else over the version it carries.
     *
     * @return the stored contact, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Contact saveContact(Contact contact);

    /** {@return the contact with that id} */
    Optional<Contact> contact(String id);

    /** {@return the portal account with that id} */
    Optional<UserAccount> account(String id);

    /** {@return the portal account with that e-mail address, upper and lower case being the same (root locale)} */
    Optional<UserAccount> findAccount(String email);

    /** {@return the portal accounts that may act for a customer, by id} */
    List<UserAccount> accountsOf(CustomerId customer);

    /** {@return all portal accounts, by id} */
    List<UserAccount> accounts();

    /**
     * Stores a portal account: a new one at version 0, else over the version it carries.
     *
     * @return the stored account, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists, or the e-mail address belongs to another account
     * @throws StaleVersionException if another version is stored, or none
     */
    UserAccount saveAccount(UserAccount account);

    /**
     * Stores a portal account in place of the one with its id, whatever their versions are; its version is 1 higher than that one's.
     *
     * @throws DuplicateKeyException if the e-mail address belongs to another account
     */
    void putAccount(UserAccount account);

    /** Removes a contact, if it is there. */
    void removeContact(String id);

    /** Removes a portal account with all its roles, if it is there. */
    void removeAccount(String id);

    /** {@return the national ids of these customers, in no order; who has none is left out} */
    List<NationalId> nationalIds(Collection<CustomerId> customers);

    /**
     * {@return national ids that begin with that, by letters and digits alone and whatever the case: by these, then by customer}
     *
     * @param beginning at least one letter or digit
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range, or the beginning has no letter and no digit
     */
    List<NationalId> nationalIdsBeginning(String beginning, int limit);

    /** Stores a national id in place of the one that the customer has. */
    void putNationalId(NationalId id);

    /** Removes the national id of a customer, if it has one. */
    void removeNationalId(CustomerId customer);
}
