package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.risk.ScoreCardVersion;
import io.creditkit.customer.storage.ScoreCardStore;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class JdbcScoreCardStore implements ScoreCardStore {
    private static final Columns CHANGING =
            Columns.of("card_state", "valid_from", "valid_until", "body", "updated_at", "updated_by");
    private static final Columns ALL =
            Columns.of("tenant_id", "code", "card_version", "version").and(CHANGING);
    private static final String TABLE = "${prefix}score_card";
    private static final String OF_CODE = " WHERE tenant_id = :tenant_id AND code = :code";
    private static final String THIS_ONE = OF_CODE + " AND card_version = :card_version";
    private static final String SELECT = "SELECT " + ALL.names() + " FROM " + TABLE;
    private static final String BY_VERSION = SELECT + OF_CODE + " ORDER BY card_version";
    private static final String IN_FORCE = SELECT + OF_CODE
            + " AND card_state <> 'DRAFT' AND valid_from <= :on_day AND (valid_until IS NULL OR valid_until > :on_day)"
            + " ORDER BY valid_from DESC, card_version DESC";
    private static final String INSERT = "INSERT INTO " + TABLE + " " + ALL.inserted();
    private static final String UPDATE = "UPDATE " + TABLE + " SET version = version + 1, " + CHANGING.assignments()
            + THIS_ONE + " AND version = :version";
    private static final String VERSION = "SELECT version AS n FROM " + TABLE + THIS_ONE;
    private static final String DELETE = "DELETE FROM " + TABLE + THIS_ONE;

    private final Session session;

    JdbcScoreCardStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<ScoreCardVersion> find(String code, int cardVersion) {
        return session.first(SELECT + THIS_ONE, key(code, cardVersion), JdbcScoreCardStore::card);
    }

    @Override
    public List<ScoreCardVersion> versions(String code) {
        return session.list(BY_VERSION, Values.none().text("code", code), JdbcScoreCardStore::card);
    }

    @Override
    public Optional<ScoreCardVersion> inForce(String code, LocalDate day) {
        return session.first(IN_FORCE, Values.none().text("code", code).day("on_day", day), JdbcScoreCardStore::card);
    }

    @Override
    public ScoreCardVersion save(ScoreCardVersion card) {
        Values values = key(card.code(), card.cardVersion())
                .constant("card_state", card.state())
                .day("valid_from", card.validFrom())
                .day("valid_until", card.validUntil())
                .text("body", card.json())
                .moment("updated_at", card.updatedAt())
                .text("updated_by", card.updatedBy().id());
        String what = "scorecard " + card.code() + " version " + card.cardVersion();
        String taken = "There is a " + what + " already.";
        if (card.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, what, taken, card.version(), VERSION);
        }
        return ScoreCardVersion.builder().from(card).version(card.version() + 1).build();
    }

    @Override
    public void remove(String code, int cardVersion) {
        session.write(DELETE, key(code, cardVersion));
    }

    private static Values key(String code, int cardVersion) {
        return Values.none().text("code", code).number("card_version", cardVersion);
    }

    private static ScoreCardVersion card(Row row) throws SQLException {
        return ScoreCardVersion.builder()
                .code(row.text("code"))
                .cardVersion(row.integer("card_version"))
                .version(row.number("version"))
                .state(row.constant("card_state", ScoreCardVersion.State.class))
                .validFrom(row.day("valid_from"))
                .validUntil(row.optionalDay("valid_until"))
                .json(row.text("body"))
                .updatedAt(row.moment("updated_at"))
                .updatedBy(Actor.of(row.text("updated_by")))
                .build();
    }
}
