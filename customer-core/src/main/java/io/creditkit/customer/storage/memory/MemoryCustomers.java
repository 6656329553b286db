package io.creditkit.customer.storage.memory;

import io.creditkit.customer.AgencyCompanyId;
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
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers, found by id, number and company. */
final class MemoryCustomers implements CustomerStore {
    private static final int FIRST_SIZE = 64;

    /** What is kept between units of work. */
    static final class Data {
        private final Map<CustomerId, Customer> byId = new HashMap<>();
        private final NavigableMap<String, CustomerId> byNumber = new TreeMap<>(Keys.BY_CODE_POINT);
        private final Map<ExternalId, CustomerId> byExternalId = new HashMap<>();
        private final Map<AgencyCompanyId, Set<CustomerId>> byCompany = new HashMap<>();
        private final Map<CustomerId, List<Customer>> former = new HashMap<>();
        private final Map<CustomerId, LinkReview> reviews = new HashMap<>();
        private final Map<FieldKey, FieldSuggestion> suggestions = new HashMap<>();
        private final Map<CustomerId, List<RejectedValue>> rejected = new HashMap<>();
        private final Map<CustomerId, Integer> ordinals = new HashMap<>();

        /** Beside the map, as a suggestion would spend more time on looking up its customers than on finding them. */
        private @Nullable Customer[] byOrdinal = new @Nullable Customer[FIRST_SIZE];

        private final SuggestIndex words = new SuggestIndex(ordinal -> Optional.ofNullable(byOrdinal[ordinal]));

        /** Given once and for all: a customer that is taken back leaves a gap. */
        private int ordinal(CustomerId id) {
            return ordinals.computeIfAbsent(id, first -> ordinals.size());
        }

        private void index(int ordinal, Optional<Customer> before, Optional<Customer> present) {
            if (ordinal >= byOrdinal.length) {
                byOrdinal = Arrays.copyOf(byOrdinal, Math.max(ordinal + 1, byOrdinal.length / 2 * 3));
            }
            byOrdinal[ordinal] = present.orElse(null);
            words.replace(ordinal, words(before), words(present));
        }
    }

    private static final Comparator<FieldSuggestion> BY_CUSTOMER = Comparator.comparing(
                    (FieldSuggestion suggestion) -> suggestion.customer().value(), Keys.BY_CODE_POINT)
            .thenComparing(FieldSuggestion::field);

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
    public Optional<Customer> findByExternalId(ExternalId id) {
        return Optional.ofNullable(data().byExternalId.get(id)).flatMap(this::find);
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

    /** {@return every customer, in no order} */
    Stream<Customer> all() {
        return data().byId.values().stream();
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
        requireExternalIds(customer);
        before.ifPresent(this::unindex);
        before.ifPresent(overwritten -> session.append(data().former, overwritten.id(), overwritten));
        Customer stored = Customer.builder().from(customer).version(version).build();
        put(before, stored);
        return stored;
    }

    private void put(Optional<Customer> before, Customer stored) {
        session.put(data().byId, stored.id(), stored);
        index(stored.id(), before, Optional.of(stored));
        session.put(data().byNumber, Keys.caseless(stored.number()), stored.id());
        stored.externalIds()
                .forEach(
                        (system, value) -> session.put(data().byExternalId, ExternalId.of(system, value), stored.id()));
        stored.agencyLink().ifPresent(link -> session.index(data().byCompany, link.company(), stored.id()));
    }

    private void requireExternalIds(Customer customer) {
        customer.externalIds().forEach((system, value) -> {
            CustomerId owner = data().byExternalId.get(ExternalId.of(system, value));
            if (owner != null && !owner.equals(customer.id())) {
                throw new DuplicateKeyException("An id of the system " + system + " belongs to another customer.");
            }
        });
    }

    @Override
    public void remove(Customer customer) {
        Optional<Customer> stored = find(customer.id());
        long version = stored.map(Customer::version).orElse(0L);
        if (version == 0 || version != customer.version()) {
            throw new StaleVersionException("customer " + customer.id(), customer.version(), version);
        }
        stored.ifPresent(gone -> {
            unindex(gone);
            index(gone.id(), stored, Optional.empty());
            session.remove(data().byId, gone.id());
            session.append(data().former, gone.id(), gone);
        });
    }

    @Override
    public Customer restore(CustomerId id) {
        List<Customer> former = formerVersions(id);
        if (find(id).isPresent()) {
            throw new DuplicateKeyException("The customer " + id + " is there.");
        }
        if (former.isEmpty()) {
            throw new StaleVersionException("customer " + id, 1, 0);
        }
        Customer last = former.get(former.size() - 1);
        if (data().byNumber.containsKey(Keys.caseless(last.number()))) {
            throw new DuplicateKeyException("The customer number " + last.number() + " belongs to another customer.");
        }
        requireExternalIds(last);
        Customer restored =
                Customer.builder().from(last).version(last.version() + 1).build();
        put(Optional.empty(), restored);
        return restored;
    }

    @Override
    public SuggestedCustomers suggest(SuggestQuery query) {
        return SuggestSearch.run(data().words, query);
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
    public Set<CustomerId> withCandidates(Collection<CustomerId> ids) {
        return ids.stream()
                .filter(id -> review(id)
                        .filter(review -> review.outcome() == LinkReview.Outcome.CANDIDATES)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void putReview(LinkReview review) {
        session.put(data().reviews, review.customerId(), review);
    }

    @Override
    public void removeReview(CustomerId id) {
        session.remove(data().reviews, id);
    }

    @Override
    public List<FieldSuggestion> suggestions(CustomerId id) {
        Map<FieldKey, FieldSuggestion> all = data().suggestions;
        return Stream.of(AgencyField.values())
                .flatMap(field -> Optional.ofNullable(all.get(new FieldKey(id, field))).stream())
                .toList();
    }

    @Override
    public List<FieldSuggestion> openSuggestions(Optional<FieldSuggestion> after, int limit) {
        Keys.requirePage("suggestions", limit, MAX_PAGE);
        return data().suggestions.values().stream()
                .filter(suggestion -> suggestion.state() == FieldSuggestion.State.OPEN)
                .filter(suggestion -> after.isEmpty() || BY_CUSTOMER.compare(suggestion, after.get()) > 0)
                .sorted(BY_CUSTOMER)
                .limit(limit)
                .toList();
    }

    @Override
    public void putSuggestion(FieldSuggestion suggestion) {
        session.put(data().suggestions, new FieldKey(suggestion.customer(), suggestion.field()), suggestion);
    }

    @Override
    public void removeSuggestion(CustomerId id, AgencyField field) {
        session.remove(data().suggestions, new FieldKey(id, field));
    }

    @Override
    public List<RejectedValue> rejectedValues(CustomerId id) {
        return data().rejected.getOrDefault(id, List.of());
    }

    @Override
    public void putRejectedValue(RejectedValue value) {
        Stream<RejectedValue> others = rejectedValues(value.customer()).stream()
                .filter(one -> !(one.field() == value.field()
                        && one.company().equals(value.company())
                        && one.told().equals(value.told())));
        session.put(
                data().rejected,
                value.customer(),
                Stream.concat(others, Stream.of(value))
                        .sorted(Comparator.comparing(RejectedValue::field)
                                .thenComparing(RejectedValue::rejectedAt)
                                .thenComparing(RejectedValue::told, Keys.BY_CODE_POINT))
                        .toList());
    }

    @Override
    public void removeRejectedValues(CustomerId id) {
        session.remove(data().rejected, id);
    }

    private record FieldKey(CustomerId customer, AgencyField field) {}

    private void unindex(Customer customer) {
        session.remove(data().byNumber, Keys.caseless(customer.number()));
        customer.externalIds()
                .forEach((system, value) -> session.remove(data().byExternalId, ExternalId.of(system, value)));
        customer.agencyLink().ifPresent(link -> session.unindex(data().byCompany, link.company(), customer.id()));
    }

    private static List<SearchToken> words(Optional<Customer> customer) {
        return customer.map(SearchTokens::of).orElse(List.of());
    }

    private void index(CustomerId id, Optional<Customer> before, Optional<Customer> present) {
        int ordinal = data.ordinal(id);
        data.index(ordinal, before, present);
        session.whenTakenBack(() -> data.index(ordinal, present, before));
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
