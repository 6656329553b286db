package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.search.Misspelling;
import io.creditkit.customer.search.SearchToken;
import io.creditkit.customer.search.SearchTokens;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.TokenIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of customers, a row each. What is read is always a run of neighbours in the primary key, a page at a time, so each
 * statement costs the same however many rows there are, in every database.
 */
final class JdbcTokenIndex implements TokenIndex {
    private static final int FIRST_PAGE = 64;
    private static final int LARGEST_PAGE = 512;
    private static final int PROBED_AT_ONCE = 200;
    private static final Among OF_CUSTOMERS =
            new Among("DISTINCT t.customer_id", "customer_token", "customer_id", "", "");

    /** So that the statement's text is one of few: what is left over asks for the last beginning again. */
    private static final int[] BEGINNINGS_AT_ONCE = {1, 10, 50};

    private static final int FIRST_CUSTOMERS = 10;
    private static final int MOST_CUSTOMERS = 160;

    private static final String RUN = "SELECT token, customer_id FROM ${prefix}customer_token"
            + " WHERE tenant_id = :tenant_id AND place = :place AND token >= :from_token AND token < :to_token"
            + " ORDER BY tenant_id, place, token, customer_id LIMIT :rows";
    // The first condition on the token repeats what the second one says: databases find the place by it.
    private static final String REST_OF_RUN = "SELECT token, customer_id FROM ${prefix}customer_token"
            + " WHERE tenant_id = :tenant_id AND place = :place AND token >= :from_token AND token < :to_token"
            + " AND (token > :from_token OR customer_id > :after_customer)"
            + " ORDER BY tenant_id, place, token, customer_id LIMIT :rows";
    private static final int TOKENS_AT_ONCE = 32;
    private static final String TOKENS = "SELECT token FROM ${prefix}customer_token"
            + " WHERE tenant_id = :tenant_id AND place = :place AND token >= :from_token"
            + " ORDER BY tenant_id, place, token LIMIT " + TOKENS_AT_ONCE;
    private static final Columns COLUMNS = Columns.of("tenant_id", "place", "token", "customer_id");
    private static final String INSERT = "INSERT INTO ${prefix}customer_token " + COLUMNS.inserted();
    private static final String DELETE = "DELETE FROM ${prefix}customer_token WHERE tenant_id = :tenant_id"
            + " AND place = :place AND token = :token AND customer_id = :customer_id";
    private static final String STORED = "SELECT place, token FROM ${prefix}customer_token"
            + " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";

    private static final String ANY = "EXISTS (SELECT 1 FROM ${prefix}customer_token t WHERE t.tenant_id = :tenant_id"
            + " AND t.place = %d AND t.token >= :%s AND t.token < :%s)";

    private final Session session;
    private final Set<String> terms;
    private final List<Integer> places;
    private final String presence;
    private final FirstLetters letters;
    private final Function<List<CustomerId>, Map<CustomerId, Customer>> reader;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<CustomerId> ids = new ArrayList<>();
    private final Map<Integer, Optional<Customer>> customers = new HashMap<>();
    private final Map<String, Map<Integer, Present>> present = new HashMap<>();
    private final Map<Integer, KnownTokens> tokens = new HashMap<>();
    private final Map<List<Set<String>>, Map<Integer, Boolean>> having = new HashMap<>();
    private int customersAtOnce = FIRST_CUSTOMERS;

    /** A row of the table, but for its customer. */
    private record Stored(int place, String token) {}

    private record Found(int customer, String token, String customerId) implements TokenIndex.Entry {}

    /** What a place has of a term. */
    private record Present(boolean whole, boolean longer) {
        private static final Present NOT_KNOWN = new Present(true, true);
    }

    /**
     * For one search; the numbers of the customers begin anew with each.
     *
     * @param reader reads customers, as many at once as it is asked for; those that are gone are not in its answer
     */
    JdbcTokenIndex(Session session, SuggestQuery query, Function<List<CustomerId>, Map<CustomerId, Customer>> reader) {
        this.session = session;
        this.reader = reader;
        terms = query.readings().stream()
                .flatMap(reading -> reading.terms().stream())
                .collect(Collectors.toSet());
        letters = new FirstLetters(session, terms);
        places = query.readings().stream()
                .flatMap(reading -> reading.places().stream())
                .distinct()
                .sorted()
                .toList();
        presence = places.stream()
                .map(place -> flag(ANY.formatted(place, "from_token", "longer_token")) + " AS w" + place + ", "
                        + flag(ANY.formatted(place, "longer_token", "to_token")) + " AS l" + place)
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    private static String flag(String condition) {
        return "CASE WHEN " + condition + " THEN 1 ELSE 0 END";
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
        FirstLetters.learn(
                session,
                tokens.stream()
                        .filter(token -> present.contains(new Stored(token.place(), token.text())))
                        .toList());
    }

    /** Writes the words of customers that have none yet. */
    static void storeNew(Session session, List<Customer> customers) {
        List<Values> rows = new ArrayList<>();
        List<SearchToken> all = new ArrayList<>();
        for (Customer customer : customers) {
            Set<Stored> present = new HashSet<>();
            List<SearchToken> tokens = SearchTokens.of(customer);
            tokens.forEach(token -> present.add(new Stored(token.place(), token.text())));
            all.addAll(tokens);
            present.forEach(token -> rows.add(values(customer.id(), token)));
        }
        session.writeAll(INSERT, rows);
        FirstLetters.learn(session, all);
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
        return !present(place, token).whole() || visit(place, bytes, with(bytes, 0), visitor);
    }

    @Override
    public boolean longer(int place, String beginning, Visitor visitor) {
        byte[] bytes = beginning.getBytes(UTF_8);
        return !present(place, beginning).longer() || visit(place, with(bytes, 0), beyond(bytes), visitor);
    }

    @Override
    public boolean beginning(int place, String beginning, Visitor visitor) {
        byte[] bytes = beginning.getBytes(UTF_8);
        Present here = present(place, beginning);
        return !(here.whole() || here.longer()) || visit(place, bytes, beyond(bytes), visitor);
    }

    /** Most words are in few of the places: one statement tells in which, for all of them, and the others are not read. */
    private Present present(int place, String term) {
        return terms.contains(term)
                ? present.computeIfAbsent(term, this::present).getOrDefault(place, Present.NOT_KNOWN)
                : Present.NOT_KNOWN;
    }

    private Map<Integer, Present> present(String term) {
        byte[] bytes = term.getBytes(UTF_8);
        Values values = Values.none()
                .bytes("from_token", bytes)
                .bytes("longer_token", with(bytes, 0))
                .bytes("to_token", beyond(bytes));
        return session.first(presence, values, row -> {
                    Map<Integer, Present> found = new HashMap<>();
                    for (int place : places) {
                        found.put(place, new Present(row.integer("w" + place) == 1, row.integer("l" + place) == 1));
                    }
                    return found;
                })
                .orElseThrow();
    }

    @Override
    public Optional<String> ceiling(int place, String text) {
        return known(place).ceiling(text);
    }

    private KnownTokens known(int place) {
        return tokens.computeIfAbsent(place, first -> new KnownTokens(from -> tokens(place, from), TOKENS_AT_ONCE));
    }

    @Override
    public Misspelling.SortedWords words(int place) {
        return new Misspelling.SortedWords() {
            @Override
            public Optional<String> ceiling(String text) {
                return JdbcTokenIndex.this.ceiling(place, text);
            }

            @Override
            public Iterable<Integer> lettersBetween(String before, String behind) {
                if (!before.isEmpty()) {
                    return Misspelling.SortedWords.super.lettersBetween(before, behind);
                }
                return Stream.concat(
                                Misspelling.lettersOfSmallAlphabets()
                                        .filter(letter -> anyBegins(Character.toString(letter)))
                                        .boxed(),
                                letters.before(place, behind.codePointAt(0), places.size()).stream())
                        .sorted()
                        .toList();
            }

            @Override
            public void expect(Supplier<Stream<String>> texts) {
                probe(texts.get().distinct().toList());
            }
        };
    }

    /** In all places where words may have errors: what is asked of the first one is asked of the others next. */
    private void probe(List<String> texts) {
        List<TokenProbes.Probe> probes = new ArrayList<>();
        for (int place : places) {
            if (!SearchToken.fieldAt(place).isId()) {
                texts.stream()
                        .filter(text -> !known(place).knows(text))
                        .forEach(text -> probes.add(new TokenProbes.Probe(place, text)));
            }
        }
        TokenProbes.first(session, probes)
                .forEach((probe, first) -> known(probe.place()).learn(probe.from(), first));
    }

    private List<String> tokens(int place, String from) {
        return session.list(
                TOKENS,
                Values.none().number("place", place).bytes("from_token", from.getBytes(UTF_8)),
                row -> new String(row.bytes("token"), UTF_8));
    }

    /** Finds it out for those too who were visited after that customer: they are likely to be asked for next. */
    @Override
    public boolean mayHave(int customer, List<Set<String>> words) {
        Map<Integer, Boolean> known = having.computeIfAbsent(words, first -> new HashMap<>());
        if (!known.containsKey(customer)) {
            List<Integer> probed = IntStream.range(customer, ids.size())
                    .filter(next -> !known.containsKey(next))
                    .limit(PROBED_AT_ONCE)
                    .boxed()
                    .toList();
            Set<CustomerId> left = probed.stream().map(ids::get).collect(Collectors.toSet());
            // The first word is the one by which most of them were found.
            for (int i = words.size() - 1; i >= 0 && !left.isEmpty(); i--) {
                left = having(words.get(i), left);
            }
            for (int next : probed) {
                known.put(next, left.contains(ids.get(next)));
            }
        }
        return known.getOrDefault(customer, true);
    }

    private boolean isKnownToLack(int customer) {
        return having.values().stream().anyMatch(known -> Boolean.FALSE.equals(known.get(customer)));
    }

    private Set<CustomerId> having(Set<String> beginnings, Set<CustomerId> among) {
        List<String> any = List.copyOf(beginnings);
        if (any.isEmpty()) {
            return Set.of();
        }
        OptionalInt enough = IntStream.of(BEGINNINGS_AT_ONCE)
                .filter(size -> size >= any.size())
                .findFirst();
        if (enough.isEmpty()) {
            return among;
        }
        int size = enough.getAsInt();
        String isAny = IntStream.range(0, size)
                .mapToObj(i -> "t.token >= :from_token" + i + " AND t.token < :to_token" + i)
                .collect(Collectors.joining(" OR ", "AND (", ")"));
        return Set.copyOf(OF_CUSTOMERS
                .and(isAny)
                .list(
                        session,
                        Among.texts(among),
                        () -> {
                            Values values = Values.none();
                            for (int i = 0; i < size; i++) {
                                byte[] bytes =
                                        any.get(Math.min(i, any.size() - 1)).getBytes(UTF_8);
                                values.bytes("from_token" + i, bytes).bytes("to_token" + i, beyond(bytes));
                            }
                            return values;
                        },
                        row -> CustomerId.of(row.text("customer_id"))));
    }

    /** Who was visited after that customer is likely to be asked for next, and read along with it: the more, the more were asked for. */
    @Override
    public Optional<Customer> customer(int customer) {
        Optional<Customer> known = customers.get(customer);
        if (known != null) {
            return known;
        }
        List<Integer> read = IntStream.range(customer, ids.size())
                .filter(next -> next == customer || !(customers.containsKey(next) || isKnownToLack(next)))
                .limit(customersAtOnce)
                .boxed()
                .toList();
        Map<CustomerId, Customer> found =
                reader.apply(read.stream().map(ids::get).toList());
        read.forEach(next -> customers.put(next, Optional.ofNullable(found.get(ids.get(next)))));
        customersAtOnce = Math.min(2 * customersAtOnce, MOST_CUSTOMERS);
        return customers.getOrDefault(customer, Optional.empty());
    }

    @Override
    public Crossing crossing() {
        return Crossing.COMPARE;
    }

    private boolean visit(int place, byte[] from, byte[] to, Visitor visitor) {
        int rows = FIRST_PAGE;
        List<Found> page = session.list(RUN, run(place, from, to, rows), this::found);
        while (true) {
            for (Found entry : page) {
                if (!visitor.visit(entry)) {
                    return false;
                }
            }
            if (page.size() < rows) {
                return true;
            }
            rows = Math.min(2 * rows, LARGEST_PAGE);
            Found last = page.get(page.size() - 1);
            page = session.list(
                    REST_OF_RUN,
                    run(place, last.token().getBytes(UTF_8), to, rows).text("after_customer", last.customerId()),
                    this::found);
        }
    }

    private static Values run(int place, byte[] from, byte[] to, int rows) {
        return Values.none()
                .number("place", place)
                .bytes("from_token", from)
                .bytes("to_token", to)
                .number("rows", rows);
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
