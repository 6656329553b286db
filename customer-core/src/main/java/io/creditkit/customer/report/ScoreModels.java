package io.creditkit.customer.report;

import java.util.List;
import java.util.Optional;

/** Where one model of a score ends and another one begins. */
final class ScoreModels {
    private ScoreModels() {}

    /** {@return the points by the newest model: those from the last change of the model on} Oldest first, as they come in. */
    static List<HistoryPoint> newest(List<HistoryPoint> series) {
        Optional<String> model = Optional.empty();
        int begin = 0;
        for (int i = 0; i < series.size(); i++) {
            Optional<String> next = series.get(i).model();
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
