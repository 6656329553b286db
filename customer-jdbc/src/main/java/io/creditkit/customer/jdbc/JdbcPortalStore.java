package io.creditkit.customer.jdbc;

import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.storage.PortalStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

final class JdbcPortalStore implements PortalStore {
    private static final Columns CHANGING =
            Columns.of("status", "token_hash", "invited_at", "registered_at", "last_login_at");
    private static final Columns ALL =
            Columns.of("tenant_id", "account_id", "version").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}portal_access WHERE tenant_id = :tenant_id";
    private static final String BY_ACCOUNT = SELECT + " AND account_id = :account_id";
    private static final String BY_TOKEN = SELECT + " AND token_hash = :token_hash";
    private static final String THIS = " WHERE tenant_id = :tenant_id AND account_id = :account_id";
    private static final String UPDATE = "UPDATE ${prefix}portal_access SET version = version + 1, "
            + CHANGING.assignments() + THIS + " AND version = :version";
    private static final String VERSION = "SELECT version AS n FROM ${prefix}portal_access" + THIS;
    private static final String VOID_TOKEN =
            "UPDATE ${prefix}portal_access SET version = version + 1, token_hash = NULL"
                    + " WHERE tenant_id = :tenant_id AND token_hash = :token_hash";
    private static final String LOGIN =
            "UPDATE ${prefix}portal_access SET version = version + 1, last_login_at = :last_login_at" + THIS
                    + " AND status = :active";
    private static final String INSERT = "INSERT INTO ${prefix}portal_access " + ALL.inserted();

    private final Session session;

    JdbcPortalStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<PortalAccess> find(String accountId) {
        return session.first(BY_ACCOUNT, Values.none().text("account_id", accountId), JdbcPortalStore::access);
    }

    @Override
    public Optional<PortalAccess> findByToken(String tokenHash) {
        return session.first(BY_TOKEN, Values.none().text("token_hash", tokenHash), JdbcPortalStore::access);
    }

    @Override
    public boolean voidToken(String tokenHash) {
        return session.put(VOID_TOKEN, Values.none().text("token_hash", tokenHash)) > 0;
    }

    @Override
    public boolean noteLogin(String accountId, Instant at) {
        return session.put(
                        LOGIN,
                        Values.none()
                                .text("account_id", accountId)
                                .constant("active", PortalAccess.Status.ACTIVE)
                                .moment("last_login_at", at))
                > 0;
    }

    @Override
    public PortalAccess save(PortalAccess access) {
        Values values = Values.none()
                .text("account_id", access.accountId())
                .constant("status", access.status())
                .text("token_hash", access.tokenHash())
                .moment("invited_at", access.invitedAt())
                .moment("registered_at", access.registeredAt())
                .moment("last_login_at", access.lastLoginAt());
        String taken = "The portal account has a state already.";
        if (access.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(
                    UPDATE, values, "access of portal account " + access.accountId(), taken, access.version(), VERSION);
        }
        return access.version(access.version() + 1);
    }

    private static PortalAccess access(Row row) throws SQLException {
        return new PortalAccess(
                row.text("account_id"),
                row.constant("status", PortalAccess.Status.class),
                row.optionalText("token_hash"),
                row.optionalMoment("invited_at"),
                row.optionalMoment("registered_at"),
                row.optionalMoment("last_login_at"),
                row.number("version"));
    }
}
