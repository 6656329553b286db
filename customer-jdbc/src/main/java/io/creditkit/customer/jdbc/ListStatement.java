package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.search.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The statement of a statement that is put together: each value gets a name of its own. */
final class ListStatement {
    private static final String CUSTOMERS = " FROM ${prefix}customer c";
    private static final String COMPANIES = " LEFT JOIN ${prefix}company_file f ON f.tenant_id = c.tenant_id"
            + " AND f.agency = c.link_agency AND f.company = c.link_company";
    private static final String NEWEST_ASSESSMENTS = " LEFT JOIN ${prefix}assessment a ON a.tenant_id = c.tenant_id"
            + " AND a.customer_id = c.id AND NOT EXISTS (SELECT 1 FROM ${prefix}assessment n"
            + " WHERE n.tenant_id = a.tenant_id AND n.customer_id = a.customer_id AND n.seq > a.seq)";
    private static final String LISTED = " WHERE c.tenant_id = :tenant_id AND c.status <> :erased";

    private static final int DIGITS_OF_A_LONG = 18;

    private final Values values = Values.none().constant("erased", CustomerStatus.ERASED);
    private final Set<ListColumn.Source> sources = EnumSet.of(ListColumn.Source.CUSTOMER);
    private int count;

    /**
     * {@return what the field is}
     *
     * @throws io.creditkit.customer.search.UnsupportedQueryException if it is nothing here
     */
    ListColumn column(Field field) {
        ListColumn column = ListColumns.of(field);
        sources.add(column.source());
        return column;
    }

    /** {@return the tables of every field so far, and the condition for the customers of the tenant that are listed} */
    String from() {
        return CUSTOMERS
                + (sources.contains(ListColumn.Source.COMPANY) ? COMPANIES : "")
                + (sources.contains(ListColumn.Source.ASSESSMENT) ? NEWEST_ASSESSMENTS : "")
                + LISTED;
    }

    Values values() {
        return values;
    }

    String text(String value) {
        String name = next();
        values.text(name, value);
        return ":" + name;
    }

    String bytes(byte[] value) {
        String name = next();
        values.bytes(name, value);
        return ":" + name;
    }

    String number(long value) {
        String name = next();
        values.number(name, value);
        return ":" + name;
    }

    /** As a whole number if it is one, so that a column of those is compared as it is kept. */
    String decimal(BigDecimal value) {
        if (value.scale() <= 0 && (long) value.precision() - value.scale() <= DIGITS_OF_A_LONG) {
            return number(value.longValueExact());
        }
        String name = next();
        values.bound(name, value);
        return ":" + name;
    }

    String day(LocalDate value) {
        String name = next();
        values.day(name, value);
        return ":" + name;
    }

    private String next() {
        return "v" + count++;
    }
}
