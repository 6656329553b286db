package io.creditkit.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A law over everything that hangs from the workspace of a tenant: who may do nothing is refused by every public method of every
 * service. A new service or method is found by itself; one that asks for nothing stands here with its reason.
 */
class EveryServiceAsksTest {
    private static final Map<String, String> ASK_FOR_NOTHING = new HashMap<>();

    static {
        ASK_FOR_NOTHING.put("Workspace.tenant", "what the host said itself");
        ASK_FOR_NOTHING.put("Workspace.actor", "what the host said itself");
        ASK_FOR_NOTHING.put("Workspace.today", "the clock of the kit");
        for (String rules : List.of("check", "checkAll", "find", "inForce", "ofEverybody", "versions")) {
            ASK_FOR_NOTHING.put(
                    "AlertRuleBook." + rules, "rules are the house's own words and hold nothing of a customer");
        }
        ASK_FOR_NOTHING.put("Alerts.rules", "as of the book of rules");
        for (String cards : List.of("find", "inForce", "versions")) {
            ASK_FOR_NOTHING.put(
                    "ScoreCards." + cards, "cards are the house's own words and hold nothing of a customer");
        }
        for (String actions : List.of("addToPortfolio", "moveToGroup", "moveTo", "removeFromGroup")) {
            ASK_FOR_NOTHING.put("BulkActions." + actions, "names what is to be done; to plan and run it asks");
        }
        ASK_FOR_NOTHING.put("FieldSuggestions.acceptAll", "asks for each of them, and here there is none");
        ASK_FOR_NOTHING.put("FieldSuggestions.rejectAll", "asks for each of them, and here there is none");
        ASK_FOR_NOTHING.put("HostDetails.ofAll", "asks for each of them, and here there is none");
        ASK_FOR_NOTHING.put("HostDetails.saveAll", "asks for each of them, and here there is none");
        ASK_FOR_NOTHING.put("Invoicing.reminderLevel", "reckons with the invoice that it is given");
        ASK_FOR_NOTHING.put("AccessLog.note", "who looks by a way of the host's is noted, whatever else it may do");
        ASK_FOR_NOTHING.put(
                "Portal.confirm", "the token is the right to it: a person in the portal is no actor of the kit");
        ASK_FOR_NOTHING.put("Portal.login", "the portal itself says it of a person, who is no actor of the kit");
    }

    private final Workspace nobody =
            CreditKit.builder().build().tenant("acme").as(Actor.of("nobody", Role.of("nothing")));

    @Test
    void whoMayDoNothingIsRefusedByEveryMethodOfEveryService() {
        TreeMap<String, String> answered = new TreeMap<>();
        List<EveryService.Call> calls = EveryService.calls(nobody);
        for (EveryService.Call call : calls) {
            if (!(call.outcome() instanceof PermissionDeniedException) && !ASK_FOR_NOTHING.containsKey(call.name())) {
                answered.put(call.signature(), shortened(String.valueOf(call.outcome())));
            }
        }

        assertThat(calls.stream().map(call -> call.method().getDeclaringClass()).distinct())
                .as("services found")
                .hasSizeGreaterThan(50);
        assertThat(calls.size()).as("methods called").isGreaterThan(250);
        assertThat(answered)
                .as("methods that answered who may do nothing: ask for a permission first, or say here why not")
                .isEmpty();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(70, text.length()));
    }
}
