package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.report.AgencyField;
import io.creditkit.customer.report.RejectedValue;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** The rejected values of the customer store. */
final class RejectedValueRows {
    private static final Columns CHANGING = Columns.of("rejected_by", "rejected_at");
    private static final Columns ALL = Columns.of(
                    "tenant_id", "customer_id", "field", "value_key", "agency", "company", "told_value")
            .and(CHANGING);
    private static final String OF_CUSTOMER = " WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final String SELECT = "SELECT " + ALL.names() + " FROM ${prefix}rejected_value" + OF_CUSTOMER;
    private static final String INSERT = "INSERT INTO ${prefix}rejected_value " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}rejected_value SET " + CHANGING.assignments() + OF_CUSTOMER
            + " AND field = :field AND value_key = :value_key";
    private static final String DELETE = "DELETE FROM ${prefix}rejected_value" + OF_CUSTOMER;

    private final Session session;

    RejectedValueRows(Session session) {
        this.session = session;
    }

    List<RejectedValue> of(CustomerId customer) {
        return session.list(SELECT, of(customer.value()), RejectedValueRows::read).stream()
                .sorted(Comparator.comparing(RejectedValue::field)
                        .thenComparing(RejectedValue::rejectedAt)
                        .thenComparing(RejectedValue::told, Keys.BY_CODE_POINT))
                .toList();
    }

    void put(RejectedValue value) {
        String key = Keys.digest((value.company() + "\n" + value.told()).getBytes(UTF_8));
        Values values = of(value.customer().value())
                .constant("field", value.field())
                .text("value_key", key)
                .text("agency", value.company().agency())
                .text("company", value.company().value())
                .text("told_value", value.told())
                .text("rejected_by", value.rejectedBy())
                .moment("rejected_at", value.rejectedAt());
        if (session.put(UPDATE, values) == 0) {
            session.put(INSERT, values);
        }
    }

    void remove(CustomerId customer) {
        session.write(DELETE, of(customer.value()));
    }

    private static Values of(String customer) {
        return Values.none().text("customer_id", customer);
    }

    private static RejectedValue read(Row row) throws SQLException {
        return RejectedValue.builder()
                .customer(CustomerId.of(row.text("customer_id")))
                .field(row.constant("field", AgencyField.class))
                .company(AgencyCompanyId.of(row.text("agency"), row.text("company")))
                .told(row.text("told_value"))
                .rejectedBy(row.text("rejected_by"))
                .rejectedAt(row.moment("rejected_at"))
                .build();
    }
}
