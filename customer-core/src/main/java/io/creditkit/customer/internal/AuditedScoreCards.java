package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.risk.ScoreCardVersion;
import io.creditkit.customer.storage.ScoreCardStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Versions of scorecards, each change of which is written into the audit trail; of the card itself, its SHA-256. */
record AuditedScoreCards(ScoreCardStore store, Auditor auditor) implements ScoreCardStore {
    private static final FieldTexts<ScoreCardVersion> FIELDS = new FieldTexts<ScoreCardVersion>()
            .field("state", ScoreCardVersion::state)
            .field("validFrom", ScoreCardVersion::validFrom)
            .optional("validUntil", ScoreCardVersion::validUntil)
            .field("sha256", card -> Digests.sha256(card.json()));

    @Override
    public Optional<ScoreCardVersion> find(String code, int cardVersion) {
        return store.find(code, cardVersion);
    }

    @Override
    public List<ScoreCardVersion> versions(String code) {
        return store.versions(code);
    }

    @Override
    public Optional<ScoreCardVersion> inForce(String code, LocalDate day) {
        return store.inForce(code, day);
    }

    @Override
    public ScoreCardVersion save(ScoreCardVersion card) {
        Optional<ScoreCardVersion> before = store.find(card.code(), card.cardVersion());
        ScoreCardVersion stored = store.save(card);
        auditor.note(subject(card.code(), card.cardVersion()), FIELDS, before, stored);
        return stored;
    }

    @Override
    public void remove(String code, int cardVersion) {
        store.find(code, cardVersion)
                .ifPresent(former -> auditor.note(
                        subject(code, cardVersion),
                        AuditEntry.Action.REMOVED,
                        FIELDS.between(Optional.of(former), Optional.empty())));
        store.remove(code, cardVersion);
    }

    private static Subject subject(String code, int cardVersion) {
        return Subject.of(Subject.Kind.SCORE_CARD, code + " version " + cardVersion);
    }
}
