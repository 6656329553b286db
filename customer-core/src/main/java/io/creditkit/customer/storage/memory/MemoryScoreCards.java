package io.creditkit.customer.storage.memory;

import io.creditkit.customer.risk.ScoreCardVersion;
import io.creditkit.customer.storage.ScoreCardStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of scorecards. */
final class MemoryScoreCards implements ScoreCardStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<Key, ScoreCardVersion> byKey = new HashMap<>();
    }

    private record Key(String code, int cardVersion) {}

    private final Session session;
    private final Data data;

    MemoryScoreCards(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<ScoreCardVersion> find(String code, int cardVersion) {
        session.requireRunning();
        return Optional.ofNullable(data.byKey.get(new Key(code, cardVersion)));
    }

    @Override
    public List<ScoreCardVersion> versions(String code) {
        session.requireRunning();
        return data.byKey.values().stream()
                .filter(card -> card.code().equals(code))
                .sorted(Comparator.comparingInt(ScoreCardVersion::cardVersion))
                .toList();
    }

    @Override
    public Optional<ScoreCardVersion> inForce(String code, LocalDate day) {
        return versions(code).stream()
                .filter(card -> card.isInForce(day))
                .max(Comparator.comparing(ScoreCardVersion::validFrom).thenComparingInt(ScoreCardVersion::cardVersion));
    }

    @Override
    public ScoreCardVersion save(ScoreCardVersion card) {
        long version = Keys.nextVersion(
                "scorecard " + card.code() + " version " + card.cardVersion(),
                card.version(),
                find(card.code(), card.cardVersion())
                        .map(ScoreCardVersion::version)
                        .orElse(0L));
        ScoreCardVersion stored =
                ScoreCardVersion.builder().from(card).version(version).build();
        session.put(data.byKey, new Key(card.code(), card.cardVersion()), stored);
        return stored;
    }

    @Override
    public void remove(String code, int cardVersion) {
        if (find(code, cardVersion).isPresent()) {
            session.remove(data.byKey, new Key(code, cardVersion));
        }
    }
}
