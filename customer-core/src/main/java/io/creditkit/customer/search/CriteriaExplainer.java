package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Answers with the truth and with the conditions that decided it. */
final class CriteriaExplainer implements Criteria.Visitor<CriteriaExplainer.Verdict> {
    private static final String NOT_SHOWN = "(personal data, not shown)";

    private final CustomerProfile profile;
    private final ExchangeRates rates;

    CriteriaExplainer(CustomerProfile profile, ExchangeRates rates) {
        this.profile = profile;
        this.rates = rates;
    }

    /** One condition that decided: its field, the value as text, the sentence, and why it is unknown or nothing. */
    record Finding(Field field, String value, Wording wording, boolean unknown) {}

    /** The truth of a node and the conditions that decided it. */
    record Verdict(Truth truth, List<Finding> deciding) {
        Explanation toExplanation() {
            Map<String, String> values = new LinkedHashMap<>();
            deciding.forEach(finding -> values.put(finding.field().key(), finding.value()));
            Set<String> missing = new LinkedHashSet<>();
            deciding.stream()
                    .filter(Finding::unknown)
                    .forEach(finding -> missing.add(finding.wording().english()));
            List<Wording> wordings =
                    deciding.stream().map(Finding::wording).distinct().toList();
            String words = wordings.stream().map(Wording::english).collect(Collectors.joining(" "));
            return new Explanation(truth, words, values, List.copyOf(missing), wordings);
        }
    }

    /**
     * What a condition asks of a known value.
     *
     * @param kind the end of its key
     * @param words such as {@code less than 40}
     * @param values the values in the words by name
     */
    private record Asked(String kind, String words, Map<String, String> values) {
        Asked(String kind, String lead, String name, String value) {
            this(kind, lead + value, Map.of(name, value));
        }
    }

    @Override
    public Verdict and(Criteria.And and) {
        return join(and.parts(), Truth::and);
    }

    @Override
    public Verdict or(Criteria.Or or) {
        return join(or.parts(), Truth::or);
    }

    /** Only parts that agree with the whole decided it. */
    private Verdict join(List<Criteria> parts, BinaryOperator<Truth> joined) {
        List<Verdict> verdicts = parts.stream().map(part -> part.accept(this)).toList();
        Truth truth = verdicts.stream().map(Verdict::truth).reduce(joined).orElseThrow();
        return new Verdict(
                truth,
                verdicts.stream()
                        .filter(verdict -> verdict.truth() == truth)
                        .flatMap(verdict -> verdict.deciding().stream())
                        .toList());
    }

    @Override
    public Verdict not(Criteria.Not not) {
        Verdict verdict = not.part().accept(this);
        return new Verdict(verdict.truth().not(), verdict.deciding());
    }

    @Override
    public Verdict comparison(Criteria.Comparison comparison) {
        Field field = comparison.field();
        Operator operator = comparison.operator();
        String kind = operator.words().replace(' ', '-');
        return verdict(
                field,
                Leaf.of(comparison, profile, rates),
                new Asked(kind, operator.words() + " ", "bound", field.show(comparison.value())));
    }

    @Override
    public Verdict age(Criteria.Age age) {
        String days = age.days() == 1 ? "1 day" : age.days() + " days";
        Map<String, String> values =
                Map.of("days", String.valueOf(age.days()), "day", profile.asOf().toString());
        Asked asked = switch (age.reach()) {
            case OLDER_THAN ->
                new Asked(
                        age.days() == 1 ? "older-than-day" : "older-than",
                        "more than " + days + " before " + profile.asOf(),
                        values);
            case WITHIN_NEXT ->
                new Asked(
                        age.days() == 1 ? "within-next-day" : "within-next",
                        "within " + days + " from " + profile.asOf(),
                        values);
        };
        return verdict(age.field(), Leaf.of(age, profile, rates), asked);
    }

    @Override
    public Verdict in(Criteria.In in) {
        String values = in.values().stream().map(in.field()::show).collect(Collectors.joining(", "));
        return verdict(in.field(), Leaf.of(in, profile, rates), new Asked("one-of", "one of ", "values", values));
    }

    @Override
    public Verdict textMatch(Criteria.TextMatch match) {
        Field field = match.field();
        Leaf leaf = Leaf.of(match, profile, rates);
        String part = ValueFormat.quote(match.part());
        Asked asked = switch (match.mode()) {
            case CONTAINS -> new Asked("containing", "containing ", "part", part);
            case STARTS_WITH -> new Asked("beginning-with", "beginning with ", "part", part);
        };
        return verdict(field, leaf, asked);
    }

    @Override
    public Verdict ranking(Criteria.Ranking ranking) {
        Asked asked = switch (ranking.side()) {
            case WORSE -> new Asked("worse-than", "worse than ", "than", ranking.than());
            case BETTER -> new Asked("better-than", "better than ", "than", ranking.than());
        };
        return verdict(ranking.field(), Leaf.of(ranking, profile, rates), asked);
    }

    @Override
    public Verdict presence(Criteria.Presence presence) {
        Field field = presence.field();
        Leaf leaf = Leaf.of(presence, profile, rates);
        String value = shown(field, leaf.value());
        Wording wording = leaf.value() instanceof FieldValue.Missing missing
                ? notKnown(field, missing.wording())
                : wording(
                        "known", field, field.heading() + " is " + value + ", so it is known.", Map.of("value", value));
        return new Verdict(leaf.truth(), List.of(new Finding(field, value, wording, false)));
    }

    /** "Score is 25, less than 40." or "Score is 50, not less than 40." */
    private static Verdict verdict(Field field, Leaf leaf, Asked asked) {
        Wording wording = leaf.unknown().map(why -> notKnown(field, why)).orElseGet(() -> known(field, leaf, asked));
        Finding finding = new Finding(
                field, shown(field, leaf.value()), wording, leaf.unknown().isPresent());
        return new Verdict(leaf.truth(), List.of(finding));
    }

    private static Wording known(Field field, Leaf leaf, Asked asked) {
        boolean holds = leaf.truth().isTrue();
        if (field.isPersonalData()) {
            return wording(
                    holds ? "personal" : "not-personal",
                    field,
                    field.heading() + " " + NOT_SHOWN
                            + (holds ? " is what was asked for." : " is not what was asked for."),
                    Map.of());
        }
        String value = field.show(leaf.value());
        String sentence = field.heading() + " is " + value;
        if (field.type() == FieldType.FLAG) {
            return wording("flag", field, sentence + ".", Map.of("value", value));
        }
        Map<String, String> values = new HashMap<>(asked.values());
        values.put("value", value);
        return wording(
                (holds ? "" : "not-") + asked.kind(),
                field,
                sentence + (holds ? ", " : ", not ") + asked.words() + ".",
                values);
    }

    private static String shown(Field field, FieldValue value) {
        return field.isPersonalData() && !(value instanceof FieldValue.Missing) ? NOT_SHOWN : field.show(value);
    }

    private static Wording notKnown(Field field, Wording why) {
        Wording told = wording(
                "missing", field, field.heading() + " is not known: " + why.english(), Map.of("why", why.english()));
        return new Wording(told.key(), told.english(), told.parameters(), Map.of("why", List.of(why)));
    }

    /** The key of the field is told beside its heading, so that a host finds its own word for it. */
    private static Wording wording(String kind, Field field, String sentence, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("field", field.heading());
        all.put("key", field.key());
        return new Wording("explained." + kind, sentence, all);
    }
}
