package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.report.AgencyField;
import io.creditkit.customer.report.FieldSuggestion;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

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

    List<FieldSuggestion> open() {
        return session
                .list(
                        OPEN,
                        Values.none().constant("suggestion_state", FieldSuggestion.State.OPEN),
                        FieldSuggestionRows::read)
                .stream()
                .sorted(Comparator.comparing(
                                (FieldSuggestion suggestion) ->
                                        suggestion.customer().value(),
                                Keys.BY_CODE_POINT)
                        .thenComparing(FieldSuggestion::field))
                .toList();
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
