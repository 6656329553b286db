package io.creditkit.examples.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a request, lets the protocol answer, and writes. A report is charged after its last byte was written and not
 * before: a caller that died while waiting pays nothing.
 */
final class Front implements HttpHandler {
    private static final Logger log = LoggerFactory.getLogger(Front.class);

    private final long seed;
    private final Book book;
    private final Router router;
    private final Router admin;
    private final Faults faults;
    private final Gate gate;

    Front(long seed, Book book, Router router, Router admin, Faults faults, Gate gate) {
        this.seed = seed;
        this.book = book;
        this.router = router;
        this.admin = admin;
        this.faults = faults;
        this.gate = gate;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            book.settle();
            byte[] body = exchange.getRequestBody().readAllBytes();
            Call call = Call.of(exchange.getRequestMethod(), exchange.getRequestURI(), body, seed, book.today())
                    .header(
                            "Accept",
                            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept")))
                    .header(
                            "Content-Type",
                            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")));
            String path = exchange.getRequestURI().getRawPath();
            if (path.startsWith("/sandbox/")) {
                write(exchange, answer(() -> admin.route(call)));
                return;
            }
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            serve(exchange, call, Optional.ofNullable(authorization), faults.take(path));
        }
    }

    private void serve(HttpExchange exchange, Call call, Optional<String> authorization, Optional<Fault> fault)
            throws IOException {
        if (fault.isPresent()) {
            switch (fault.get().kind()) {
                case STATUS_429 -> {
                    write(
                            exchange,
                            Refusal.message(429, "Too many requests")
                                    .answer()
                                    .retryAfter(fault.get().delay()));
                    return;
                }
                case STATUS_500 -> {
                    write(
                            exchange,
                            call.refuse(500, "Internal Server Error", "Ordered by a test")
                                    .answer());
                    return;
                }
                case STATUS_503 -> {
                    write(exchange, Answer.text(503, "text/html", "<html><body>Service Unavailable</body></html>"));
                    return;
                }
                case DROP_BEFORE -> {
                    return;
                }
                case EXPIRED_TOKEN -> gate.expireTokens();
                default -> {
                    // The others need the answer first.
                }
            }
        }
        Answer answer = answer(() -> {
            gate.check(call, authorization);
            return router.route(call);
        });
        Optional<FaultKind> kind = fault.map(Fault::kind);
        if (kind.equals(Optional.of(FaultKind.DROP_AFTER))) {
            answer.charge().ifPresent(book::charge);
        } else if (kind.equals(Optional.of(FaultKind.TRUNCATED))) {
            writeHalf(exchange, answer);
        } else if (kind.filter(FaultKind::distorts).isPresent()) {
            deliver(exchange, Distortion.of(kind.get(), answer));
        } else {
            if (kind.equals(Optional.of(FaultKind.SLOW))) {
                pause(fault.get());
            }
            deliver(exchange, answer);
        }
    }

    private static void pause(Fault fault) {
        try {
            Thread.sleep(fault.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer answer(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            log.error("the sandbox itself failed", e);
            return Answer.text(500, "text/plain", "the sandbox itself failed; see its log");
        }
    }

    private static void head(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    }

    // Written in two parts: a peer that is gone answers the first with a reset, and the second then fails.
    private void deliver(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body();
        if (answer.charge().isEmpty() || body.length == 0) {
            write(exchange, answer);
            return;
        }
        head(exchange, answer);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, body.length - 1);
        out.flush();
        book.deliver(answer.charge(), () -> {
            out.write(body, body.length - 1, 1);
            out.flush();
        });
    }

    static void write(HttpExchange exchange, Answer answer) throws IOException {
        head(exchange, answer);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static void writeHalf(HttpExchange exchange, Answer answer) throws IOException {
        head(exchange, answer);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
            exchange.getResponseBody().flush();
        }
    }
}
