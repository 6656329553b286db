package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who else of the customer may work with a portfolio. There is one colleague, so that there is somebody to share with. */
final class SharingCalls {
    static final long OWNER = 101_445_010;
    static final long CUSTOMER = 101_662_701;
    private static final Map<String, String> USERS = Map.of(Long.toString(OWNER + 1), "robin.box");
    private static final List<String> PERMISSIONS = List.of("View", "Add", "Edit", "Remove");

    private final Book book;

    SharingCalls(Book book) {
        this.book = book;
    }

    void addTo(Router router) {
        String path = "/v1/monitoring/portfolios/{portfolio}/sharingPermissions";
        router.add("GET", path, this::list);
        router.add("PATCH", path, this::share);
    }

    private Answer list(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        ObjectNode answer = call.answer();
        ArrayNode users = data(answer, portfolio).putArray("userPermission");
        new TreeMap<>(USERS)
                .forEach((id, name) -> users.addObject()
                        .put("csUserId", Long.parseLong(id))
                        .put("userName", name)
                        .put("permission", portfolio.sharing().getOrDefault(id, "")));
        return Answer.ok(answer);
    }

    private static ObjectNode data(ObjectNode answer, Portfolio portfolio) {
        return answer.putObject("data")
                .put("portfolioId", Long.toString(portfolio.id()))
                .put("customerId", CUSTOMER);
    }

    private Answer share(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        ObjectNode body = call.object();
        // A text, whatever one thinks of that; who sends a boolean means the same.
        boolean revoked = body.path("revokeAll").asBoolean(false);
        Map<String, String> granted = new LinkedHashMap<>();
        for (JsonNode grant : body.path("userPermissions")) {
            String user = grant.path("csUserId").asText();
            if (!USERS.containsKey(user)) {
                throw call.refuse(400, "Bad Request", "No user of the customer has this csUserId");
            }
            granted.put(user, permissions(call, grant.path("permissions").asText()));
        }
        book.update(portfolio.id(), now -> {
            Map<String, String> all = new LinkedHashMap<>(revoked ? Map.of() : now.sharing());
            all.putAll(revoked ? Map.of() : granted);
            return now.sharedWith(all);
        });
        ObjectNode answer = call.answer();
        data(answer, portfolio).put("status", "Success");
        return Answer.ok(answer);
    }

    /** {@return the words in the agency's order; to look comes with each of the others} */
    private static String permissions(Call call, String text) {
        List<String> words = Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty() || !PERMISSIONS.containsAll(words)) {
            throw call.refuse(400, "Bad Request", "\"permissions\" must be some of View, Add, Edit, Remove");
        }
        return String.join(
                ", ",
                PERMISSIONS.stream()
                        .filter(word -> word.equals("View") || words.contains(word))
                        .toList());
    }
}
