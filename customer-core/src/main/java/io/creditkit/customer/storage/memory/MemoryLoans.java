package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.storage.LoanStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loans, found by id and customer. */
final class MemoryLoans implements LoanStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Loan> byId = new HashMap<>();
        private final Map<CustomerId, Set<String>> byCustomer = new HashMap<>();
        private final Map<String, CreditOffer> offers = new HashMap<>();
        private final Map<CustomerId, Set<String>> offersByCustomer = new HashMap<>();
    }

    private final Session session;
    private final Data data;

    MemoryLoans(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Loan> find(String id) {
        return Optional.ofNullable(data().byId.get(id));
    }

    @Override
    public List<Loan> of(CustomerId customer) {
        return data().byCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(Loan::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public Optional<CreditOffer> findOffer(String id) {
        return Optional.ofNullable(data().offers.get(id));
    }

    @Override
    public List<CreditOffer> offersOf(CustomerId customer) {
        return data().offersByCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(id -> findOffer(id).stream())
                .sorted(Comparator.comparing(CreditOffer::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public void putOffer(CreditOffer offer) {
        removeOffer(offer.id());
        session.put(data.offers, offer.id(), offer);
        session.index(data.offersByCustomer, offer.customer(), offer.id());
    }

    @Override
    public void removeOffer(String id) {
        findOffer(id).ifPresent(former -> {
            session.unindex(data.offersByCustomer, former.customer(), id);
            session.remove(data.offers, id);
        });
    }

    @Override
    public long count() {
        return data().byId.size();
    }

    @Override
    public Loan save(Loan loan) {
        Optional<Loan> before = find(loan.id());
        long version = Keys.nextVersion(
                "loan " + loan.id(), loan.version(), before.map(Loan::version).orElse(0L));
        before.ifPresent(former -> session.unindex(data.byCustomer, former.customerId(), former.id()));
        Loan stored = Loan.builder().from(loan).version(version).build();
        session.put(data.byId, stored.id(), stored);
        session.index(data.byCustomer, stored.customerId(), stored.id());
        return stored;
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
