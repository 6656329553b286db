package io.creditkit.customer.storage.memory;

import io.creditkit.customer.Subject;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.storage.AttachmentStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Attached files with their bytes, found by owner and by hash. */
final class MemoryAttachments implements AttachmentStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Attachment> byId = new HashMap<>();
        private final Map<Subject, Set<String>> byOwner = new HashMap<>();
        private final Map<String, Set<String>> byHash = new HashMap<>();
        private final Map<String, byte[]> bytes = new HashMap<>();
    }

    private static final Comparator<Attachment> NEWEST_FIRST =
            Comparator.comparing(Attachment::at).reversed().thenComparing(Attachment::id, Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;

    MemoryAttachments(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Attachment> find(String id) {
        return Optional.ofNullable(data().byId.get(id));
    }

    @Override
    public List<Attachment> of(Subject owner) {
        return data().byOwner.getOrDefault(owner, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public long count(String sha256) {
        return data().byHash.getOrDefault(sha256, Set.of()).size();
    }

    @Override
    public void put(Attachment attachment) {
        find(attachment.id()).ifPresent(former -> session.unindex(data.byOwner, former.owner(), former.id()));
        session.put(data.byId, attachment.id(), attachment);
        session.index(data.byOwner, attachment.owner(), attachment.id());
        session.index(data.byHash, attachment.sha256(), attachment.id());
    }

    @Override
    public void remove(String id) {
        find(id).ifPresent(former -> {
            session.unindex(data.byOwner, former.owner(), id);
            session.unindex(data.byHash, former.sha256(), id);
            session.remove(data.byId, id);
            if (count(former.sha256()) == 0) {
                session.remove(data.bytes, former.sha256());
            }
        });
    }

    @Override
    public void keepBytes(String sha256, byte[] bytes) {
        session.put(data().bytes, sha256, bytes.clone());
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return Optional.ofNullable(data().bytes.get(sha256)).map(byte[]::clone);
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
