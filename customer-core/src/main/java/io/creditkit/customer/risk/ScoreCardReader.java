package io.creditkit.customer.risk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.creditkit.customer.internal.JsonPlace;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.UnknownFieldException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a scorecard and refuses what would only show itself as a wrong score later. */
final class ScoreCardReader {
    /** A card that looked at its own result would give another score each time it is used. */
    private static final Set<String> OWN_RESULTS = Set.of("riskScore", "riskClass", "riskCertainty", "riskDefault");

    private static final Set<RiskClass> CLASSES = EnumSet.complementOf(EnumSet.of(RiskClass.UNKNOWN));

    private static final BigDecimal MOST_ODDS = BigDecimal.valueOf(1_000_000);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

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
                        "odds");
        return new ScoreCard(
                card.get("code").text(),
                card.get("version").wholeBetween(1, Integer.MAX_VALUE),
                date(card.get("validFrom")),
                card.optional("completeness")
                        .map(node -> node.numberBetween(0, 1))
                        .orElse(new BigDecimal("0.6")),
                characteristics(card.get("characteristics")),
                knockOuts(card.optional("knockOuts").map(JsonPlace::items).orElse(List.of())),
                classes(card.get("classes")),
                card.optional("odds").map(ScoreCardReader::odds),
                catalogue);
    }

    private static JsonPlace parse(String json) {
        try {
            return new JsonPlace(JSON.readTree(json), "", InvalidScoreCardException::new);
        } catch (JsonProcessingException e) {
            throw new InvalidScoreCardException(
                    e.getOriginalMessage() + " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")",
                    e);
        } catch (NumberFormatException e) {
            throw new InvalidScoreCardException("A number of the card has an exponent that no number can have.", e);
        }
    }

    private static LocalDate date(JsonPlace node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.problem("This must be a day such as 2026-01-31.");
        }
    }

    private List<Characteristic> characteristics(JsonPlace list) {
        List<Characteristic> characteristics = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonPlace node : list.atLeastOneItem()) {
            Characteristic characteristic = characteristic(node);
            if (!seen.add(characteristic.field().key())) {
                throw node.problem("The field '" + characteristic.field().key() + "' is used twice.");
            }
            characteristics.add(characteristic);
            sum = sum.add(characteristic.weight());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw list.problem("The weights must sum to 1, but sum to " + sum.toPlainString() + ".");
        }
        return characteristics;
    }

    private Characteristic characteristic(JsonPlace node) {
        node.allow("field", "weight", "missing", "bins");
        Field field = input(node.get("field"));
        BigDecimal weight = node.get("weight").numberBetween(0, 1);
        if (weight.signum() == 0) {
            throw node.get("weight").problem("A weight is more than 0. Leave out what must not count.");
        }
        List<Bin> bins = new BinReader(field).read(node.get("bins"));
        JsonPlace missing = node.get("missing").allow("policy", "points");
        MissingPolicy policy = missing.get("policy").oneOf(EnumSet.allOf(MissingPolicy.class));
        Optional<BigDecimal> points = missing.optional("points").map(given -> given.numberBetween(0, 100));
        if (points.isPresent() != (policy == MissingPolicy.MISSING_BIN)) {
            throw missing.problem("'points' belong to the policy MISSING_BIN, and to no other.");
        }
        if (points.isPresent() && points.get().compareTo(Characteristic.average(bins)) > 0) {
            throw missing.get("points")
                    .problem("What is not known must not earn more than the average of the bins, which is "
                            + Characteristic.average(bins).stripTrailingZeros().toPlainString() + ".");
        }
        return Characteristic.of(field, weight, bins, policy, points);
    }

    private Field input(JsonPlace node) {
        String key = node.text();
        if (OWN_RESULTS.contains(key)) {
            throw node.problem("A scorecard can't look at its own result.");
        }
        Field field;
        try {
            field = catalogue.get(key);
        } catch (UnknownFieldException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
        if (field.isPersonalData()) {
            throw node.problem("The field '" + key + "' is personal data, which no score may be made of.");
        }
        return field;
    }

    private List<KnockOut> knockOuts(List<JsonPlace> nodes) {
        return nodes.stream()
                .map(node -> {
                    node.allow("criteria", "class", "cap", "reason");
                    return new KnockOut(
                            criteria(node.get("criteria")),
                            node.get("class").oneOf(CLASSES),
                            node.optional("cap")
                                    .map(cap -> OptionalInt.of(cap.wholeBetween(0, 100)))
                                    .orElse(OptionalInt.empty()),
                            node.get("reason").text());
                })
                .toList();
    }

    private Criteria criteria(JsonPlace node) {
        try {
            return Criteria.parse(node.text(), inputs);
        } catch (CriteriaSyntaxException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    private static OddsScale odds(JsonPlace node) {
        node.allow("score", "good", "pointsToDouble");
        BigDecimal good = node.get("good").number();
        if (good.signum() <= 0 || good.compareTo(MOST_ODDS) > 0) {
            throw node.get("good")
                    .problem(
                            "This is how many good customers there are for each bad one: more than 0, at most 1000000.");
        }
        // Less than a point would double the odds more than a hundred times over the scale.
        BigDecimal pointsToDouble = node.get("pointsToDouble").numberBetween(1, 1000);
        return new OddsScale(node.get("score").numberBetween(0, ScoreCard.BEST_SCORE), good, pointsToDouble);
    }

    private static List<ClassBound> classes(JsonPlace list) {
        List<ClassBound> bounds = new ArrayList<>();
        for (JsonPlace node : list.atLeastOneItem()) {
            node.allow("class", "from");
            ClassBound bound = new ClassBound(
                    node.get("class").oneOf(CLASSES), node.get("from").wholeBetween(0, 100));
            if (!bounds.isEmpty()) {
                ClassBound better = bounds.get(bounds.size() - 1);
                if (bound.riskClass().compareTo(better.riskClass()) <= 0 || bound.from() >= better.from()) {
                    throw node.problem("Classes go from best to worst, and each begins at a lower score than the one"
                            + " before.");
                }
            }
            bounds.add(bound);
        }
        if (bounds.get(bounds.size() - 1).from() != 0) {
            throw list.problem("The worst class must begin at 0, so that every score has a class.");
        }
        return bounds;
    }
}
