package io.creditkit.examples.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.creditkit.examples.sandbox.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running sandbox. It listens on the loopback address only, and its threads do not keep a process alive.
 *
 * <p>Thread-safe. Close it once, after the last call.
 */
public final class Sandbox implements AutoCloseable {
    private final HttpServer server;
    private final HttpServer storage;
    private final ExecutorService threads;
    private final Router router;
    private final Book book;
    private final BusinessCalendar calendar;
    private final Faults faults;

    private Sandbox(
            HttpServer server,
            HttpServer storage,
            ExecutorService threads,
            Router router,
            Book book,
            BusinessCalendar calendar,
            Faults faults) {
        this.server = server;
        this.storage = storage;
        this.threads = threads;
        this.router = router;
        this.book = book;
        this.calendar = calendar;
        this.faults = faults;
    }

    /**
     * {@return a sandbox that answers calls}
     *
     * @param options how it is to be
     * @throws IllegalArgumentException if the state file belongs to another world
     * @throws UncheckedIOException if the port is taken or the state file cannot be read
     */
    public static Sandbox start(SandboxOptions options) {
        // Without it every answer waits for the peer's delayed acknowledgement, some 40 ms. Read when the first server
        // of the process is made.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        StateFile file = new StateFile(options.stateFile());
        Book book = new Book(file, file.load(options));
        World world = World.of(options.seed(), options.companies(), options.startDate(), options.daysBetweenChanges());
        RuleCatalogue rules = new RuleCatalogue();
        BusinessCalendar calendar = new BusinessCalendar(world, book, rules);
        Tokens tokens = new Tokens(options.clock());
        ReportStore store = new ReportStore(options.clock());
        Faults faults = new Faults();

        Router router = new Router();
        router.add("POST", "/v1/authenticate", new LoginGuard(options, tokens)::authenticate);
        new AccessCalls(options, book).addTo(router);
        new MatchCalls(world, book).addTo(router);
        new CompanyCalls(world, book).addTo(router);
        new ReportCalls(world, book, store).addTo(router);
        new PeopleCalls(world, book).addTo(router);
        new ImageCalls(world, book).addTo(router);
        new BankCalls(world, book).addTo(router);
        new InvestigationCalls(world, book).addTo(router);
        new InvestigationTalk(book).addTo(router);
        DecisionTrees trees = new DecisionTrees(book);
        new DecisionTreeCalls(trees).addTo(router);
        new DecisionCalls(world, book, trees).addTo(router);
        new PortfolioCalls(world, book).addTo(router);
        new TransferCalls(world, book).addTo(router);
        new PortfolioFileCalls(world, book).addTo(router);
        new SharingCalls(book).addTo(router);
        new MemberCalls(world, book).addTo(router);
        new RuleCalls(book, rules).addTo(router);
        new EventCalls(world, book, rules).addTo(router);
        Router admin = new Router();
        new AdminCalls(book, calendar, faults, tokens).addTo(admin);

        Gate gate = new Gate(new RateLimit(options.requestsPerMinute(), options.clock()), tokens);
        ExecutorService threads = Executors.newCachedThreadPool(daemons());
        HttpServer server =
                listen(options.port(), threads, new Front(options.seed(), book, router, admin, faults, gate));
        HttpServer storage = listen(0, threads, exchange -> fetch(store, exchange));
        store.at(address(storage, "/"));
        return new Sandbox(server, storage, threads, router, book, calendar, faults);
    }

    /**
     * {@return the business date on which a sandbox with these options would start} None is started.
     *
     * @throws IllegalArgumentException if the state file belongs to another world
     * @throws UncheckedIOException if the state file cannot be read
     */
    public static LocalDate startingDate(SandboxOptions options) {
        return LocalDate.parse(new StateFile(options.stateFile()).load(options).today());
    }

    private static ThreadFactory daemons() {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "sandbox-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private static HttpServer listen(int port, ExecutorService threads, HttpHandler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(threads);
            server.createContext("/", handler);
            // The server's own thread is a daemon if the thread that starts it is one.
            threads.submit(server::start).get();
            return server;
        } catch (IOException e) {
            throw new PortRefusedException(
                    "cannot listen on port " + port + " of the loopback address: it is taken or not allowed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot start the server", e);
        }
    }

    private static void fetch(ReportStore store, HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
            boolean authorized = exchange.getRequestHeaders().containsKey("Authorization");
            Front.write(exchange, store.fetch(uri.getRawPath(), query, authorized));
        }
    }

    private static URI address(HttpServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** {@return the address that a client takes for the API's, {@code …/v1}, without a slash behind it} */
    public URI baseUri() {
        return address(server, "/v1");
    }

    /** {@return method and path of every operation of the API that is played here} */
    List<String> operations() {
        return router.operations();
    }

    /** {@return the business date} */
    public LocalDate date() {
        return book.today();
    }

    /**
     * Moves the business date on, and lets happen what was planned for the days between. The date of today does nothing.
     *
     * @throws IllegalArgumentException if the day is past
     */
    public void moveTo(LocalDate day) {
        calendar.moveTo(day);
    }

    /**
     * Orders bad days of the agency, each for the next calls that it concerns. They come after those that were ordered before
     * and were not met yet. No token is asked for, and nothing else changes.
     */
    public void inject(Fault... bad) {
        for (Fault fault : bad) {
            faults.add(fault);
        }
    }

    /** Takes back every fault that no call has met yet. */
    public void clearFaults() {
        faults.clear();
    }

    /** {@return what has been charged so far} */
    public SandboxLedger ledger() {
        return book.ledger();
    }

    /**
     * Puts on disk what has been charged so far; by itself that happens before the next call is answered. For a program that
     * holds the sandbox within it and has just kept what it was charged for.
     */
    public void settle() {
        book.settle();
    }

    /** Stops answering. Calls that are under way are cut off; what they would have cost is not charged. */
    @Override
    public void close() {
        server.stop(0);
        storage.stop(0);
        threads.shutdownNow();
        book.settle();
    }
}
