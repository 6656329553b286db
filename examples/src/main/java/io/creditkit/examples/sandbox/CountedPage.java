package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** The paging of the families that count from page 1 and tell nothing but how many there are. */
final class CountedPage {
    private static final int USUAL = 50;
    private static final int LARGEST = 1000;

    private CountedPage() {}

    static <T> ArrayNode rows(Call call, List<T> all, Function<T, ObjectNode> row) {
        int page = call.number("page", 1, 1, 1_000_000);
        int size = call.number("pageSize", USUAL, 1, LARGEST);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        all.stream().skip((page - 1L) * size).limit(size).map(row).forEach(rows::add);
        return rows;
    }
}
