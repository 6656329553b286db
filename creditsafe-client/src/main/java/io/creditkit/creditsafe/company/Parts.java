package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes the parts of a report out of the places where they stand. */
final class Parts {

    private Parts() {}

    /** {@return the part, empty if the place is missing, null, no object or an object without members} */
    static <T> Optional<T> one(OpenValue place, Function<OpenValue, T> type) {
        return place.isObject() && !place.names().isEmpty() ? Optional.of(type.apply(place)) : Optional.empty();
    }

    /** {@return the parts in the order sent; elements that are no objects are left out} */
    static <T> List<T> many(OpenValue place, Function<OpenValue, T> type) {
        return place.items().stream().filter(OpenValue::isObject).map(type).toList();
    }

    /** {@return the texts in the order sent} */
    static List<String> texts(OpenValue place) {
        return place.items().stream().flatMap(item -> item.text().stream()).toList();
    }
}
