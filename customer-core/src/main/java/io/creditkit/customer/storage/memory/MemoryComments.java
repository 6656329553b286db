package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.storage.CommentStore;
import io.creditkit.customer.storage.StaleVersionException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comments on customers. */
final class MemoryComments implements CommentStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Comment> byId = new HashMap<>();
        private final Map<CustomerId, Set<String>> byCustomer = new HashMap<>();
    }

    private static final Comparator<Comment> IN_ORDER = Comparator.comparing(Comment::place)
            .thenComparing(Comment::at, Comparator.reverseOrder())
            .thenComparing(Comment::id, Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;

    MemoryComments(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Comment> find(String id) {
        return Optional.ofNullable(data().byId.get(id));
    }

    @Override
    public List<Comment> of(CustomerId customer) {
        return data().byCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public Comment save(Comment comment) {
        long version = Keys.nextVersion(
                "comment " + comment.id(),
                comment.version(),
                find(comment.id()).map(Comment::version).orElse(0L));
        Comment stored = comment.stored(version);
        drop(comment.id());
        session.put(data.byId, stored.id(), stored);
        session.index(data.byCustomer, stored.customer(), stored.id());
        return stored;
    }

    @Override
    public void remove(Comment comment) {
        long stored = find(comment.id()).map(Comment::version).orElse(0L);
        if (stored != comment.version() || stored == 0) {
            throw new StaleVersionException("comment " + comment.id(), comment.version(), stored);
        }
        drop(comment.id());
    }

    private void drop(String id) {
        find(id).ifPresent(former -> {
            session.unindex(data.byCustomer, former.customer(), id);
            session.remove(data.byId, id);
        });
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
