package io.creditkit.creditsafe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.creditkit.creditsafe.internal.Json;
import io.creditkit.creditsafe.internal.LenientText;
import io.creditkit.creditsafe.internal.ReadObject;
import io.creditkit.creditsafe.internal.TreeReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A place in the JSON that the provider sent, read without ever failing.
 *
 * <p>The provider leaves much of its content open: it differs by country, members come and go, a number may stand in a
 * string, one thing may stand where a list was promised, and the case of a name changes between releases. So every question
 * asked here has an answer: a member that is missing is a value that {@linkplain #isPresent() is not present}, and a text
 * that is no number gives an empty number while {@link #text()} still shows it.
 *
 * <p>Immutable and thread-safe; no method does I/O. {@code toString} shows no content, because reports name people.
 */
public final class OpenValue {

    private static final OpenValue MISSING = new OpenValue(MissingNode.getInstance());

    private final JsonNode node;
    private final ZoneId zone;

    private OpenValue(JsonNode node) {
        this(node, ZoneOffset.UTC);
    }

    private OpenValue(JsonNode node, ZoneId zone) {
        this.node = node;
        this.zone = zone;
    }

    /** {@return a view of a copy of this tree, so that later changes of the tree do not show} */
    public static OpenValue of(JsonNode json) {
        return new OpenValue(json.deepCopy());
    }

    /**
     * {@return the content of a JSON text}
     *
     * @throws ResponseFormatException if the text is not JSON
     */
    public static OpenValue parse(String json) {
        return new OpenValue(Json.parse(json));
    }

    /**
     * {@return the content of a JSON document in UTF-8}
     *
     * @throws ResponseFormatException if the bytes are not JSON
     */
    public static OpenValue parse(byte[] json) {
        return new OpenValue(Json.parse(json));
    }

    /** {@return the value that stands for "nothing there"} */
    public static OpenValue missing() {
        return MISSING;
    }

    /**
     * {@return a part of a JSON document in UTF-8, for reading a few values out of a long one}
     *
     * <p>The whole document is checked for being JSON, but only what is wanted is built. Members keep their order and case.
     *
     * @param wanted which members to keep, and which of theirs
     * @throws ResponseFormatException if the bytes are not JSON
     */
    public static OpenValue parse(byte[] json, WantedMembers wanted) {
        return new OpenValue(TreeReader.parse(json, wanted));
    }

    /** {@return this place, with every day in it and below it read in a country's zone, see {@link #date(ZoneId)}} */
    public OpenValue inZone(ZoneId country) {
        return new OpenValue(node, country);
    }

    /** {@return whether there is anything here; JSON's {@code null} counts as nothing} */
    public boolean isPresent() {
        return !isNothing(node);
    }

    private static boolean isNothing(JsonNode node) {
        return node instanceof MissingNode || node instanceof NullNode;
    }

    /** {@return whether nothing is told here: missing, null, a blank text, an empty list, an object without members} */
    public boolean isEmpty() {
        return !isPresent() || (node.isContainerNode() ? node.isEmpty() : node.isTextual() && text().isEmpty());
    }

    /** {@return whether this is a list, even an empty one} */
    public boolean isList() {
        return node instanceof ArrayNode;
    }

    /** {@return whether this is an object with members, even with none} */
    public boolean isObject() {
        return node instanceof ObjectNode;
    }

    /**
     * {@return the first of these members that is present, in the order asked}
     *
     * @param name the member's name; the case of letters does not count
     * @param other another spelling of the same thing
     * @param more further ones
     */
    public OpenValue get(String name, String other, String... more) {
        OpenValue found = member(name);
        if (!found.isPresent()) {
            found = member(other);
        }
        for (int i = 0; i < more.length && !found.isPresent(); i++) {
            found = member(more[i]);
        }
        return found;
    }

    /** {@return the member of this name, whatever the case of its letters} */
    public OpenValue get(String name) {
        return member(name);
    }

    private OpenValue member(String name) {
        JsonNode found = find(name);
        return found == null ? MISSING : new OpenValue(found, zone);
    }

    private @Nullable JsonNode find(String name) {
        return node instanceof ReadObject object ? object.find(name) : search(name);
    }

    // The questions that typed values ask thousands of times, answered without an object for the place.

    Optional<String> text(String member) {
        JsonNode found = find(member);
        return found == null ? Optional.empty() : text(found);
    }

    Optional<BigDecimal> number(String member) {
        JsonNode found = find(member);
        return found == null ? Optional.empty() : number(found);
    }

    OptionalInt integer(String member) {
        JsonNode found = find(member);
        return found == null ? OptionalInt.empty() : integer(found);
    }

    Optional<LocalDate> date(String member) {
        JsonNode found = find(member);
        return found == null ? Optional.empty() : date(found, zone);
    }

    private @Nullable JsonNode search(String name) {
        JsonNode exact = node.get(name);
        if (exact != null || !node.isObject()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }

    /** {@return the names of the members as sent, in the order sent; empty if this is no object} */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            names.add(member.getKey());
        }
        return List.copyOf(names);
    }

    /**
     * {@return the elements of a list; a single value counts as a list of itself}
     *
     * <p>Empty for nothing and for an object without members, which the provider sends for an empty list.
     */
    public List<OpenValue> items() {
        if (!isPresent() || (node.isObject() && node.isEmpty())) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(this);
        }
        List<OpenValue> items = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            if (!item.isNull()) {
                items.add(new OpenValue(item, zone));
            }
        }
        return Collections.unmodifiableList(items);
    }

    /** {@return the element at this index of a list, counted from 0 as sent; missing if there is none or this is no list} */
    public OpenValue element(int index) {
        JsonNode element = node instanceof ArrayNode ? node.get(index) : null;
        return element == null ? MISSING : new OpenValue(element, zone);
    }

    /** {@return how many elements a list has, or members an object; 0 for anything else} */
    public int size() {
        return node.size();
    }

    /** {@return the elements that are objects, in the order sent; an object alone counts as a list of itself} */
    public List<OpenValue> objects() {
        return items().stream().filter(OpenValue::isObject).toList();
    }

    /** {@return the elements that have a text, in the order sent; a text alone counts as a list of itself} */
    public List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** {@return this, if it is an object with members; empty for anything else, also for <code>{}</code>} */
    public Optional<OpenValue> object() {
        return node.isObject() && !node.isEmpty() ? Optional.of(this) : Optional.empty();
    }

    /** {@return the text of a string, number or boolean; empty if it is blank, or a list or an object} */
    public Optional<String> text() {
        return text(node);
    }

    private static Optional<String> text(JsonNode node) {
        if (!(node instanceof TextNode) && (!node.isValueNode() || isNothing(node))) {
            return Optional.empty();
        }
        String text = node instanceof TextNode ? node.textValue() : node.asText();
        return isBlank(text) ? Optional.empty() : Optional.of(text);
    }

    /** Nearly every text begins with a letter or a digit, which is the shortest way to know. */
    private static boolean isBlank(String text) {
        return text.isEmpty() || ((text.charAt(0) <= ' ' || text.charAt(0) > '~') && text.isBlank());
    }

    /** {@return the number, also if it was sent as text; empty if the text is no number} */
    public Optional<BigDecimal> number() {
        return number(node);
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        if (node instanceof TextNode) {
            return LenientText.number(node.textValue());
        }
        return node instanceof NumericNode ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /** {@return the number if it is whole and fits, also if it was sent as text} */
    public OptionalInt integer() {
        return integer(node);
    }

    private static OptionalInt integer(JsonNode node) {
        if (node instanceof IntNode) {
            return OptionalInt.of(node.intValue());
        }
        Optional<BigDecimal> number = number(node);
        try {
            return number.isPresent() ? OptionalInt.of(number.get().intValueExact()) : OptionalInt.empty();
        } catch (ArithmeticException notWholeOrTooLarge) {
            return OptionalInt.empty();
        }
    }

    /** {@return the number if it is whole and fits, also if it was sent as text} */
    public OptionalLong wholeNumber() {
        if (node instanceof IntNode) {
            return OptionalLong.of(node.longValue());
        }
        Optional<BigDecimal> number = number();
        try {
            return number.isPresent() ? OptionalLong.of(number.get().longValueExact()) : OptionalLong.empty();
        } catch (ArithmeticException notWholeOrTooLarge) {
            return OptionalLong.empty();
        }
    }

    /** {@return true or false, also if sent as 0 or 1, "true", "Yes" or the like; empty for any other text} */
    public Optional<Boolean> truth() {
        return node instanceof BooleanNode ? Optional.of(node.booleanValue()) : text().flatMap(LenientText::truth);
    }

    /**
     * {@return the day, in any of the forms the provider uses}
     *
     * <p>A month such as {@code 04/2007} gives its first day. A year below 1000 is the provider's "no date" and gives empty.
     * A value with a time of day is read in the country's zone if this belongs to a report, in UTC otherwise.
     */
    public Optional<LocalDate> date() {
        return date(zone);
    }

    /**
     * {@return the day in a country's zone}
     *
     * <p>Some registers' days arrive as the instant of local midnight, one or two hours before the day in UTC. The zone
     * counts only for such a value: midnight in UTC is always that day.
     */
    public Optional<LocalDate> date(ZoneId country) {
        return date(node, country);
    }

    private static Optional<LocalDate> date(JsonNode node, ZoneId country) {
        return node instanceof TextNode
                ? LenientText.date(node.textValue(), country)
                : text(node).flatMap(text -> LenientText.date(text, country));
    }

    /** {@return the moment, in any of the forms the provider uses; a form without a zone is read as UTC} */
    public Optional<Instant> instant() {
        return text().flatMap(LenientText::instant);
    }

    /** {@return a copy of the tree, for whatever these methods do not answer; changing it changes nothing here} */
    public JsonNode json() {
        return node.deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenValue value && node.equals(value.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return "OpenValue[" + node.getNodeType() + (node.isContainerNode() ? ", size " + node.size() : "") + "]";
    }
}
