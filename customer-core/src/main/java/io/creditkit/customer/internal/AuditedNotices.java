package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.alert.notify.Notice;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.storage.NoticeStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Silences, each change of which is written into the audit trail. Whom an alert was told to is no decision of anybody. */
record AuditedNotices(NoticeStore store, Auditor auditor) implements NoticeStore {
    private static final FieldTexts<Silence> FIELDS = new FieldTexts<Silence>()
            .optional("customer", Silence::customerId)
            .optional("rule", Silence::rule)
            .optional("category", Silence::category)
            .optional("upTo", Silence::upTo)
            .field("begins", Silence::begins)
            .field("ends", Silence::ends)
            .field("reason", Silence::reason);

    @Override
    public Optional<Silence> silence(String id) {
        return store.silence(id);
    }

    @Override
    public List<Silence> silences() {
        return store.silences();
    }

    @Override
    public Silence saveSilence(Silence silence) {
        Optional<Silence> before = store.silence(silence.id());
        Silence stored = store.saveSilence(silence);
        auditor.note(Subject.of(Subject.Kind.SILENCE, silence.id()), FIELDS, before, stored);
        return stored;
    }

    @Override
    public List<Notice> toldTo(String recipient) {
        return store.toldTo(recipient);
    }

    @Override
    public List<Notice> toldTo(String recipient, Collection<String> alerts) {
        return store.toldTo(recipient, alerts);
    }

    @Override
    public Notice saveNotice(Notice notice) {
        return store.saveNotice(notice);
    }

    @Override
    public void removeNotice(Notice notice) {
        store.removeNotice(notice);
    }
}
