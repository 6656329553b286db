package io.creditkit.customer.risk;

import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.internal.JsonPlace;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the bins of one field and makes sure that each value has exactly one. */
final class BinReader {
    private final Field field;
    private final PointScale scale;
    private final Optional<Currency> currency;

    /**
     * Reads the bins of a field.
     *
     * @param scale what they may say of points
     * @param currency of the ends, which an amount needs and nothing else can have
     */
    BinReader(Field field, PointScale scale, Optional<Currency> currency) {
        this.field = field;
        this.scale = scale;
        this.currency = currency;
    }

    List<Bin> read(JsonPlace list) {
        List<Bin> bins = switch (field.type()) {
            case NUMBER, DAYS, PERCENT, MONEY -> ranges(list);
            case ENUM, FLAG, TEXT -> names(list);
            case DATE ->
                throw list.problem(Wording.of(
                        "score-card-fault.date-field",
                        "'{field}' is a date, and its bins would age. Use a number of days, such as reportAgeDays.",
                        Map.of("field", field.key())));
        };
        if (scale instanceof PointScale.Share
                && bins.stream().noneMatch(bin -> bin.points().compareTo(Characteristic.BEST) == 0)) {
            throw list.problem(Wording.of(
                    "score-card-fault.best-bin",
                    "The best bin must give 100 points, or no customer could ever reach the full score."));
        }
        return bins;
    }

    private List<Bin> ranges(JsonPlace list) {
        List<JsonPlace> nodes = list.atLeastOneItem();
        List<Bin> bins = new ArrayList<>();
        Optional<BigDecimal> expected = Optional.empty();
        for (int i = 0; i < nodes.size(); i++) {
            JsonPlace node = nodes.get(i).allow("from", "to", scale.key());
            Optional<BigDecimal> from = node.optional("from").map(JsonPlace::number);
            Optional<BigDecimal> to = node.optional("to").map(JsonPlace::number);
            if (i > 0 && from.isEmpty()) {
                throw node.problem(Wording.of("score-card-fault.from-first", "Only the first bin has no 'from'."));
            }
            if (i < nodes.size() - 1 && to.isEmpty()) {
                throw node.problem(Wording.of("score-card-fault.to-last", "Only the last bin has no 'to'."));
            }
            if (i == 0 && from.isPresent()) {
                throw node.problem(Wording.of(
                        "score-card-fault.first-bin",
                        "The first bin has no 'from', so that it takes every number below."));
            }
            if (i == nodes.size() - 1 && to.isPresent()) {
                throw node.problem(Wording.of(
                        "score-card-fault.last-bin", "The last bin has no 'to', so that it takes every number above."));
            }
            checkJoint(node, expected, from);
            if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) >= 0) {
                throw node.problem(Wording.of("score-card-fault.no-bin", "'from' must be less than 'to'."));
            }
            bins.add(new Bin.Range(from, to, points(node), currency));
            expected = to;
        }
        return bins;
    }

    private static void checkJoint(JsonPlace node, Optional<BigDecimal> end, Optional<BigDecimal> from) {
        if (end.isEmpty() || from.isEmpty()) {
            return;
        }
        int order = from.get().compareTo(end.get());
        if (order != 0) {
            Map<String, String> values =
                    Map.of("end", end.get().toPlainString(), "begin", from.get().toPlainString());
            throw node.problem(
                    order > 0
                            ? Wording.of(
                                    "score-card-fault.gap",
                                    "There is a gap: the bin before ends at {end}, this one begins at {begin}.",
                                    values)
                            : Wording.of(
                                    "score-card-fault.overlap",
                                    "There is an overlap: the bin before ends at {end}, this one begins at {begin}.",
                                    values));
        }
    }

    private List<Bin> names(JsonPlace list) {
        List<Bin> bins = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean rest = false;
        for (JsonPlace node : list.atLeastOneItem()) {
            node.allow("in", "else", scale.key());
            if (rest) {
                throw node.problem(Wording.of("score-card-fault.else-last", "The bin for all others comes last."));
            }
            rest = node.optional("else").isPresent();
            if (rest == node.optional("in").isPresent()) {
                throw node.problem(Wording.of(
                        "score-card-fault.in-or-else", "A bin has either 'in' with a list of names, or 'else': true."));
            }
            bins.add(rest ? rest(node) : named(node, seen));
        }
        if (!rest) {
            checkComplete(list, seen);
        }
        return bins;
    }

    private void checkComplete(JsonPlace list, Set<String> seen) {
        if (field.type() == FieldType.TEXT) {
            throw list.problem(Wording.of(
                    "score-card-fault.no-else",
                    "A text can be anything: add a bin for all others, {\"else\": true, \"points\": 0}."));
        }
        List<String> left =
                possible().stream().filter(name -> !seen.contains(name)).toList();
        if (!left.isEmpty()) {
            throw list.problem(Wording.of(
                    "score-card-fault.no-bin-for", "No bin has {names}.", Map.of("names", String.join(", ", left))));
        }
    }

    private Bin rest(JsonPlace node) {
        if (!node.get("else").json().isBoolean() || !node.get("else").json().booleanValue()) {
            throw node.get("else").problem(Wording.of("score-card-fault.no-true", "This must be true."));
        }
        return new Bin.Else(points(node));
    }

    private Bin named(JsonPlace node, Set<String> seen) {
        List<String> names = new ArrayList<>();
        for (JsonPlace item : node.get("in").atLeastOneItem()) {
            String name = item.text();
            if (field.type() != FieldType.TEXT && !possible().contains(name)) {
                throw item.problem(Wording.of(
                        "score-card-fault.never",
                        "'{field}' is never '{name}'. It is one of {names}.",
                        Map.of("field", field.key(), "name", name, "names", String.join(", ", possible()))));
            }
            if (!seen.add(field.type() == FieldType.TEXT ? FoldingKey.ofText(name) : name)) {
                throw item.problem(Wording.of(
                        "score-card-fault.name-twice", "'{name}' stands in two bins.", Map.of("name", name)));
            }
            names.add(name);
        }
        return new Bin.Names(List.copyOf(names), points(node));
    }

    private List<String> possible() {
        return field.type() == FieldType.FLAG ? List.of("true", "false") : field.choices();
    }

    private BigDecimal points(JsonPlace node) {
        return scale.points(node.get(scale.key()));
    }
}
