package io.creditkit.customer.storage.memory;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.storage.CustomerStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Customers, found by id, number and company. */
final class MemoryCustomers implements CustomerStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<CustomerId, Customer> byId = new HashMap<>();
        private final NavigableMap<String, CustomerId> byNumber = new TreeMap<>(Keys.BY_CODE_POINT);
        private final Map<AgencyCompanyId, Set<CustomerId>> byCompany = new HashMap<>();
        private final Map<CustomerId, List<Customer>> former = new HashMap<>();
        private final Map<CustomerId, LinkReview> reviews = new HashMap<>();
    }

    private final Session session;
    private final Data data;

    MemoryCustomers(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(data().byId.get(id));
    }

    @Override
    public Optional<Customer> findByNumber(String number) {
        return Optional.ofNullable(data().byNumber.get(Keys.caseless(number))).flatMap(this::find);
    }

    @Override
    public List<Customer> linkedTo(AgencyCompanyId company) {
        return data().byCompany.getOrDefault(company, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(customer -> Keys.caseless(customer.number()), Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public List<Customer> page(Optional<String> afterNumber, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException(
                    "A page has 1 to " + MAX_PAGE + " customers, but " + limit + " were asked for.");
        }
        NavigableMap<String, CustomerId> rest = afterNumber
                .map(number -> data().byNumber.tailMap(Keys.caseless(number), false))
                .orElse(data().byNumber);
        return rest.values().stream()
                .limit(limit)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public long count() {
        return data().byId.size();
    }

    @Override
    public Customer save(Customer customer) {
        Optional<Customer> before = find(customer.id());
        long version = Keys.nextVersion(
                "customer " + customer.id(),
                customer.version(),
                before.map(Customer::version).orElse(0L));
        String number = Keys.caseless(customer.number());
        CustomerId owner = data().byNumber.get(number);
        if (owner != null && !owner.equals(customer.id())) {
            throw new DuplicateKeyException(
                    "The customer number " + customer.number() + " belongs to another customer.");
        }
        before.ifPresent(this::unindex);
        before.ifPresent(overwritten -> session.append(data().former, overwritten.id(), overwritten));
        Customer stored = Customer.builder().from(customer).version(version).build();
        session.put(data().byId, stored.id(), stored);
        session.put(data().byNumber, number, stored.id());
        stored.agencyLink().ifPresent(link -> session.index(data().byCompany, link.company(), stored.id()));
        return stored;
    }

    @Override
    public List<Customer> formerVersions(CustomerId id) {
        return List.copyOf(data().former.getOrDefault(id, List.of()));
    }

    @Override
    public void forgetFormerVersions(CustomerId id) {
        session.remove(data().former, id);
    }

    @Override
    public Optional<LinkReview> review(CustomerId id) {
        return Optional.ofNullable(data().reviews.get(id));
    }

    @Override
    public List<LinkReview> reviews() {
        return data().reviews.values().stream()
                .sorted(Comparator.comparing(review -> review.customerId().value(), Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public void putReview(LinkReview review) {
        session.put(data().reviews, review.customerId(), review);
    }

    @Override
    public void removeReview(CustomerId id) {
        session.remove(data().reviews, id);
    }

    private void unindex(Customer customer) {
        session.remove(data().byNumber, Keys.caseless(customer.number()));
        customer.agencyLink().ifPresent(link -> session.unindex(data().byCompany, link.company(), customer.id()));
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
