package io.creditkit.customer.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A DataSource that counts what goes to the database, and what comes back. */
final class CountedStatements extends DelegatingDataSource {
    private final List<Integer> rows = new ArrayList<>();
    private int statements;

    CountedStatements(DataSource dataSource) {
        super(dataSource);
    }

    /** Begins to count anew. */
    void reset() {
        rows.clear();
        statements = 0;
    }

    /** {@return how many statements were executed; a batch is one} */
    int statements() {
        return statements;
    }

    /** {@return how many rows the largest answer had of which rows were read} */
    int mostRows() {
        return rows.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) watched(super.getConnection(), Connection.class);
    }

    private Object watched(Object target, Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                statements++;
            }
            try {
                return answered(method.invoke(target, arguments), method.getReturnType());
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }

    private Object answered(Object answer, Class<?> type) {
        if (answer instanceof ResultSet result) {
            rows.add(0);
            return counted(result);
        }
        return answer instanceof Statement ? watched(answer, type) : answer;
    }

    private ResultSet counted(ResultSet result) {
        int place = rows.size() - 1;
        return (ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(result, arguments);
                        if (method.getName().equals("next") && Boolean.TRUE.equals(answer) && place < rows.size()) {
                            rows.set(place, rows.get(place) + 1);
                        }
                        return answer;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
