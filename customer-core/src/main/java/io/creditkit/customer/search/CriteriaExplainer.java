package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
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
    record Finding(Field field, String value, String sentence, boolean unknown) {}

    /** The truth of a node and the conditions that decided it. */
    record Verdict(Truth truth, List<Finding> deciding) {
        Explanation toExplanation() {
            Map<String, String> values = new LinkedHashMap<>();
            deciding.forEach(finding -> values.put(finding.field().key(), finding.value()));
            Set<String> missing = new LinkedHashSet<>();
            deciding.stream().filter(Finding::unknown).forEach(finding -> missing.add(finding.sentence()));
            String words = deciding.stream().map(Finding::sentence).distinct().collect(Collectors.joining(" "));
            return new Explanation(truth, words, values, List.copyOf(missing));
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
        String condition = comparison.operator().words() + " " + field.show(comparison.value());
        return verdict(field, Leaf.of(comparison, profile, rates), condition);
    }

    @Override
    public Verdict age(Criteria.Age age) {
        String days = age.days() == 1 ? "1 day" : age.days() + " days";
        String condition = switch (age.reach()) {
            case OLDER_THAN -> "more than " + days + " before " + profile.asOf();
            case WITHIN_NEXT -> "within " + days + " from " + profile.asOf();
        };
        return verdict(age.field(), Leaf.of(age, profile, rates), condition);
    }

    @Override
    public Verdict in(Criteria.In in) {
        String values = in.values().stream().map(in.field()::show).collect(Collectors.joining(", "));
        return verdict(in.field(), Leaf.of(in, profile, rates), "one of " + values);
    }

    @Override
    public Verdict textMatch(Criteria.TextMatch match) {
        Field field = match.field();
        Leaf leaf = Leaf.of(match, profile, rates);
        String doing = switch (match.mode()) {
            case CONTAINS -> "containing ";
            case STARTS_WITH -> "beginning with ";
        };
        return verdict(field, leaf, doing + ValueFormat.quote(match.part()));
    }

    @Override
    public Verdict ranking(Criteria.Ranking ranking) {
        String side = switch (ranking.side()) {
            case WORSE -> "worse than ";
            case BETTER -> "better than ";
        };
        return verdict(ranking.field(), Leaf.of(ranking, profile, rates), side + ranking.than());
    }

    @Override
    public Verdict presence(Criteria.Presence presence) {
        Field field = presence.field();
        Leaf leaf = Leaf.of(presence, profile, rates);
        String sentence = leaf.value() instanceof FieldValue.Missing missing
                ? notKnown(field, missing.detail())
                : field.heading() + " is " + shown(field, leaf.value()) + ", so it is known.";
        return new Verdict(leaf.truth(), List.of(new Finding(field, shown(field, leaf.value()), sentence, false)));
    }

    /** "Score is 25, less than 40." or "Score is 50, not less than 40." */
    private static Verdict verdict(Field field, Leaf leaf, String condition) {
        String sentence =
                leaf.unknown().map(why -> notKnown(field, why)).orElseGet(() -> known(field, leaf, condition));
        Finding finding = new Finding(
                field, shown(field, leaf.value()), sentence, leaf.unknown().isPresent());
        return new Verdict(leaf.truth(), List.of(finding));
    }

    private static String known(Field field, Leaf leaf, String condition) {
        if (field.isPersonalData()) {
            return field.heading() + " " + NOT_SHOWN
                    + (leaf.truth().isTrue() ? " is what was asked for." : " is not what was asked for.");
        }
        String value = field.heading() + " is " + field.show(leaf.value());
        if (field.type() == FieldType.FLAG) {
            return value + ".";
        }
        return value + (leaf.truth().isTrue() ? ", " : ", not ") + condition + ".";
    }

    private static String shown(Field field, FieldValue value) {
        return field.isPersonalData() && !(value instanceof FieldValue.Missing) ? NOT_SHOWN : field.show(value);
    }

    private static String notKnown(Field field, String why) {
        return field.heading() + " is not known: " + why;
    }
}
