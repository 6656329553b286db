package io.creditkit.customer.internal;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Wording;
import io.creditkit.customer.attribute.AttributeCheck;
import io.creditkit.customer.attribute.AttributeText;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.report.AgencyField;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.RejectedValue;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestedCustomers;
import io.creditkit.customer.storage.CustomerStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.MergeStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Customers, each change of which is written into the audit trail. */
record AuditedCustomers(CustomerStore store, Auditor auditor) implements CustomerStore {
    private static final FieldTexts<Customer> FIELDS = new FieldTexts<Customer>()
            .field("number", Customer::number)
            .field("kind", Customer::kind)
            .field("name", Customer::name)
            .optional("legalName", Customer::legalName)
            .optional("registrationNumber", Customer::registrationNumber)
            .optional("vatNumber", Customer::vatNumber)
            .optional("lei", Customer::lei)
            .optional(
                    "tradeNames", customer -> Optional.of(customer.tradeNames()).filter(names -> !names.isEmpty()))
            .optional(
                    "tags",
                    customer -> Optional.of(Tags.inOrder(customer.tags())).filter(tags -> !tags.isEmpty()))
            .optional("street", customer -> customer.address().street())
            .optional("postCode", customer -> customer.address().postCode())
            .optional("city", customer -> customer.address().city())
            .optional("region", customer -> customer.address().region())
            .field("country", customer -> customer.address().country())
            .optional("email", Customer::email)
            .optional("phone", Customer::phone)
            .field("riskCurrency", Customer::riskCurrency)
            .optional("internalLimit", Customer::internalLimit)
            .field("status", Customer::status)
            .field("onboardedAt", Customer::onboardedAt)
            .optional("agencyCompany", customer -> customer.agencyLink().map(link -> link.company()))
            .each("externalId.", Customer::externalIds)
            // With a word before them, as a tenant may call a field of its own like anything else that is noted.
            .each("attribute.", customer -> AttributeText.plain(customer.attributes()));

    /** Of a customer that was merged into another the id, the number and the external ids are names of that one. */
    @Override
    public Optional<Customer> find(CustomerId id) {
        Optional<Customer> found = store.find(id);
        return found.isPresent()
                ? found
                : merges().standing(id).map(CustomerMerge::survivor).flatMap(this::find);
    }

    @Override
    public List<Customer> find(Collection<CustomerId> ids) {
        return store.find(ids);
    }

    @Override
    public Map<AgencyCompanyId, List<Customer>> linkedTo(Collection<AgencyCompanyId> companies) {
        return store.linkedTo(companies);
    }

    @Override
    public Optional<Customer> findByNumber(String number) {
        Optional<Customer> found = store.findByNumber(number);
        return found.isPresent()
                ? found
                : merges().standing(number).map(CustomerMerge::survivor).flatMap(this::find);
    }

    @Override
    public Optional<Customer> findByExternalId(ExternalId id) {
        Optional<Customer> found = store.findByExternalId(id);
        return found.isPresent()
                ? found
                : merges().standing(id).map(CustomerMerge::survivor).flatMap(this::find);
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
        if (customer.version() == 0) {
            refuseIdOfMerged(customer);
        }
        refuseNumberOfAnother(customer, before);
        refuseExternalIdsOfAnother(customer, before);
        AttributeCheck.require(auditor.stores().attributes(), customer, before);
        Customer stored = store.save(customer);
        auditor.note(Subject.of(stored.id()), FIELDS, before, stored);
        return stored;
    }

    @Override
    public List<Customer> addAll(List<Customer> customers) {
        customers.forEach(customer -> {
            refuseNumberOfAnother(customer, Optional.empty());
            refuseExternalIdsOfAnother(customer, Optional.empty());
            refuseIdOfMerged(customer);
        });
        AttributeCheck.requireAll(auditor.stores().attributes(), customers);
        List<Customer> stored = store.addAll(customers);
        auditor.noteAllNew(stored, customer -> Subject.of(customer.id()), FIELDS);
        return stored;
    }

    @Override
    public void remove(Customer customer) {
        store.remove(customer);
        auditor.noteRemoval(Subject.of(customer.id()));
    }

    @Override
    public Customer restore(CustomerId id) {
        Customer restored = store.restore(id);
        auditor.note(Subject.of(id), AuditEntry.Action.CREATED, List.of());
        return restored;
    }

    @Override
    public List<Customer> formerVersions(CustomerId id) {
        return store.formerVersions(id);
    }

    @Override
    public void forgetFormerVersions(CustomerId id) {
        store.forgetFormerVersions(id);
    }

    private MergeStore merges() {
        return auditor.stores().merges();
    }

    /** The one that stayed may have gone in a merge of its own since. */
    private CustomerId stays(CustomerMerge merge) {
        return merges().standing(merge.survivor()).map(this::stays).orElse(merge.survivor());
    }

    private void refuseIdOfMerged(Customer customer) {
        merges().standing(customer.id()).ifPresent(merge -> {
            throw new DuplicateKeyException(Wording.of(
                    "duplicate-key.merged-id",
                    "The id {customer} is that of a customer that was merged into {survivor}. Choose another id.",
                    Map.of("customer", customer.id(), "survivor", merge.survivor())));
        });
    }

    private void refuseNumberOfAnother(Customer customer, Optional<Customer> before) {
        if (before.filter(stored -> stored.number().equals(customer.number())).isPresent()) {
            return;
        }
        merges().standing(customer.number())
                .map(this::stays)
                .filter(survivor -> !survivor.equals(customer.id()))
                .ifPresent(survivor -> {
                    throw new DuplicateKeyException(Wording.of(
                            "duplicate-key.merged-number",
                            "The number {number} belonged to a customer that was merged into {survivor}, and still "
                                    + "means that one. Choose another number.",
                            Map.of("number", customer.number(), "survivor", survivor)));
                });
    }

    private void refuseExternalIdsOfAnother(Customer customer, Optional<Customer> before) {
        Map<String, String> had = before.map(Customer::externalIds).orElse(Map.of());
        customer.externalIds().forEach((system, value) -> {
            if (!value.equals(had.get(system))) {
                merges().standing(ExternalId.of(system, value))
                        .map(this::stays)
                        .filter(survivor -> !survivor.equals(customer.id()))
                        .ifPresent(survivor -> {
                            throw new DuplicateKeyException(Wording.of(
                                    "duplicate-key.merged-external-id",
                                    "An id of the system {system} belonged to a customer that was merged into {survivor}, "
                                            + "and still means that one.",
                                    Map.of("system", system, "survivor", survivor)));
                        });
            }
        });
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
    public Set<CustomerId> withCandidates(Collection<CustomerId> ids) {
        return store.withCandidates(ids);
    }

    @Override
    public void putReview(LinkReview review) {
        store.putReview(review);
    }

    @Override
    public void removeReview(CustomerId id) {
        store.removeReview(id);
    }

    @Override
    public List<FieldSuggestion> suggestions(CustomerId id) {
        return store.suggestions(id);
    }

    @Override
    public List<FieldSuggestion> openSuggestions(Optional<FieldSuggestion> after, int limit) {
        return store.openSuggestions(after, limit);
    }

    @Override
    public void putSuggestion(FieldSuggestion suggestion) {
        store.putSuggestion(suggestion);
    }

    @Override
    public void removeSuggestion(CustomerId id, AgencyField field) {
        store.removeSuggestion(id, field);
    }

    @Override
    public List<RejectedValue> rejectedValues(CustomerId id) {
        return store.rejectedValues(id);
    }

    @Override
    public void putRejectedValue(RejectedValue value) {
        store.putRejectedValue(value);
    }

    @Override
    public void removeRejectedValues(CustomerId id) {
        store.removeRejectedValues(id);
    }
}
