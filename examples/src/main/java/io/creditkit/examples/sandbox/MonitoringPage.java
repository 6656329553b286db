package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** The paging of the monitoring family: from page 0, with page numbers and not addresses. */
final class MonitoringPage {
    private static final int USUAL = 50;
    private static final int LARGEST = 1000;

    private final int page;
    private final int size;

    private MonitoringPage(int page, int size) {
        this.page = page;
        this.size = size;
    }

    static MonitoringPage of(Call call) {
        return new MonitoringPage(call.number("page", 0, 0, 1_000_000_000), call.number("pageSize", USUAL, 1, LARGEST));
    }

    <T> ArrayNode rows(List<T> all, Function<T, ObjectNode> row) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        all.stream().skip((long) page * size).limit(size).map(row).forEach(rows::add);
        return rows;
    }

    ObjectNode paging(int total) {
        int last = total == 0 ? 0 : (total - 1) / size;
        ObjectNode paging = JsonNodeFactory.instance.objectNode().put("size", size);
        if (page == 0) {
            paging.putNull("prev");
        } else {
            paging.put("prev", page - 1);
        }
        if (page >= last) {
            paging.putNull("next");
        } else {
            paging.put("next", page + 1);
        }
        return paging.put("last", last);
    }
}
