package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Address;
import java.time.LocalDate;

/** The agency's way of writing small things. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** {@return a calendar day as the agency writes it: a moment at midnight UTC} */
    static String day(LocalDate day) {
        return day + "T00:00:00Z";
    }

    static ObjectNode money(String currency, long value) {
        return object().put("currency", currency).put("value", value);
    }

    static ObjectNode textMoney(String currency, long value) {
        return object().put("currency", currency).put("value", String.valueOf(value));
    }

    static ObjectNode address(Address address) {
        return object().put("simpleValue", address.oneLine())
                .put("street", address.street())
                .put("houseNumber", address.houseNumber())
                .put("city", address.city())
                .put("postalCode", address.postCode())
                .put("country", address.country());
    }
}
