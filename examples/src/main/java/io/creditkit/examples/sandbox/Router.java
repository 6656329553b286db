package io.creditkit.examples.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation of a path. The first route that fits wins, so literals are added before variables. */
final class Router {
    private final List<Route> routes = new ArrayList<>();

    Router add(String method, String pattern, Operation operation) {
        routes.add(new Route(method, segments(pattern), operation));
        return this;
    }

    /** {@return method and pattern of every route, in the order they were added} */
    List<String> operations() {
        return routes.stream()
                .map(route -> route.method() + " " + String.join("/", route.pattern()))
                .toList();
    }

    Answer route(Call call) {
        List<String> path = segments(call.uri().getRawPath());
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(call.method(), path);
            if (variables.isPresent()) {
                return route.operation().answer(call.with(variables.get()));
            }
        }
        throw call.refuse(404, "Not Found", "No operation " + call.method() + " on this path");
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private record Route(String method, List<String> pattern, Operation operation) {
        Optional<Map<String, String>> match(String wanted, List<String> path) {
            if (!method.equals(wanted) || path.size() != pattern.size()) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < pattern.size(); i++) {
                String expected = pattern.get(i);
                if (expected.startsWith("{")) {
                    variables.put(expected.substring(1, expected.length() - 1), Call.decode(path.get(i)));
                } else if (!expected.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }
    }
}
