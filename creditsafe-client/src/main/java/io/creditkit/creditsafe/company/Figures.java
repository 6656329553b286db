package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the numbers of a tree by their places; without recursion, since a received tree may be deep. */
final class Figures {

    private Figures() {}

    private record Place(String path, OpenValue value) {}

    static Map<String, BigDecimal> of(OpenValue root) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place("", root));
        while (!open.isEmpty()) {
            Place place = open.pop();
            OpenValue value = place.value();
            if (value.isObject()) {
                List<String> names = value.names();
                for (int i = names.size() - 1; i >= 0; i--) {
                    String prefix = place.path().isEmpty() ? "" : place.path() + ".";
                    open.push(new Place(prefix + names.get(i), value.get(names.get(i))));
                }
            } else if (value.isList()) {
                List<OpenValue> items = value.items();
                for (int i = items.size() - 1; i >= 0; i--) {
                    open.push(new Place(place.path() + "[" + i + "]", items.get(i)));
                }
            } else {
                value.number().ifPresent(number -> figures.put(place.path(), number));
            }
        }
        return Collections.unmodifiableMap(figures);
    }
}
