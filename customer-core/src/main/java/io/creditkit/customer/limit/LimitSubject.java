package io.creditkit.customer.limit;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;

/**
 * Whom a limit is for: a company in law, or one account. A link that comes later moves nothing: the account's own limit then
 * holds beside that of the company.
 */
public sealed interface LimitSubject {
    /**
     * A company in law, with every account that is linked to it.
     *
     * @param company the company at the agency
     */
    record Company(AgencyCompanyId company) implements LimitSubject {
        @Override
        public String toString() {
            return "company " + company;
        }
    }

    /**
     * One account.
     *
     * @param customer the account
     */
    record Account(CustomerId customer) implements LimitSubject {
        @Override
        public String toString() {
            return "customer " + customer;
        }
    }

    /** {@return that company in law} */
    static LimitSubject of(AgencyCompanyId company) {
        return new Company(company);
    }

    /** {@return that account} */
    static LimitSubject of(CustomerId customer) {
        return new Account(customer);
    }

    /** {@return the legal entity a customer is: its company at the agency, or itself while it has no link} */
    static LimitSubject entityOf(Customer customer) {
        return customer.agencyLink()
                .map(AgencyLink::company)
                .map(LimitSubject::of)
                .orElseGet(() -> of(customer.id()));
    }
}
