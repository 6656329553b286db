package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.report.AgencyField;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.storage.CustomerStore;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The suggestions of the customer store. */
final class FieldSuggestionRows {
    private static final Columns CHANGING = Columns.of(
            "before_value", "told_value", "agency", "company", "suggested_at", "suggestion_state", "rejected_by");
    private static final Columns ALL =
            Columns.of("tenant_id", "customer_id", "field").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}field_suggestion WHERE tenant_id = :tenant_id";
    private static final String OF_CUSTOMER = SELECT + " AND customer_id = :customer_id";
    private static final String OPEN = SELECT + " AND suggestion_state = :suggestion_state";
    private static final String BEHIND =
            " AND customer_id >= :customer_id AND (customer_id > :customer_id OR field > :field)";
    private static final String IN_ORDER = " ORDER BY tenant_id, suggestion_state, customer_id, field LIMIT :rows";
    private static final String THIS =
            " WHERE tenant_id = :tenant_id AND customer_id = :customer_id AND field = :field";
    private static final String INSERT = "INSERT INTO ${prefix}field_suggestion " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}field_suggestion SET " + CHANGING.assignments() + THIS;
    private static final String DELETE = "DELETE FROM ${prefix}field_suggestion" + THIS;

    private final Session session;

    FieldSuggestionRows(Session session) {
        this.session = session;
    }

    List<FieldSuggestion> of(CustomerId customer) {
        return session
                .list(OF_CUSTOMER, Values.none().text("customer_id", customer.value()), FieldSuggestionRows::read)
                .stream()
                .sorted(Comparator.comparing(FieldSuggestion::field))
                .toList();
    }

    /** In the order in which the database has ids and fields, which an index goes by. */
    List<FieldSuggestion> open(Optional<FieldSuggestion> after, int limit) {
        Subjects.requirePage("suggestions", limit, CustomerStore.MAX_PAGE);
        Values values = after.map(last -> key(last.customer(), last.field()))
                .orElseGet(Values::none)
                .constant("suggestion_state", FieldSuggestion.State.OPEN)
                .number("rows", limit);
        return session.list(OPEN + (after.isPresent() ? BEHIND : "") + IN_ORDER, values, FieldSuggestionRows::read);
    }

    void put(FieldSuggestion suggestion) {
        Values values = key(suggestion.customer(), suggestion.field())
                .text("before_value", suggestion.before())
                .text("told_value", suggestion.told())
                .text("agency", suggestion.company().agency())
                .text("company", suggestion.company().value())
                .moment("suggested_at", suggestion.suggestedAt())
                .constant("suggestion_state", suggestion.state())
                .text("rejected_by", suggestion.rejectedBy());
        if (session.put(UPDATE, values) == 0) {
            session.put(INSERT, values);
        }
    }

    void remove(CustomerId customer, AgencyField field) {
        session.write(DELETE, key(customer, field));
    }

    private static Values key(CustomerId customer, AgencyField field) {
        return Values.none().text("customer_id", customer.value()).constant("field", field);
    }

    private static FieldSuggestion read(Row row) throws SQLException {
        return FieldSuggestion.builder()
                .customer(CustomerId.of(row.text("customer_id")))
                .field(row.constant("field", AgencyField.class))
                .before(row.optionalText("before_value"))
                .told(row.text("told_value"))
                .company(AgencyCompanyId.of(row.text("agency"), row.text("company")))
                .suggestedAt(row.moment("suggested_at"))
                .state(row.constant("suggestion_state", FieldSuggestion.State.class))
                .rejectedBy(row.optionalText("rejected_by"))
                .build();
    }
}
