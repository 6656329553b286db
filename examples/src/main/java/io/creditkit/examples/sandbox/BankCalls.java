package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Whose an account is, in Great Britain and by the French service abroad. The last digit of the account decides, so that a caller
 * can have each answer: 0 to 6 match, 7 is close, 8 and 9 do not match; 9 of the French service is told later. What was verified is
 * forgotten when the sandbox ends.
 */
final class BankCalls {
    private static final String GB = "/v1/localSolutions/GB";
    private static final String FR = "/v1/localSolutions/FR/bankmatch";

    private final World world;
    private final Book book;
    private final Map<String, ObjectNode> verified = Collections.synchronizedMap(new LinkedHashMap<>());

    BankCalls(World world, Book book) {
        this.world = world;
        this.book = book;
    }

    void addTo(Router router) {
        router.add("GET", GB + "/bankmatch", this::match);
        router.add("POST", GB + "/bankVerification/search", this::verify);
        router.add("POST", GB + "/bankVerification/validate/{id}", this::validate);
        router.add("GET", GB + "/bankVerification/history", this::history);
        router.add("GET", GB + "/bankVerification/history/{id}", call -> Answer.ok(withoutNumbers(known(call))));
        router.add("PATCH", GB + "/bankVerification/history/{id}/reference", this::refer);
        router.add("GET", FR, this::international);
        router.add("GET", FR + "/audition", this::audition);
    }

    private enum Match {
        FULL("Full", "Y"),
        CLOSE("Close", "P"),
        NONE("No Match", "N");

        private final String words;
        private final String letter;

        Match(String words, String letter) {
            this.words = words;
            this.letter = letter;
        }

        static Match of(String account) {
            char last = account.isEmpty() ? '0' : account.charAt(account.length() - 1);
            return last == '7' ? CLOSE : last == '8' || last == '9' ? NONE : FULL;
        }
    }

    private Answer match(Call call) {
        String companyId = call.query("companyId").orElse("");
        OptionalInt index = world.indexOf(companyId);
        if (index.isEmpty() || call.query("checkType").isEmpty()) {
            throw call.refuse(400, "Bad Request", "companyId and checkType are required");
        }
        String account =
                call.query("accountNumber").or(() -> call.query("iban")).orElse("");
        Match match = Match.of(account);
        Company company = world.company(index.getAsInt());
        ObjectNode answer = call.answer().put("totalSize", 1);
        ObjectNode row = answer.putArray("bankMatchResults")
                .addObject()
                .put("companyNumber", company.ids().registrationNumber())
                .put("safeNumber", company.ids().safeNumber());
        for (String echoed : new String[] {"sortCode", "accountNumber", "iban"}) {
            row.put(echoed, call.query(echoed).orElse(""));
        }
        row.put("scanResult", match.letter)
                .put("scanText", match.words)
                .put("ibanResult", call.query("iban").isPresent() ? match.letter : "")
                .put("ibanText", "")
                .put("vatResult", "")
                .put("vatText", "")
                .put("statusResult", "A")
                .put("statusText", "Active")
                .put("logDate", now());
        return Answer.ok(answer).charged(charge(SandboxLedger.Service.BANK_VALIDATION, companyId));
    }

    private Answer verify(Call call) {
        ObjectNode asked = call.object();
        String account = asked.path("bankAccount").asText();
        String name = asked.path("customerName").asText();
        if (account.isEmpty()
                || name.isEmpty()
                || asked.path("sortCode").asText().isEmpty()) {
            throw call.refuse(400, "Bad Request", "customerName, bankAccount and sortCode are required");
        }
        Match match = Match.of(account);
        // Told from the order of the checks: the same checks give the same ids.
        String id = UUID.nameUUIDFromBytes(("verification " + verified.size()).getBytes(StandardCharsets.UTF_8))
                .toString();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("supplierRequestData", asked.deepCopy());
        answer.put("customerReference", asked.path("customerReference").asText());
        answer.putObject("supplierResponse")
                .put("customerName", name)
                .put("bankAccount", account)
                .put("sortCode", asked.path("sortCode").asText())
                .put("returnedCustomerName", match == Match.NONE ? "" : name)
                .put("result", match == Match.FULL)
                .put("resultText", match.words)
                .put("nameMatchResult", match.words)
                .put("accountTypeResult", match != Match.NONE)
                .put("reasonCode", match == Match.NONE ? "ANNM" : "");
        answer.put("requestDatetime", now()).put("requestId", id);
        verified.put(id, answer);
        return Answer.ok(answer).charged(charge(SandboxLedger.Service.BANK_VERIFICATION, id));
    }

    private Answer validate(Call call) {
        ObjectNode known = known(call);
        ObjectNode asked = call.object();
        boolean same = known.path("supplierResponse").path("bankAccount").equals(asked.path("bankAccount"))
                && known.path("supplierResponse").path("sortCode").equals(asked.path("sortCode"));
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("isValid", same));
    }

    private Answer history(Call call) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        synchronized (verified) {
            for (ObjectNode one : verified.values()) {
                ObjectNode row = rows.addObject();
                row.set("requestId", one.path("requestId"));
                row.set("customerName", one.path("supplierRequestData").path("customerName"));
                row.set("accountType", one.path("supplierRequestData").path("accountType"));
                row.set("customerReference", one.path("customerReference"));
                row.set("matchResult", one.path("supplierResponse").path("nameMatchResult"));
                row.set("requestDatetime", one.path("requestDatetime"));
                boolean wanted = has(call, "customerName", row)
                        && has(call, "matchResult", row)
                        && has(call, "accountType", row)
                        && has(call, "customerReference", row);
                if (!wanted) {
                    rows.remove(rows.size() - 1);
                }
            }
        }
        return Answer.ok(rows);
    }

    private static boolean has(Call call, String name, ObjectNode row) {
        return call.query(name)
                .map(wanted -> row.path(name).asText().equalsIgnoreCase(wanted))
                .orElse(true);
    }

    private Answer refer(Call call) {
        known(call)
                .put(
                        "customerReference",
                        call.object().path("customerReference").asText());
        return Answer.noContent();
    }

    private ObjectNode known(Call call) {
        ObjectNode known = verified.get(call.variable("id"));
        if (known == null) {
            throw call.refuse(404, "Not Found", "No verification has this id");
        }
        return known;
    }

    private static ObjectNode withoutNumbers(ObjectNode known) {
        ObjectNode shown = known.deepCopy();
        for (String part : new String[] {"supplierRequestData", "supplierResponse"}) {
            ((ObjectNode) shown.path(part)).remove(List.of("bankAccount", "sortCode"));
        }
        return shown;
    }

    private Answer international(Call call) {
        String registration = call.query("registrationId").orElse("");
        String account = call.query("iban").or(() -> call.query("bban")).orElse("");
        if (registration.isEmpty()
                || account.isEmpty()
                || call.query("countryCode").isEmpty()) {
            throw call.refuse(400, "Bad Request", "registrationId, countryCode and iban or bban are required");
        }
        boolean later = account.endsWith("9");
        return Answer.ok(check("audition-" + account, registration, Match.of(account), later))
                .charged(charge(SandboxLedger.Service.BANK_VALIDATION, registration));
    }

    private Answer audition(Call call) {
        String id = call.query("audition_id").orElse("");
        if (!id.startsWith("audition-")) {
            throw call.refuse(404, "Not Found", "No check has this id");
        }
        return Answer.ok(check(id, "", Match.of(id), false));
    }

    private ObjectNode check(String id, String registration, Match match, boolean later) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("@domain", "BankMatch")
                .put("id", id)
                .put("score", later ? 0 : match == Match.FULL ? 100 : match == Match.CLOSE ? 60 : 0)
                .put("classification", later ? "" : match.words)
                .put("status", later ? "pending" : "completed")
                .put("withDeferredResult", later)
                .put("workflow", "STANDARD")
                .put("createdDate", now())
                .put("lastModifiedDate", now());
        answer.putObject("entity").putObject("company").put("registrationId", registration);
        answer.putArray("reasons");
        answer.putObject("reasonLabels");
        return answer;
    }

    private Answer.Charge charge(SandboxLedger.Service service, String id) {
        return new Answer.Charge(service, id, service == SandboxLedger.Service.BANK_VERIFICATION ? "GB" : "", "");
    }

    private String now() {
        return book.today() + "T10:24:36.481Z";
    }
}
