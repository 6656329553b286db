package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.ListMoment;
import io.creditkit.customer.settings.SettingResolver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The statement of a statement that is put together: each value gets a name of its own. */
final class ListStatement {
    private static final String CUSTOMERS = " FROM ${prefix}customer c";
    private static final String LISTED = " WHERE c.tenant_id = :tenant_id AND c.status <> :erased";

    private static final int DIGITS_OF_A_LONG = 18;

    private final Values values;
    private final ExpiredLimit expired;
    private final Set<String> portfolios;
    private final InheritedColumns inherited;
    private final Map<Field, ListColumn> columns = new HashMap<>();
    private final Set<String> joins = new LinkedHashSet<>();
    private int count;

    /** @param company tells what is set for the company */
    ListStatement(ListMoment at, SettingResolver company) {
        expired = at.expired();
        portfolios = at.portfolios();
        inherited = new InheritedColumns(company);
        values = Values.none()
                .constant("erased", CustomerStatus.ERASED)
                .day("list_day", at.today())
                .moment("list_now", at.now())
                .moment("reports_old_before", at.reportsOldBefore());
    }

    /**
     * {@return what the field is}
     *
     * @throws io.creditkit.customer.search.UnsupportedQueryException if it is nothing here
     */
    ListColumn column(Field field) {
        ListColumn column = columns.computeIfAbsent(
                field,
                first -> first.isSeveral()
                        ? TagSql.isOf(first) ? TagSql.each() : PortfolioSql.names(portfolios, this)
                        : ListColumns.of(first, expired, "o" + columns.size(), inherited));
        joins.addAll(column.joins());
        return column;
    }

    /** {@return what stands before the statement: what the fields so far inherit; empty if none does} */
    String with() {
        return InheritedColumns.with(joins);
    }

    /** {@return the tables of every field so far, and the condition for the customers of the tenant that are listed} */
    String from() {
        return CUSTOMERS + String.join("", joins) + LISTED;
    }

    Values values() {
        inherited.bind(values);
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
