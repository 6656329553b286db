package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.TransportException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A transport that gives prepared answers in turn and keeps what it was sent. */
final class FakeTransport implements Transport {

    private final List<ApiCall> calls = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Function<ApiCall, Answer>> script = new ArrayDeque<>();

    FakeTransport answers(int status, String body) {
        return answers(status, body, Map.of());
    }

    FakeTransport answers(int status, String body, Map<String, String> headers) {
        script.add(call -> answer(call.endpoint(), status, body, headers));
        return this;
    }

    FakeTransport answersFor(Endpoint endpoint, int status, String body) {
        script.add(call -> answer(endpoint, status, body, Map.of()));
        return this;
    }

    FakeTransport fails(TransportException.Ending ending, TransportException.Outcome outcome) {
        script.add(call -> {
            throw new TransportException(call.endpoint().operation(), "prepared", ending, outcome, 1, null);
        });
        return this;
    }

    static Answer answer(Endpoint endpoint, int status, String body, Map<String, String> headers) {
        Map<String, List<String>> multi = new HashMap<>();
        headers.forEach((name, value) -> multi.put(name, List.of(value)));
        return new Answer(endpoint, status, multi, body.getBytes(StandardCharsets.UTF_8), 1);
    }

    @Override
    public Answer send(ApiCall call) {
        Function<ApiCall, Answer> next;
        synchronized (script) {
            calls.add(call);
            next = script.size() == 1 ? script.peek() : script.poll();
        }
        if (next == null) {
            throw new IllegalStateException("No answer prepared for " + call);
        }
        return next.apply(call);
    }

    List<ApiCall> calls() {
        return List.copyOf(calls);
    }
}
