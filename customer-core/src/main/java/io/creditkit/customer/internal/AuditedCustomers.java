package io.creditkit.customer.internal;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestedCustomers;
import io.creditkit.customer.storage.CustomerStore;
import java.util.List;
import java.util.Optional;

/** Customers, each change of which is written into the audit trail. */
record AuditedCustomers(CustomerStore store, Auditor auditor) implements CustomerStore {
    private static final FieldTexts<Customer> FIELDS = new FieldTexts<Customer>()
            .field("number", Customer::number)
            .field("kind", Customer::kind)
            .field("name", Customer::name)
            .optional("registrationNumber", Customer::registrationNumber)
            .optional("vatNumber", Customer::vatNumber)
            .optional("street", customer -> customer.address().street())
            .optional("postCode", customer -> customer.address().postCode())
            .optional("city", customer -> customer.address().city())
            .field("country", customer -> customer.address().country())
            .optional("email", Customer::email)
            .optional("phone", Customer::phone)
            .field("riskCurrency", Customer::riskCurrency)
            .optional("internalLimit", Customer::internalLimit)
            .field("status", Customer::status)
            .field("onboardedAt", Customer::onboardedAt)
            .optional("agencyCompany", customer -> customer.agencyLink().map(link -> link.company()));

    @Override
    public Optional<Customer> find(CustomerId id) {
        return store.find(id);
    }

    @Override
    public Optional<Customer> findByNumber(String number) {
        return store.findByNumber(number);
    }

    @Override
    public List<Customer> linkedTo(AgencyCompanyId company) {
        return store.linkedTo(company);
    }

    @Override
    public List<Customer> page(Optional<String> afterNumber, int limit) {
        return store.page(afterNumber, limit);
    }

    @Override
    public SuggestedCustomers suggest(SuggestQuery query) {
        return store.suggest(query);
    }

    @Override
    public long count() {
        return store.count();
    }

    @Override
    public Customer save(Customer customer) {
        Optional<Customer> before = customer.version() == 0 ? Optional.empty() : store.find(customer.id());
        Customer stored = store.save(customer);
        auditor.note(Subject.of(stored.id()), FIELDS, before, stored);
        return stored;
    }

    @Override
    public List<Customer> formerVersions(CustomerId id) {
        return store.formerVersions(id);
    }

    @Override
    public void forgetFormerVersions(CustomerId id) {
        store.forgetFormerVersions(id);
    }

    @Override
    public Optional<LinkReview> review(CustomerId id) {
        return store.review(id);
    }

    @Override
    public List<LinkReview> reviews() {
        return store.reviews();
    }

    @Override
    public void putReview(LinkReview review) {
        store.putReview(review);
    }

    @Override
    public void removeReview(CustomerId id) {
        store.removeReview(id);
    }
}
