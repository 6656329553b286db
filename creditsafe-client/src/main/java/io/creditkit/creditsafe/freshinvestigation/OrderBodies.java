package io.creditkit.creditsafe.freshinvestigation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationOrder.Disclosure;
import io.creditkit.creditsafe.internal.Json;

/** The provider's spelling of what is ordered. */
final class OrderBodies {

    private OrderBodies() {}

    static ObjectNode order(FreshInvestigationOrder order) {
        ObjectNode body = Json.object().put("consent", order.disclosure() == Disclosure.GIVE_NAME);
        order.contact().ifPresent(contact -> body.set("contactInfo", contact(contact)));
        order.chargeReference().ifPresent(text -> body.put("chargeReference", text));
        body.set("searchCriteria", company(order.company()));
        return body;
    }

    static ObjectNode change(FreshInvestigationChange change) {
        ObjectNode body = Json.object();
        change.disclosure().ifPresent(disclosure -> body.put("consent", disclosure == Disclosure.GIVE_NAME));
        change.contact().ifPresent(contact -> body.set("contactInfo", contact(contact)));
        change.chargeReference().ifPresent(text -> body.put("chargeReference", text));
        change.company().ifPresent(company -> body.set("searchCriteria", company(company)));
        if (change.pendingCompany().isPresent() || change.pendingContact().isPresent()) {
            ObjectNode pending = body.putObject("pendingInfo");
            change.pendingContact().ifPresent(contact -> pending.set("contactDetails", contact(contact)));
            change.pendingCompany().ifPresent(company -> pending.set("searchCriteria", company(company)));
        }
        return body;
    }

    private static ObjectNode contact(OrderContact contact) {
        ObjectNode node = Json.object().put("name", contact.name()).put("emailAddress", contact.emailAddress());
        contact.telephone().ifPresent(text -> node.put("telephoneNumber", text));
        if (contact.companyName().isPresent() || contact.companyNumber().isPresent()) {
            ObjectNode company = node.putObject("company");
            contact.companyName().ifPresent(text -> company.put("name", text));
            contact.companyNumber().ifPresent(text -> company.put("number", text));
        }
        return node;
    }

    private static ObjectNode company(TargetCompany company) {
        ObjectNode node = Json.object()
                .put("name", company.name())
                .put("countryCode", company.country().value());
        company.registrationNumber().ifPresent(text -> node.put("regNo", text));
        company.vatNumber().ifPresent(text -> node.put("vatNo", text));
        company.telephone().ifPresent(text -> node.put("telephoneNumber", text));
        company.additionalInformation().ifPresent(text -> node.put("additionalInfo", text));
        if (company.address().isPresent()
                || company.postalCode().isPresent()
                || company.city().isPresent()) {
            ObjectNode address = node.putObject("address");
            company.address().ifPresent(text -> address.put("simple", text));
            company.postalCode().ifPresent(text -> address.put("postcode", text));
            company.city().ifPresent(text -> address.put("city", text));
        }
        return node;
    }
}
