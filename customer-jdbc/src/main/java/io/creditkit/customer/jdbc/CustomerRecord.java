package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.attribute.AttributeText;
import io.creditkit.customer.search.FieldValue;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a customer is written into the columns of its table, and read from them. */
final class CustomerRecord {
    static final Columns CHANGING = Columns.of(
            "customer_number",
            "number_key",
            "kind",
            "customer_name",
            "legal_name",
            "registration_number",
            "vat_number",
            "lei",
            "trade_names",
            "external_ids",
            "attributes",
            "tags",
            "street",
            "post_code",
            "city",
            "region",
            "country",
            "email",
            "phone",
            "risk_currency",
            "internal_limit",
            "internal_limit_currency",
            "status",
            "status_changed_at",
            "onboarded_at",
            "link_agency",
            "link_company",
            "link_agency_name",
            "link_confidence",
            "link_reasons",
            "linked_by",
            "linked_at",
            "created_at",
            "created_by",
            "updated_at",
            "updated_by");
    static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);

    private CustomerRecord() {}

    /** {@return values of the tenant's own fields as one list of texts} */
    static List<String> written(Map<String, FieldValue> attributes) {
        Map<String, String> texts = new TreeMap<>();
        attributes.forEach((key, value) -> texts.put(key, AttributeText.write(value)));
        return TextLists.flat(texts);
    }

    /** {@return the values that were written so} */
    static Map<String, FieldValue> read(Map<String, String> texts) {
        Map<String, FieldValue> values = new TreeMap<>();
        texts.forEach((key, text) -> values.put(key, AttributeText.read(text)));
        return values;
    }

    /** Empty for a row that was written before there was this column. */
    private static Map<String, String> map(Row row, String column) throws SQLException {
        return row.optionalText(column).map(TextLists::read).map(TextLists::map).orElse(Map.of());
    }

    static Values values(Customer customer) {
        Address address = customer.address();
        Optional<AgencyLink> link = customer.agencyLink();
        return Values.none()
                .text("id", customer.id().value())
                .text("customer_number", customer.number())
                .bytes("number_key", Keys.folded(customer.number()))
                .constant("kind", customer.kind())
                .text("customer_name", customer.name())
                .text("legal_name", customer.legalName())
                .text("registration_number", customer.registrationNumber())
                .text("vat_number", customer.vatNumber())
                .text("lei", customer.lei())
                .texts("trade_names", customer.tradeNames())
                .texts("external_ids", TextLists.flat(new TreeMap<>(customer.externalIds())))
                .texts("attributes", written(customer.attributes()))
                .texts("tags", List.copyOf(customer.tags()))
                .text("street", address.street())
                .text("post_code", address.postCode())
                .text("city", address.city())
                .text("region", address.region())
                .text("country", address.country().value())
                .text("email", customer.email())
                .text("phone", customer.phone())
                .currency("risk_currency", Optional.of(customer.riskCurrency()))
                .money("internal_limit", customer.internalLimit())
                .constant("status", customer.status())
                .moment("status_changed_at", customer.statusChangedAt())
                .moment("onboarded_at", customer.onboardedAt())
                .text("link_agency", link.map(given -> given.company().agency()))
                .text("link_company", link.map(given -> given.company().value()))
                .text("link_agency_name", link.map(AgencyLink::agencyName))
                .number("link_confidence", link.map(AgencyLink::confidence))
                .texts("link_reasons", link.map(AgencyLink::reasons))
                .text("linked_by", link.map(given -> given.linkedBy().id()))
                .moment("linked_at", link.map(AgencyLink::linkedAt))
                .moment("created_at", customer.createdAt())
                .text("created_by", customer.createdBy().map(Actor::id))
                .moment("updated_at", customer.updatedAt())
                .text("updated_by", customer.updatedBy().id());
    }

    static Customer customer(Row row) throws SQLException {
        return Customer.builder()
                .id(CustomerId.of(row.text("id")))
                .number(row.text("customer_number"))
                .kind(row.constant("kind", PartyKind.class))
                .name(row.text("customer_name"))
                .legalName(row.optionalText("legal_name"))
                .registrationNumber(row.optionalText("registration_number"))
                .vatNumber(row.optionalText("vat_number"))
                .lei(row.optionalText("lei"))
                .tradeNames(row.optionalText("trade_names").map(TextLists::read).orElse(List.of()))
                .externalIds(map(row, "external_ids"))
                .attributes(read(map(row, "attributes")))
                .tags(row.optionalText("tags").map(TextLists::read).orElse(List.of()))
                .address(Address.builder()
                        .street(row.optionalText("street"))
                        .postCode(row.optionalText("post_code"))
                        .city(row.optionalText("city"))
                        .region(row.optionalText("region"))
                        .country(row.country("country"))
                        .build())
                .email(row.optionalText("email"))
                .phone(row.optionalText("phone"))
                .riskCurrency(row.currency("risk_currency"))
                .internalLimit(row.optionalMoney("internal_limit"))
                .status(row.constant("status", CustomerStatus.class))
                .statusChangedAt(row.moment("status_changed_at"))
                .onboardedAt(row.moment("onboarded_at"))
                .agencyLink(link(row))
                .version(row.number("version"))
                .createdAt(row.moment("created_at"))
                .createdBy(row.optionalText("created_by").map(Actor::of))
                .updatedAt(row.moment("updated_at"))
                .updatedBy(Actor.of(row.text("updated_by")))
                .build();
    }

    private static Optional<AgencyLink> link(Row row) throws SQLException {
        Optional<String> agency = row.optionalText("link_agency");
        if (agency.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(AgencyLink.builder()
                .company(AgencyCompanyId.of(agency.get(), row.text("link_company")))
                .agencyName(row.text("link_agency_name"))
                .confidence(row.integer("link_confidence"))
                .reasons(row.texts("link_reasons"))
                .linkedBy(Actor.of(row.text("linked_by")))
                .linkedAt(row.moment("linked_at"))
                .build());
    }
}
