package io.creditkit.examples.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the browser tells a screen reader. */
final class Readers {
    private Readers() {}

    /** {@return the names of all that is told, by their roles, in order} */
    static Map<String, List<String>> heard(Chromium browser) {
        Map<String, List<String>> heard = new HashMap<>();
        for (JsonNode node :
                browser.call("Accessibility.getFullAXTree", Map.of()).get("nodes")) {
            if (!node.path("ignored").booleanValue()) {
                heard.computeIfAbsent(node.at("/role/value").textValue(), role -> new ArrayList<>())
                        .add(node.at("/name/value").asText(""));
            }
        }
        return heard;
    }
}
