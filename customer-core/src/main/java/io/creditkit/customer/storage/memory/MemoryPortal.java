package io.creditkit.customer.storage.memory;

import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.storage.PortalStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** States of portal accounts, found by account and by token. */
final class MemoryPortal implements PortalStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, PortalAccess> byAccount = new HashMap<>();
        private final Map<String, String> byToken = new HashMap<>();
    }

    private final Session session;
    private final Data data;

    MemoryPortal(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<PortalAccess> find(String accountId) {
        return Optional.ofNullable(data().byAccount.get(accountId));
    }

    @Override
    public Optional<PortalAccess> findByToken(String tokenHash) {
        return Optional.ofNullable(data().byToken.get(tokenHash)).flatMap(this::find);
    }

    @Override
    public boolean voidToken(String tokenHash) {
        Optional<PortalAccess> invited = findByToken(tokenHash);
        invited.map(PortalAccess::withoutToken).ifPresent(this::save);
        return invited.isPresent();
    }

    @Override
    public boolean noteLogin(String accountId, Instant at) {
        Optional<PortalAccess> active = find(accountId).filter(access -> access.status() == PortalAccess.Status.ACTIVE);
        active.map(access -> access.usedAt(at)).ifPresent(this::save);
        return active.isPresent();
    }

    @Override
    public PortalAccess save(PortalAccess access) {
        Optional<PortalAccess> before = find(access.accountId());
        long version = Keys.nextVersion(
                "access of portal account " + access.accountId(),
                access.version(),
                before.map(PortalAccess::version).orElse(0L));
        before.flatMap(PortalAccess::tokenHash).ifPresent(former -> session.remove(data.byToken, former));
        PortalAccess stored = access.version(version);
        session.put(data.byAccount, access.accountId(), stored);
        access.tokenHash().ifPresent(hash -> session.put(data.byToken, hash, access.accountId()));
        return stored;
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
