package io.creditkit.customer.storage.memory;

import io.creditkit.customer.alert.notify.Notice;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.storage.NoticeStore;
import io.creditkit.customer.storage.StaleVersionException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Silences, and notices by recipient. */
final class MemoryNotices implements NoticeStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Silence> silences = new HashMap<>();
        private final Map<Key, Notice> notices = new HashMap<>();
        private final Map<String, Set<Key>> byRecipient = new HashMap<>();
    }

    private record Key(String recipient, String alertId) {}

    private final Session session;
    private final Data data;

    MemoryNotices(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Silence> silence(String id) {
        return Optional.ofNullable(data().silences.get(id));
    }

    @Override
    public List<Silence> silences() {
        return data().silences.values().stream()
                .sorted(Comparator.comparing(Silence::begins).thenComparing(Silence::id, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public Silence saveSilence(Silence silence) {
        long version = Keys.nextVersion(
                "silence " + silence.id(),
                silence.version(),
                silence(silence.id()).map(Silence::version).orElse(0L));
        Silence stored = Silence.builder().from(silence).version(version).build();
        session.put(data.silences, stored.id(), stored);
        return stored;
    }

    @Override
    public List<Notice> toldTo(String recipient) {
        return data().byRecipient.getOrDefault(recipient, Set.of()).stream()
                .flatMap(key -> Optional.ofNullable(data.notices.get(key)).stream())
                .sorted(Comparator.comparing(Notice::alertId, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public List<Notice> toldTo(String recipient, Collection<String> alerts) {
        return data().notices.isEmpty()
                ? List.of()
                : alerts.stream()
                        .distinct()
                        .flatMap(alert -> Optional.ofNullable(data.notices.get(new Key(recipient, alert))).stream())
                        .sorted(Comparator.comparing(Notice::alertId, Keys.BY_CODE_POINT))
                        .toList();
    }

    @Override
    public Notice saveNotice(Notice notice) {
        Key key = new Key(notice.recipient(), notice.alertId());
        long version = Keys.nextVersion(words(notice), notice.version(), stored(key));
        Notice stored = notice.version(version);
        session.put(data.notices, key, stored);
        session.index(data.byRecipient, notice.recipient(), key);
        return stored;
    }

    @Override
    public void removeNotice(Notice notice) {
        Key key = new Key(notice.recipient(), notice.alertId());
        long stored = stored(key);
        if (stored == 0 || stored != notice.version()) {
            throw new StaleVersionException(words(notice), notice.version(), stored);
        }
        session.unindex(data.byRecipient, notice.recipient(), key);
        session.remove(data.notices, key);
    }

    private long stored(Key key) {
        return Optional.ofNullable(data().notices.get(key)).map(Notice::version).orElse(0L);
    }

    private static String words(Notice notice) {
        return "notice of the alert " + notice.alertId();
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
