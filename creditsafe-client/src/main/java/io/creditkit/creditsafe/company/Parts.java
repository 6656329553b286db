package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Takes the parts of a report out of the places where they stand. */
final class Parts {

    private Parts() {}

    /** {@return the part, empty if the place is missing, null, no object or an object without members} */
    static <T> Optional<T> one(OpenValue place, Function<OpenValue, T> type) {
        OpenValue object = alone(place);
        return object.isObject() && !object.isEmpty() ? Optional.of(type.apply(object)) : Optional.empty();
    }

    /** {@return the one element of a list that has one, since some sources wrap a part that way; otherwise the place itself} */
    static OpenValue alone(OpenValue place) {
        if (!place.isList()) {
            return place;
        }
        List<OpenValue> items = place.items();
        return items.size() == 1 ? items.get(0) : place;
    }

    /** {@return the parts in the order sent; elements that are no objects are left out} */
    static <T> List<T> many(OpenValue place, Function<OpenValue, T> type) {
        if (!place.isList()) {
            return place.isObject() && !place.isEmpty() ? List.of(type.apply(place)) : List.of();
        }
        List<T> parts = new ArrayList<>(place.size());
        for (int i = 0; i < place.size(); i++) {
            OpenValue element = place.element(i);
            if (element.isObject()) {
                parts.add(type.apply(element));
            }
        }
        return Collections.unmodifiableList(parts);
    }

    /** {@return the texts in the order sent} */
    static List<String> texts(OpenValue place) {
        return place.items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** {@return the place of a score, which is a bare value or the member {@code value} of an object} */
    static OpenValue score(OpenValue place) {
        return place.isObject() ? place.get("value") : place;
    }

    /** {@return a text of the international score, which stands beside the score or in an object of its own} */
    static Optional<String> common(OpenValue entry, String name) {
        OpenValue own = entry.get("commonRating");
        return entry.get(name)
                .text()
                .or(() -> own.isObject()
                        ? own.get(name).text()
                        : name.equals("commonValue") ? own.text() : Optional.empty());
    }

    /** {@return the limit of a history's entry: in a part of its own, or the entry itself is the amount} */
    static Optional<ReportedMoney> limit(OpenValue entry) {
        return ReportedMoney.from(entry.get("companyValue", "limit")).or(() -> ReportedMoney.from(entry));
    }

    /** {@return a text, or of an object what it is called} */
    static Optional<String> named(OpenValue place) {
        return place.isObject()
                ? place.get("value", "name", "description", "code").text()
                : place.text();
    }

    /** {@return yes or no, which some sources tell by a count} */
    static Optional<Boolean> flagOrCount(OpenValue place) {
        OptionalLong count = place.wholeNumber();
        return count.isPresent() ? Optional.of(count.getAsLong() > 0) : place.truth();
    }
}
