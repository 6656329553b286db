package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.notify.Notice;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.storage.NoticeStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class JdbcNoticeStore implements NoticeStore {
    private static final Columns SILENCE =
            Columns.of("customer_id", "rule_code", "category", "up_to", "begins_at", "ends_at", "reason", "made_by");
    private static final Columns WHOLE_SILENCE =
            Columns.of("tenant_id", "id", "version").and(SILENCE);
    private static final String SILENCES = "${prefix}alert_silence";
    private static final String SELECT_SILENCE =
            "SELECT " + WHOLE_SILENCE.names() + " FROM " + SILENCES + " WHERE tenant_id = :tenant_id";
    private static final String BY_ID = " AND id = :id";
    private static final String INSERT_SILENCE = "INSERT INTO " + SILENCES + " " + WHOLE_SILENCE.inserted();
    private static final String UPDATE_SILENCE = "UPDATE " + SILENCES + " SET version = version + 1, "
            + SILENCE.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String SILENCE_VERSION =
            "SELECT version AS n FROM " + SILENCES + " WHERE tenant_id = :tenant_id AND id = :id";

    private static final Columns NOTICE = Columns.of("severity", "told_at");
    private static final Columns WHOLE_NOTICE =
            Columns.of("tenant_id", "recipient", "alert_id", "version").and(NOTICE);
    private static final String NOTICES = "${prefix}alert_notice";
    private static final String THIS_NOTICE =
            " WHERE tenant_id = :tenant_id AND recipient = :recipient AND alert_id = :alert_id";
    private static final String TOLD_TO = "SELECT " + WHOLE_NOTICE.names() + " FROM " + NOTICES
            + " WHERE tenant_id = :tenant_id AND recipient = :recipient";
    private static final int MOST_AT_ONCE = 20;
    private static final String TOLD_OF = TOLD_TO + " AND alert_id IN ("
            + IntStream.range(0, MOST_AT_ONCE).mapToObj(i -> ":a" + i).collect(Collectors.joining(", ")) + ")";
    private static final String INSERT_NOTICE = "INSERT INTO " + NOTICES + " " + WHOLE_NOTICE.inserted();
    private static final String UPDATE_NOTICE = "UPDATE " + NOTICES + " SET version = version + 1, "
            + NOTICE.assignments() + THIS_NOTICE + " AND version = :version";
    private static final String DELETE_NOTICE = "DELETE FROM " + NOTICES + THIS_NOTICE + " AND version = :version";
    private static final String NOTICE_VERSION = "SELECT version AS n FROM " + NOTICES + THIS_NOTICE;

    private final Session session;

    JdbcNoticeStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Silence> silence(String id) {
        return session.first(SELECT_SILENCE + BY_ID, Values.none().text("id", id), JdbcNoticeStore::silence);
    }

    @Override
    public List<Silence> silences() {
        return session.list(SELECT_SILENCE, Values.none(), JdbcNoticeStore::silence).stream()
                .sorted(Comparator.comparing(Silence::begins).thenComparing(Silence::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public Silence saveSilence(Silence silence) {
        Values values = Values.none()
                .text("id", silence.id())
                .text("customer_id", silence.customerId().map(CustomerId::value))
                .text("rule_code", silence.rule())
                .constant("category", silence.category())
                .constant("up_to", silence.upTo())
                .moment("begins_at", silence.begins())
                .moment("ends_at", silence.ends())
                .text("reason", silence.reason())
                .text("made_by", silence.by().id());
        String taken = "A silence with this id is stored already.";
        if (silence.version() == 0) {
            session.insert(INSERT_SILENCE, values.number("version", 1), taken);
        } else {
            session.overwrite(
                    UPDATE_SILENCE, values, "silence " + silence.id(), taken, silence.version(), SILENCE_VERSION);
        }
        return Silence.builder().from(silence).version(silence.version() + 1).build();
    }

    @Override
    public List<Notice> toldTo(String recipient) {
        return session.list(TOLD_TO, Values.none().text("recipient", recipient), JdbcNoticeStore::notice).stream()
                .sorted(Comparator.comparing(Notice::alertId, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public List<Notice> toldTo(String recipient, Collection<String> alerts) {
        List<String> asked = alerts.stream().distinct().toList();
        List<Notice> told = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(from + MOST_AT_ONCE, asked.size()));
            Values values = Values.none().text("recipient", recipient);
            for (int i = 0; i < MOST_AT_ONCE; i++) {
                values.text("a" + i, some.get(Math.min(i, some.size() - 1)));
            }
            told.addAll(session.list(TOLD_OF, values, JdbcNoticeStore::notice));
        }
        told.sort(Comparator.comparing(Notice::alertId, Keys.BY_CODE_POINT));
        return List.copyOf(told);
    }

    @Override
    public Notice saveNotice(Notice notice) {
        Values values = key(notice).constant("severity", notice.severity()).moment("told_at", notice.toldAt());
        String taken = "The recipient was told of this alert already.";
        if (notice.version() == 0) {
            session.insert(INSERT_NOTICE, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE_NOTICE, values, words(notice), taken, notice.version(), NOTICE_VERSION);
        }
        return notice.version(notice.version() + 1);
    }

    @Override
    public void removeNotice(Notice notice) {
        session.overwrite(DELETE_NOTICE, key(notice), words(notice), "", notice.version(), NOTICE_VERSION);
    }

    private static Values key(Notice notice) {
        return Values.none().text("recipient", notice.recipient()).text("alert_id", notice.alertId());
    }

    private static String words(Notice notice) {
        return "notice of the alert " + notice.alertId();
    }

    private static Silence silence(Row row) throws SQLException {
        return Silence.builder()
                .id(row.text("id"))
                .customerId(row.optionalText("customer_id").map(CustomerId::of))
                .rule(row.optionalText("rule_code"))
                .category(row.optionalConstant("category", AlertRule.Category.class))
                .upTo(row.optionalConstant("up_to", Severity.class))
                .begins(row.moment("begins_at"))
                .ends(row.moment("ends_at"))
                .reason(row.text("reason"))
                .by(Actor.of(row.text("made_by")))
                .version(row.number("version"))
                .build();
    }

    private static Notice notice(Row row) throws SQLException {
        return new Notice(
                row.text("recipient"),
                row.text("alert_id"),
                row.constant("severity", Severity.class),
                row.moment("told_at"),
                row.number("version"));
    }
}
