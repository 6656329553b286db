package io.creditkit.customer.storage;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import java.util.List;
import java.util.Optional;

/** Keeps contacts and portal accounts. */
public interface PeopleStore {
    /** {@return the contacts of a customer, by id} */
    List<Contact> contactsOf(CustomerId customer);

    /** Stores a contact in place of the one with its id. */
    void putContact(Contact contact);

    /** {@return the portal account with that e-mail address, upper and lower case being the same (root locale)} */
    Optional<UserAccount> findAccount(String email);

    /** {@return the portal accounts that may act for a customer, by id} */
    List<UserAccount> accountsOf(CustomerId customer);

    /** {@return all portal accounts, by id} */
    List<UserAccount> accounts();

    /**
     * Stores a portal account in place of the one with its id.
     *
     * @throws DuplicateKeyException if the e-mail address belongs to another account
     */
    void putAccount(UserAccount account);

    /** Removes a contact, if it is there. */
    void removeContact(String id);

    /** Removes a portal account with all its roles, if it is there. */
    void removeAccount(String id);
}
