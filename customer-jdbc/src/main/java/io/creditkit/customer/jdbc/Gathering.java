package io.creditkit.customer.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Queries of a reading that are asked together. The reading runs once to tell what it asks, with no rows for an answer, and again with
 * the answers. What depends on answers it asks only then, so it runs until it asks nothing new.
 */
final class Gathering {
    /** The tenant is one and the same in all of them. */
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):(?!tenant_id\\b)(\\w+)");

    private final Map<Question, List<Cells>> answers = new HashMap<>();
    private final Map<Question, Values> open = new LinkedHashMap<>();

    private record Question(String sql, Map<String, Object> given) {}

    /** {@return the rows that were answered; none for what was not asked yet, which is noted} */
    List<Cells> rows(String sql, Values values) {
        Question question = new Question(sql, values.given());
        List<Cells> answer = answers.get(question);
        if (answer == null) {
            open.put(question, values);
            return List.of();
        }
        return answer;
    }

    /** {@return whether everything that was asked for was answered} */
    boolean isAnswered() {
        return open.isEmpty();
    }

    /** {@return what is to be asked, each parameter under a name that no other query has} */
    List<String> queries() {
        List<String> queries = new ArrayList<>();
        for (Question question : open.keySet()) {
            String name = ":q" + queries.size() + "_$1";
            queries.add(PARAMETER.matcher(question.sql()).replaceAll(name));
        }
        return queries;
    }

    /** {@return the parameters of {@link #queries}} */
    Values parameters() {
        Values all = Values.none();
        int number = 0;
        for (Values values : open.values()) {
            all.addAll("q" + number + "_", values);
            number++;
        }
        return all;
    }

    /** Takes the answers to {@link #queries} from a statement that was executed. */
    void answer(PreparedStatement executed) throws SQLException {
        for (Question question : open.keySet()) {
            try (ResultSet result = executed.getResultSet()) {
                if (result == null) {
                    throw new SQLException("The database gave fewer answers than it was asked questions.");
                }
                answers.put(question, KeptCells.all(result));
            }
            executed.getMoreResults();
        }
        open.clear();
    }
}
