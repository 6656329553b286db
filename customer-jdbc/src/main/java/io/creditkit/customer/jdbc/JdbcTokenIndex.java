package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.search.SearchToken;
import io.creditkit.customer.search.SearchTokens;
import io.creditkit.customer.search.TokenIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The words of customers, a row each. What is read is always a run of neighbours in the primary key, a page at a time, so each
 * statement costs the same however many rows there are, in every database.
 */
final class JdbcTokenIndex implements TokenIndex {
    private static final int PAGE = 64;

    private static final String RUN = "SELECT token, customer_id FROM ${prefix}customer_token"
            + " WHERE tenant_id = :tenant_id AND place = :place AND token >= :from_token AND token < :to_token"
            + " ORDER BY tenant_id, place, token, customer_id LIMIT :rows";
    // The first condition on the token repeats what the second one says: databases find the place by it.
    private static final String REST_OF_RUN = "SELECT token, customer_id FROM ${prefix}customer_token"
            + " WHERE tenant_id = :tenant_id AND place = :place AND token >= :from_token AND token < :to_token"
            + " AND (token > :from_token OR customer_id > :after_customer)"
            + " ORDER BY tenant_id, place, token, customer_id LIMIT :rows";
    private static final String CEILING = "SELECT token FROM ${prefix}customer_token"
            + " WHERE tenant_id = :tenant_id AND place = :place AND token >= :from_token"
            + " ORDER BY tenant_id, place, token LIMIT 1";
    private static final Columns COLUMNS = Columns.of("tenant_id", "place", "token", "customer_id");
    private static final String INSERT = "INSERT INTO ${prefix}customer_token " + COLUMNS.inserted();
    private static final String DELETE = "DELETE FROM ${prefix}customer_token WHERE tenant_id = :tenant_id"
            + " AND place = :place AND token = :token AND customer_id = :customer_id";
    private static final String STORED = "SELECT place, token FROM ${prefix}customer_token"
            + " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";

    private final Session session;
    private final Function<CustomerId, Optional<Customer>> customers;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<CustomerId> ids = new ArrayList<>();

    /** A row of the table, but for its customer. */
    private record Stored(int place, String token) {}

    private record Found(int customer, String token, String customerId) implements TokenIndex.Entry {}

    /** For one search; the numbers of the customers begin anew with each. */
    JdbcTokenIndex(Session session, Function<CustomerId, Optional<Customer>> customers) {
        this.session = session;
        this.customers = customers;
    }

    /** Writes what changed alone: most changes of a customer change no word. */
    static void store(Session session, CustomerId customer, List<SearchToken> tokens) {
        Set<Stored> present = new HashSet<>();
        tokens.forEach(token -> present.add(new Stored(token.place(), token.text())));
        Set<Stored> former = new HashSet<>(session.list(
                STORED,
                Values.none().text("customer_id", customer.value()),
                row -> new Stored(row.integer("place"), new String(row.bytes("token"), UTF_8))));
        for (Stored gone : former) {
            if (!present.contains(gone)) {
                session.write(DELETE, values(customer, gone));
            }
        }
        present.removeAll(former);
        session.writeAll(
                INSERT, present.stream().map(fresh -> values(customer, fresh)).toList());
    }

    /** Writes the words of customers that have none yet. */
    static void storeNew(Session session, List<Customer> customers) {
        List<Values> rows = new ArrayList<>();
        for (Customer customer : customers) {
            Set<Stored> present = new HashSet<>();
            SearchTokens.of(customer).forEach(token -> present.add(new Stored(token.place(), token.text())));
            present.forEach(token -> rows.add(values(customer.id(), token)));
        }
        session.writeAll(INSERT, rows);
    }

    private static Values values(CustomerId customer, Stored token) {
        return Values.none()
                .number("place", token.place())
                .bytes("token", token.token().getBytes(UTF_8))
                .text("customer_id", customer.value());
    }

    @Override
    public boolean whole(int place, String token, Visitor visitor) {
        byte[] bytes = token.getBytes(UTF_8);
        return visit(place, bytes, with(bytes, 0), visitor);
    }

    @Override
    public boolean longer(int place, String beginning, Visitor visitor) {
        byte[] bytes = beginning.getBytes(UTF_8);
        return visit(place, with(bytes, 0), beyond(bytes), visitor);
    }

    @Override
    public boolean beginning(int place, String beginning, Visitor visitor) {
        byte[] bytes = beginning.getBytes(UTF_8);
        return visit(place, bytes, beyond(bytes), visitor);
    }

    @Override
    public Optional<String> ceiling(int place, String text) {
        return session.first(
                CEILING,
                Values.none().number("place", place).bytes("from_token", text.getBytes(UTF_8)),
                row -> new String(row.bytes("token"), UTF_8));
    }

    @Override
    public Optional<Customer> customer(int customer) {
        return customers.apply(ids.get(customer));
    }

    @Override
    public Crossing crossing() {
        return Crossing.COMPARE;
    }

    private boolean visit(int place, byte[] from, byte[] to, Visitor visitor) {
        List<Found> page = session.list(RUN, run(place, from, to), this::found);
        while (true) {
            for (Found entry : page) {
                if (!visitor.visit(entry)) {
                    return false;
                }
            }
            if (page.size() < PAGE) {
                return true;
            }
            Found last = page.get(page.size() - 1);
            page = session.list(
                    REST_OF_RUN,
                    run(place, last.token().getBytes(UTF_8), to).text("after_customer", last.customerId()),
                    this::found);
        }
    }

    private static Values run(int place, byte[] from, byte[] to) {
        return Values.none()
                .number("place", place)
                .bytes("from_token", from)
                .bytes("to_token", to)
                .number("rows", PAGE);
    }

    private Found found(Row row) throws SQLException {
        String id = row.text("customer_id");
        int number = numbers.computeIfAbsent(id, first -> {
            ids.add(CustomerId.of(first));
            return ids.size() - 1;
        });
        return new Found(number, new String(row.bytes("token"), UTF_8), id);
    }

    /** {@return what comes behind every token that begins with that} */
    static byte[] beyond(byte[] beginning) {
        return with(beginning, 0xFF);
    }

    /** No byte of UTF-8 is 0xFF, and none of a token is 0. */
    private static byte[] with(byte[] bytes, int end) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = (byte) end;
        return longer;
    }
}
