package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.report.CompanyReports;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shows an order the way the agency writes it. Without state. */
final class InvestigationView {
    private static final List<String> SECTIONS = List.of(
            "companyIdentification",
            "creditScore",
            "contactInformation",
            "directors",
            "otherInformation",
            "groupStructure",
            "extendedGroupStructure",
            "financialStatements",
            "negativeInformation",
            "additionalInformation",
            "directorships",
            "localFinancialStatements",
            "paymentData",
            "companySummary",
            "alternateSummary");
    private static final int TRANSACTION = 1_000_000;

    private final World world;
    private final CompanyReports reports = new CompanyReports();

    InvestigationView(World world) {
        this.world = world;
    }

    static String transaction(long orderId) {
        return Long.toString(TRANSACTION + orderId);
    }

    /** {@return a moment of that day in the form of this family, which is its own} */
    static String moment(String day) {
        return day + " 10:24:36+00:00";
    }

    /** {@return a row of the list} */
    ObjectNode row(Investigation order, LocalDate today) {
        ObjectNode node = base(order, today);
        ObjectNode address = node.withObject("searchCriteria").withObject("address");
        rename(address, "simple", "simpleValue");
        rename(address, "postcode", "postalCode");
        return node.put("userID", ReportCalls.USER)
                .put("consent", order.asked().path("consent").asBoolean(false))
                .put("sectionNames", String.join(",", names(order, today)));
    }

    /** {@return the order with these of its sections, all if none is named} */
    ObjectNode whole(Investigation order, LocalDate today, Set<String> wanted) {
        ObjectNode node = base(order, today);
        ArrayNode sections = node.putArray("sections");
        if (order.status(today) == Investigation.Status.DELIVERED) {
            ObjectNode report = report(order);
            for (String name : names(report)) {
                if (wanted.isEmpty() || wanted.contains(name)) {
                    sections.addObject()
                            .put("name", name)
                            .put("content", text(report.path(name)))
                            .put("contentType", "application/json")
                            .put("creationDate", moment(order.endsOn()));
                }
            }
        }
        return node;
    }

    private static ObjectNode base(Investigation order, LocalDate today) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("orderID", order.orderId())
                .put("transactionID", Long.parseLong(transaction(order.orderId())))
                .put("creationDate", moment(order.placedOn()))
                .put("lastStatusChangeDate", moment(order.statusSince(today)))
                .put("chargeReference", order.asked().path("chargeReference").asText());
        ObjectNode contact = node.putObject("contactDetails");
        for (String name : List.of("name", "emailAddress", "telephoneNumber")) {
            contact.put(name, order.part("contactInfo").path(name).asText());
        }
        Investigation.Status status = order.status(today);
        node.putObject("status").put("code", status.code()).put("description", status.words());
        node.set("searchCriteria", order.part("searchCriteria").deepCopy());
        if (status == Investigation.Status.DELIVERED) {
            node.put("reportDate", order.endsOn() + "T10:24:36Z");
        }
        return node;
    }

    private static void rename(ObjectNode node, String from, String to) {
        JsonNode value = node.remove(from);
        if (value != null) {
            node.set(to, value);
        }
    }

    private List<String> names(Investigation order, LocalDate today) {
        return order.status(today) == Investigation.Status.DELIVERED ? names(report(order)) : List.of();
    }

    private static List<String> names(ObjectNode report) {
        List<String> names = new ArrayList<>();
        report.fieldNames().forEachRemaining(names::add);
        names.retainAll(SECTIONS);
        return names;
    }

    private static String text(JsonNode section) {
        return new String(Answer.bytes(section), StandardCharsets.UTF_8);
    }

    /** {@return what is known of the company on the day the order ended: later the report stays what it was} */
    CompanyFile file(Investigation order) {
        return world.file(world.indexOf(order.company()).orElseThrow(), LocalDate.parse(order.endsOn()));
    }

    /** {@return the report of a delivered order, without its envelope} */
    ObjectNode report(Investigation order) {
        return reports.write(file(order), "EN");
    }
}
