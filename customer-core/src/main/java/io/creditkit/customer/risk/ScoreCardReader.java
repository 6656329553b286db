package io.creditkit.customer.risk;

import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.JsonPlace;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.UnknownFieldException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a scorecard and refuses what would only show itself as a wrong score later. */
final class ScoreCardReader {
    /** A card that looked at its own result would give another score each time it is used. */
    private static final Set<String> OWN_RESULTS = Set.of("riskScore", "riskClass", "riskCertainty", "riskDefault");

    private static final Set<RiskClass> CLASSES = EnumSet.complementOf(EnumSet.of(RiskClass.UNKNOWN));

    private static final BigDecimal MOST_ODDS = BigDecimal.valueOf(1_000_000);

    private final FieldCatalogue catalogue;
    private final FieldCatalogue inputs;

    ScoreCardReader(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
        this.inputs = FieldCatalogue.of(catalogue.fields().stream()
                .filter(field -> !OWN_RESULTS.contains(field.key()))
                .toList());
    }

    ScoreCard read(String json) {
        JsonPlace card = parse(json)
                .allow(
                        "code",
                        "version",
                        "validFrom",
                        "completeness",
                        "characteristics",
                        "knockOuts",
                        "classes",
                        "odds",
                        "form",
                        "scale",
                        "base",
                        "intercept",
                        "classOf");
        ScoreScale scale = scale(card);
        Optional<OddsScale> odds = card.optional("odds").map(node -> odds(node, scale));
        return new ScoreCard(
                card.get("code").text(),
                card.get("version").wholeBetween(1, Integer.MAX_VALUE),
                date(card.get("validFrom")),
                card.optional("completeness")
                        .map(node -> node.numberBetween(0, 1))
                        .orElse(new BigDecimal("0.6")),
                characteristics(card, scale, odds),
                knockOuts(card.optional("knockOuts").map(JsonPlace::items).orElse(List.of()), scale),
                classes(card.get("classes"), scale),
                odds,
                scale,
                catalogue);
    }

    private static JsonPlace parse(String json) {
        return JsonPlace.read(json, InvalidScoreCardException::new);
    }

    private static LocalDate date(JsonPlace node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.problem(Wording.of("score-card-fault.no-day", "This must be a day such as 2026-01-31."));
        }
    }

    private static ScoreScale scale(JsonPlace card) {
        ScoreScale.ClassBasis basis = card.optional("classOf")
                .map(node -> node.oneOf(ScoreScale.ClassBasis.class))
                .orElse(ScoreScale.ClassBasis.SCORE);
        ScoreScale.Form form = card.optional("form")
                .map(node -> node.oneOf(ScoreScale.Form.class))
                .orElse(ScoreScale.Form.AVERAGE);
        if (form == ScoreScale.Form.AVERAGE) {
            for (String other : List.of("scale", "base", "intercept")) {
                card.optional(other).ifPresent(node -> {
                    throw node.problem(Wording.of(
                            "score-card-fault.additive-alone",
                            "'{name}' belongs to the form ADDITIVE, and to no other.",
                            Map.of("name", other)));
                });
            }
            return ScoreScale.average(basis);
        }
        JsonPlace scale = card.get("scale").allow("min", "max");
        int lowest = scale.get("min").wholeBetween(0, ScoreScale.MOST);
        int highest = scale.get("max").wholeBetween(0, ScoreScale.MOST);
        if (lowest >= highest) {
            throw scale.problem(Wording.of("score-card-fault.no-range", "'min' must be less than 'max'."));
        }
        Optional<JsonPlace> base = card.optional("base");
        if (base.isPresent() && card.optional("intercept").isPresent()) {
            throw base.get()
                    .problem(Wording.of(
                            "score-card-fault.base-twice",
                            "An 'intercept' and the offset of the odds are the base: leave this out."));
        }
        return new ScoreScale(
                form,
                lowest,
                highest,
                base.map(node -> node.numberBetween(-ScoreScale.MOST, ScoreScale.MOST))
                        .orElse(BigDecimal.ZERO),
                basis);
    }

    private static PointScale points(JsonPlace card, ScoreScale scale, Optional<OddsScale> odds, int characteristics) {
        if (!scale.isAdditive()) {
            return new PointScale.Share();
        }
        Optional<JsonPlace> intercept = card.optional("intercept");
        if (intercept.isEmpty()) {
            return new PointScale.Plain();
        }
        if (odds.isEmpty()) {
            throw card.problem(Wording.of(
                    "score-card-fault.no-odds",
                    "'odds' are missing, without which weights of evidence are no points."));
        }
        return new PointScale.Evidence(
                odds.get(), intercept.get().numberBetween(-100, 100), characteristics, BigDecimal.ONE);
    }

    private List<Characteristic> characteristics(JsonPlace card, ScoreScale scale, Optional<OddsScale> odds) {
        JsonPlace list = card.get("characteristics");
        PointScale points = points(card, scale, odds, list.atLeastOneItem().size());
        List<Characteristic> characteristics = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonPlace node : list.atLeastOneItem()) {
            Characteristic characteristic = scale.isAdditive() ? added(node, points) : weighted(node, points);
            if (!seen.add(characteristic.field().key())) {
                throw node.problem(Wording.of(
                        "score-card-fault.field-twice",
                        "The field '{field}' is used twice.",
                        Map.of("field", characteristic.field().key())));
            }
            characteristics.add(characteristic);
            sum = sum.add(characteristic.weight());
        }
        if (!scale.isAdditive() && sum.compareTo(BigDecimal.ONE) != 0) {
            throw list.problem(Wording.of(
                    "score-card-fault.weights",
                    "The weights must sum to 1, but sum to {sum}.",
                    Map.of("sum", sum.toPlainString())));
        }
        return characteristics;
    }

    private Characteristic weighted(JsonPlace node, PointScale scale) {
        node.allow("field", "weight", "missing", "bins", "currency", "monotone");
        Field field = input(node.get("field"));
        BigDecimal weight = node.get("weight").numberBetween(0, 1);
        if (weight.signum() == 0) {
            throw node.get("weight")
                    .problem(Wording.of(
                            "score-card-fault.no-weight", "A weight is more than 0. Leave out what must not count."));
        }
        Optional<Currency> currency = currency(node, field);
        List<Bin> bins = bins(node, field, scale, currency);
        Missing missing = missing(node.get("missing"), scale, EnumSet.allOf(MissingPolicy.class), bins);
        return Characteristic.weighted(field, weight, bins, missing.policy(), missing.points(), currency);
    }

    private Characteristic added(JsonPlace node, PointScale scale) {
        if (scale instanceof PointScale.Evidence) {
            node.allow("field", "coefficient", "missing", "bins", "currency", "monotone");
        } else {
            node.allow("field", "missing", "bins", "currency", "monotone");
        }
        Field field = input(node.get("field"));
        PointScale own = scale.of(node);
        Optional<Currency> currency = currency(node, field);
        List<Bin> bins = bins(node, field, own, currency);
        Missing missing =
                missing(node.get("missing"), own, EnumSet.complementOf(EnumSet.of(MissingPolicy.REDISTRIBUTE)), bins);
        Characteristic added = Characteristic.added(field, bins, missing.policy(), missing.points(), currency);
        if (added.span().signum() == 0) {
            throw node.get("bins")
                    .problem(Wording.of(
                            "score-card-fault.same-points",
                            "All bins give the same points. Leave out what must not count."));
        }
        return added;
    }

    private static List<Bin> bins(JsonPlace node, Field field, PointScale scale, Optional<Currency> currency) {
        List<Bin> bins = new BinReader(field, scale, currency).read(node.get("bins"));
        node.optional("monotone").ifPresent(declared -> requireMonotone(declared, node.get("bins"), bins));
        return bins;
    }

    /** Which way points go with the numbers. */
    private enum Monotone {
        RISING,
        FALLING
    }

    private static void requireMonotone(JsonPlace declared, JsonPlace list, List<Bin> bins) {
        Monotone way = declared.oneOf(Monotone.class);
        if (bins.stream().anyMatch(bin -> !(bin instanceof Bin.Range))) {
            throw declared.problem(Wording.of(
                    "score-card-fault.no-order", "Names have no order: only bins of numbers go up or down."));
        }
        for (int i = 1; i < bins.size(); i++) {
            int order = bins.get(i).points().compareTo(bins.get(i - 1).points());
            if (way == Monotone.RISING ? order < 0 : order > 0) {
                throw list.items()
                        .get(i)
                        .problem(
                                order < 0
                                        ? Wording.of(
                                                "score-card-fault.fewer-points",
                                                "The points are declared to be {way}, but this bin gives fewer than the one before.",
                                                Map.of("way", way))
                                        : Wording.of(
                                                "score-card-fault.more-points",
                                                "The points are declared to be {way}, but this bin gives more than the one before.",
                                                Map.of("way", way)));
            }
        }
    }

    private static Optional<Currency> currency(JsonPlace node, Field field) {
        Optional<JsonPlace> told = node.optional("currency");
        if (told.isPresent() != (field.type() == FieldType.MONEY)) {
            throw told.isPresent()
                    ? told.get()
                            .problem(Wording.of(
                                    "score-card-fault.no-amount",
                                    "'{field}' is no amount, so its bins have no currency.",
                                    Map.of("field", field.key())))
                    : node.problem(Wording.of(
                            "score-card-fault.no-currency",
                            "'{field}' is an amount: say of which 'currency' its bins are, such as \"EUR\".",
                            Map.of("field", field.key())));
        }
        return told.map(ScoreCardReader::currency);
    }

    private static Currency currency(JsonPlace node) {
        try {
            return Currency.getInstance(node.text());
        } catch (IllegalArgumentException e) {
            throw node.problem(
                    Wording.of("score-card-fault.unknown-currency", "This must be a currency such as \"EUR\"."));
        }
    }

    /** What an input gives that is not known. */
    private record Missing(MissingPolicy policy, Optional<BigDecimal> points) {}

    private static Missing missing(JsonPlace missing, PointScale scale, Set<MissingPolicy> allowed, List<Bin> bins) {
        missing.allow("policy", scale.key());
        MissingPolicy policy = missing.get("policy").oneOf(allowed);
        Optional<BigDecimal> points = missing.optional(scale.key()).map(scale::points);
        if (points.isPresent() != (policy == MissingPolicy.MISSING_BIN)) {
            throw missing.problem(Wording.of(
                    "score-card-fault.missing-bin-alone",
                    "'{points}' belong to the policy MISSING_BIN, and to no other.",
                    Map.of("points", scale.key())));
        }
        if (points.isPresent() && points.get().compareTo(Characteristic.average(bins)) > 0) {
            throw missing.get(scale.key())
                    .problem(Wording.of(
                            "score-card-fault.missing-above-average",
                            "What is not known must not earn more than the average of the bins, which is {average}.",
                            Map.of(
                                    "average",
                                    Characteristic.average(bins)
                                            .stripTrailingZeros()
                                            .toPlainString())));
        }
        return new Missing(policy, points);
    }

    private Field input(JsonPlace node) {
        String key = node.text();
        if (OWN_RESULTS.contains(key)) {
            throw node.problem(Wording.of("score-card-fault.own-result", "A scorecard can't look at its own result."));
        }
        Field field;
        try {
            field = catalogue.get(key);
        } catch (UnknownFieldException e) {
            throw new InvalidScoreCardException(node.path(), e.wording());
        }
        if (field.isPersonalData()) {
            throw node.problem(Wording.of(
                    "score-card-fault.personal-data",
                    "The field '{field}' is personal data, which no score may be made of.",
                    Map.of("field", key)));
        }
        return field;
    }

    private List<KnockOut> knockOuts(List<JsonPlace> nodes, ScoreScale scale) {
        return nodes.stream()
                .map(node -> {
                    node.allow("criteria", "class", "cap", "reason", "missing");
                    return new KnockOut(
                            criteria(node.get("criteria")),
                            node.get("class").oneOf(CLASSES),
                            node.optional("cap")
                                    .map(cap -> OptionalInt.of(cap.wholeBetween(scale.lowest(), scale.highest())))
                                    .orElse(OptionalInt.empty()),
                            node.get("reason").text(),
                            node.optional("missing")
                                    .map(missing -> undecided(missing, node.optional("cap")))
                                    .orElse(KnockOut.Undecided.KEEP));
                })
                .toList();
    }

    private static KnockOut.Undecided undecided(JsonPlace missing, Optional<JsonPlace> cap) {
        missing.allow("policy");
        KnockOut.Undecided undecided = missing.get("policy").oneOf(KnockOut.Undecided.class);
        if (undecided == KnockOut.Undecided.CAP && cap.isEmpty()) {
            throw missing.get("policy")
                    .problem(Wording.of(
                            "score-card-fault.no-cap", "There is no 'cap' that the score could be kept at."));
        }
        return undecided;
    }

    private Criteria criteria(JsonPlace node) {
        try {
            return Criteria.parse(node.text(), inputs);
        } catch (CriteriaSyntaxException e) {
            throw new InvalidScoreCardException(node.path(), e.wording());
        }
    }

    private static OddsScale odds(JsonPlace node, ScoreScale scale) {
        node.allow("score", "good", "pointsToDouble");
        BigDecimal good = node.get("good").number();
        if (good.signum() <= 0 || good.compareTo(MOST_ODDS) > 0) {
            throw node.get("good")
                    .problem(
                            Wording.of(
                                    "score-card-fault.odds-range",
                                    "This is how many good customers there are for each bad one: more than 0, at most 1000000."));
        }
        // Less than a point would double the odds more than a hundred times over the scale.
        BigDecimal pointsToDouble = node.get("pointsToDouble").numberBetween(1, 1000);
        return new OddsScale(node.get("score").numberBetween(scale.lowest(), scale.highest()), good, pointsToDouble);
    }

    private static List<ClassBound> classes(JsonPlace list, ScoreScale scale) {
        List<ClassBound> bounds = new ArrayList<>();
        for (JsonPlace node : list.atLeastOneItem()) {
            node.allow("class", "from");
            ClassBound bound = new ClassBound(
                    node.get("class").oneOf(CLASSES), node.get("from").wholeBetween(scale.lowest(), scale.highest()));
            if (!bounds.isEmpty()) {
                ClassBound better = bounds.get(bounds.size() - 1);
                if (bound.riskClass().compareTo(better.riskClass()) <= 0 || bound.from() >= better.from()) {
                    throw node.problem(Wording.of(
                            "score-card-fault.class-order",
                            "Classes go from best to worst, and each begins at a lower score than the one before."));
                }
            }
            bounds.add(bound);
        }
        if (bounds.get(bounds.size() - 1).from() != scale.lowest()) {
            throw list.problem(Wording.of(
                    "score-card-fault.lowest-class",
                    "The worst class must begin at {lowest}, so that every score has a class.",
                    Map.of("lowest", scale.lowest())));
        }
        return bounds;
    }
}
