package io.creditkit.customer.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where one model of a score ends and another one begins. */
final class ScoreModels {
    private ScoreModels() {}

    /** {@return the points by the newest model: those from the last change of the model on} Oldest first, as they come in. */
    static List<HistoryPoint> newest(List<HistoryPoint> series) {
        return newest(series, HistoryPoint::model);
    }

    /** {@return the same of anything that a model gave} */
    static <T> List<T> newest(List<T> series, Function<T, Optional<String>> modelOf) {
        Optional<String> model = Optional.empty();
        int begin = 0;
        for (int i = 0; i < series.size(); i++) {
            Optional<String> next = modelOf.apply(series.get(i));
            if (isOther(model, next)) {
                begin = i;
            }
            model = next.isPresent() ? next : model;
        }
        return series.subList(begin, series.size());
    }

    /** {@return whether both are told and differ} */
    static boolean isOther(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
