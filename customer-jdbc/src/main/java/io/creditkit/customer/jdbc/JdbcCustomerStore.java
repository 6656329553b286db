package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.AgencyField;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.RejectedValue;
import io.creditkit.customer.search.SearchToken;
import io.creditkit.customer.search.SearchTokens;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.SuggestSearch;
import io.creditkit.customer.search.SuggestedCustomers;
import io.creditkit.customer.storage.CustomerStore;
import io.creditkit.customer.storage.StaleVersionException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class JdbcCustomerStore implements CustomerStore {
    private static final Columns LISTED = ListedText.COLUMNS;
    private static final Columns CHANGING = CustomerRecord.CHANGING;
    private static final Columns ALL = CustomerRecord.ALL;

    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}customer WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final Among BY_IDS = Among.of(ALL, "customer", "id");
    private static final String BY_NUMBER = SELECT + " AND number_key = :number_key";
    private static final String OWNER = "SELECT customer_id FROM ${prefix}customer_external_id"
            + " WHERE tenant_id = :tenant_id AND id_key = :id_key";
    private static final String GIVE_UP =
            "DELETE FROM ${prefix}customer_external_id WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final String TAKE = "INSERT INTO ${prefix}customer_external_id "
            + Columns.of("tenant_id", "id_key", "customer_id").inserted();
    private static final String BY_LINK =
            SELECT + " AND link_agency = :agency AND link_company = :company ORDER BY tenant_id, number_key";
    private static final Among BY_LINKS =
            Among.of(ALL, "customer", "link_company").and("AND link_agency = :agency ORDER BY tenant_id, number_key");
    private static final String FIRST_PAGE = SELECT + " ORDER BY tenant_id, number_key LIMIT :rows";
    private static final String NEXT_PAGE =
            SELECT + " AND number_key > :after ORDER BY tenant_id, number_key LIMIT :rows";
    private static final String COUNT = "SELECT COUNT(*) AS n FROM ${prefix}customer WHERE tenant_id = :tenant_id";
    private static final String INSERT =
            "INSERT INTO ${prefix}customer " + ALL.and(LISTED).inserted();
    private static final String UPDATE = "UPDATE ${prefix}customer SET version = version + 1, "
            + CHANGING.and(LISTED).assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}customer WHERE tenant_id = :tenant_id AND id = :id";

    private static final int REFRESHED_AT_ONCE = 500;
    private static final String UNREADY = SELECT + " AND name_order IS NULL LIMIT :rows";
    // Whoever saved the customer meanwhile has made it ready.
    private static final String MAKE_READY = "UPDATE ${prefix}customer SET " + LISTED.assignments()
            + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version AND name_order IS NULL";

    private static final String FORMER = "SELECT " + ALL.names()
            + " FROM ${prefix}customer_version WHERE tenant_id = :tenant_id AND id = :id ORDER BY version";
    private static final String INSERT_FORMER = "INSERT INTO ${prefix}customer_version " + ALL.inserted();
    private static final String FORGET_FORMER =
            "DELETE FROM ${prefix}customer_version WHERE tenant_id = :tenant_id AND id = :id";

    private static final String DELETE =
            "DELETE FROM ${prefix}customer WHERE tenant_id = :tenant_id AND id = :id AND version = :version";

    private final Session session;
    private final LinkReviews reviews;
    private final FieldSuggestionRows suggestions;
    private final RejectedValueRows rejected;

    JdbcCustomerStore(Session session) {
        this.session = session;
        this.reviews = new LinkReviews(session);
        this.suggestions = new FieldSuggestionRows(session);
        this.rejected = new RejectedValueRows(session);
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return session.first(BY_ID, Values.none().text("id", id.value()), CustomerRecord::customer);
    }

    @Override
    public List<Customer> find(Collection<CustomerId> ids) {
        return BY_IDS.list(session, Among.texts(ids), CustomerRecord::customer);
    }

    private Map<CustomerId, Customer> findAll(List<CustomerId> ids) {
        return find(ids).stream().collect(Collectors.toMap(Customer::id, customer -> customer));
    }

    @Override
    public Optional<Customer> findByNumber(String number) {
        return session.first(
                BY_NUMBER, Values.none().bytes("number_key", Keys.folded(number)), CustomerRecord::customer);
    }

    @Override
    public Optional<Customer> findByExternalId(ExternalId id) {
        return session.first(
                        OWNER, Values.none().text("id_key", key(id)), row -> CustomerId.of(row.text("customer_id")))
                .flatMap(this::find);
    }

    @Override
    public List<Customer> linkedTo(AgencyCompanyId company) {
        return session.list(BY_LINK, Values.company(company), CustomerRecord::customer);
    }

    @Override
    public Map<AgencyCompanyId, List<Customer>> linkedTo(Collection<AgencyCompanyId> companies) {
        return Among.grouped(
                Companies.list(BY_LINKS, session, companies, CustomerRecord::customer), JdbcCustomerStore::company);
    }

    private static AgencyCompanyId company(Customer linked) {
        return linked.agencyLink().map(AgencyLink::company).orElseThrow();
    }

    @Override
    public List<Customer> page(Optional<String> afterNumber, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " customers, not " + limit + ".");
        }
        Values values = Values.none().number("rows", limit);
        afterNumber.ifPresent(number -> values.bytes("after", Keys.folded(number)));
        return session.list(afterNumber.isPresent() ? NEXT_PAGE : FIRST_PAGE, values, CustomerRecord::customer);
    }

    @Override
    public long count() {
        return session.number(COUNT, Values.none());
    }

    @Override
    public Customer save(Customer customer) {
        Values values = ListedText.bind(CustomerRecord.values(customer), customer);
        String taken = "A customer with this id or this number is stored already.";
        Optional<Customer> before = customer.version() == 0 ? Optional.empty() : find(customer.id());
        if (customer.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "customer " + customer.id(), taken, customer.version(), VERSION);
            before.ifPresent(former ->
                    session.put(INSERT_FORMER, CustomerRecord.values(former).number("version", former.version())));
        }
        boolean sameIds = before.map(Customer::externalIds).orElse(Map.of()).equals(customer.externalIds());
        if (!sameIds) {
            takeIds(customer);
        }
        JdbcTokenIndex.store(session, customer.id(), SearchTokens.of(customer));
        if (before.isEmpty()) {
            ListedValues.storeNew(session, List.of(customer));
        } else if (ListedValues.hasAny(customer) || ListedValues.hasAny(before.get())) {
            ListedValues.storeChanged(session, before.get(), customer);
        }
        return Customer.builder().from(customer).version(customer.version() + 1).build();
    }

    @Override
    public List<Customer> addAll(List<Customer> customers) {
        CustomerStore.requireNew(customers);
        session.insertAll(
                INSERT,
                customers.stream()
                        .map(customer -> ListedText.bind(CustomerRecord.values(customer), customer)
                                .number("version", 1))
                        .toList(),
                "A customer with one of these ids or numbers is stored already, or two of them have the same.");
        session.insertAll(
                TAKE,
                customers.stream().flatMap(JdbcCustomerStore::ids).toList(),
                "An external id of one of these belongs to another customer, or two of them have the same.");
        JdbcTokenIndex.storeNew(session, customers);
        ListedValues.storeNew(session, customers);
        return customers.stream()
                .map(customer -> Customer.builder().from(customer).version(1).build())
                .toList();
    }

    @Override
    public void remove(Customer customer) {
        Optional<Customer> stored = find(customer.id());
        Values values = Values.none().text("id", customer.id().value());
        session.overwrite(DELETE, values, "customer " + customer.id(), "", customer.version(), VERSION);
        stored.ifPresent(
                gone -> session.put(INSERT_FORMER, CustomerRecord.values(gone).number("version", gone.version())));
        session.write(GIVE_UP, Values.none().text("customer_id", customer.id().value()));
        JdbcTokenIndex.store(session, customer.id(), List.of());
        ListedValues.remove(session, customer.id());
    }

    @Override
    public Customer restore(CustomerId id) {
        Customer last = formerVersions(id).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new StaleVersionException("customer " + id, 1, 0));
        Customer restored =
                Customer.builder().from(last).version(last.version() + 1).build();
        session.insert(
                INSERT,
                ListedText.bind(CustomerRecord.values(restored), restored).number("version", restored.version()),
                "The customer is there, or its number belongs to another customer.");
        takeIds(restored);
        JdbcTokenIndex.store(session, id, SearchTokens.of(restored));
        ListedValues.store(session, restored);
        return restored;
    }

    @Override
    public SuggestedCustomers suggest(SuggestQuery query) {
        return SuggestSearch.run(new JdbcTokenIndex(session, query, this::findAll), query);
    }

    @Override
    public List<Customer> formerVersions(CustomerId id) {
        return session.list(FORMER, Values.none().text("id", id.value()), CustomerRecord::customer);
    }

    @Override
    public void forgetFormerVersions(CustomerId id) {
        session.write(FORGET_FORMER, Values.none().text("id", id.value()));
    }

    @Override
    public Optional<LinkReview> review(CustomerId id) {
        return reviews.find(id);
    }

    @Override
    public List<LinkReview> reviews() {
        return reviews.all();
    }

    @Override
    public Set<CustomerId> withCandidates(Collection<CustomerId> ids) {
        return reviews.withCandidates(ids);
    }

    @Override
    public void putReview(LinkReview review) {
        reviews.put(review);
    }

    @Override
    public void removeReview(CustomerId id) {
        reviews.remove(id);
    }

    @Override
    public List<FieldSuggestion> suggestions(CustomerId id) {
        return suggestions.of(id);
    }

    @Override
    public List<FieldSuggestion> openSuggestions(Optional<FieldSuggestion> after, int limit) {
        return suggestions.open(after, limit);
    }

    @Override
    public void putSuggestion(FieldSuggestion suggestion) {
        suggestions.put(suggestion);
    }

    @Override
    public void removeSuggestion(CustomerId id, AgencyField field) {
        suggestions.remove(id, field);
    }

    @Override
    public List<RejectedValue> rejectedValues(CustomerId id) {
        return rejected.of(id);
    }

    @Override
    public void putRejectedValue(RejectedValue value) {
        rejected.put(value);
    }

    @Override
    public void removeRejectedValues(CustomerId id) {
        rejected.remove(id);
    }

    /**
     * Makes some customers ready for lists and suggestions that were stored by a version without them; {@return whether some may
     * be left}
     */
    static boolean refresh(Session session) {
        List<Customer> unready =
                session.list(UNREADY, Values.none().number("rows", REFRESHED_AT_ONCE), CustomerRecord::customer);
        for (Customer customer : unready) {
            Values values = Values.none().text("id", customer.id().value()).number("version", customer.version());
            // The row is locked by this, so that nobody writes other words of the customer before these.
            if (session.put(MAKE_READY, ListedText.bind(values, customer)) == 1) {
                List<SearchToken> tokens = SearchTokens.of(customer);
                JdbcTokenIndex.store(session, customer.id(), tokens);
                FirstLetters.learn(session, tokens);
                ListedValues.store(session, customer);
            }
        }
        return unready.size() == REFRESHED_AT_ONCE;
    }

    private void takeIds(Customer customer) {
        session.write(GIVE_UP, Values.none().text("customer_id", customer.id().value()));
        customer.externalIds()
                .forEach((system, value) -> session.insert(
                        TAKE,
                        taken(customer, system, value),
                        "An id of the system " + system + " belongs to another customer."));
    }

    private static Stream<Values> ids(Customer customer) {
        return customer.externalIds().entrySet().stream().map(id -> taken(customer, id.getKey(), id.getValue()));
    }

    private static Values taken(Customer customer, String system, String value) {
        return Values.none()
                .text("id_key", key(ExternalId.of(system, value)))
                .text("customer_id", customer.id().value());
    }

    private static String key(ExternalId id) {
        return Keys.digest(id.system(), id.value());
    }
}
