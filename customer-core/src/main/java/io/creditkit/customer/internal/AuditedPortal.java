package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.storage.PortalStore;
import java.time.Instant;
import java.util.Optional;

/** States of portal accounts, each change of which is written into the audit trail; tokens and their hashes are not. */
record AuditedPortal(PortalStore store, Auditor auditor) implements PortalStore {
    private static final FieldTexts<PortalAccess> FIELDS = new FieldTexts<PortalAccess>()
            .field("portalStatus", PortalAccess::status)
            .optional("invitedAt", PortalAccess::invitedAt)
            .optional("registeredAt", PortalAccess::registeredAt)
            .optional("lastLoginAt", PortalAccess::lastLoginAt);

    @Override
    public Optional<PortalAccess> find(String accountId) {
        return store.find(accountId);
    }

    @Override
    public Optional<PortalAccess> findByToken(String tokenHash) {
        return store.findByToken(tokenHash);
    }

    @Override
    public boolean voidToken(String tokenHash) {
        return store.voidToken(tokenHash);
    }

    @Override
    public boolean noteLogin(String accountId, Instant at) {
        Optional<PortalAccess> before = store.find(accountId);
        boolean noted = store.noteLogin(accountId, at);
        if (noted) {
            note(accountId, before);
        }
        return noted;
    }

    @Override
    public PortalAccess save(PortalAccess access) {
        Optional<PortalAccess> before = store.find(access.accountId());
        PortalAccess stored = store.save(access);
        note(access.accountId(), before);
        return stored;
    }

    private void note(String accountId, Optional<PortalAccess> before) {
        auditor.note(
                Subject.of(Subject.Kind.PORTAL_ACCOUNT, accountId),
                AuditEntry.Action.CHANGED,
                FIELDS.between(before, store.find(accountId)));
    }
}
