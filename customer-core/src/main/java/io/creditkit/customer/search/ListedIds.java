package io.creditkit.customer.search;

import io.creditkit.customer.CustomerId;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whose rows a list has, in its order: of a long list in a temporary file, which is gone when this is closed, so that memory stays the
 * same however long it is. Not thread-safe.
 */
final class ListedIds implements AutoCloseable {
    /** Of a list as long as one page of a storage nothing goes into a file. */
    static final int MOST_IN_MEMORY = 20_000;

    private final List<CustomerId> waiting = new ArrayList<>();
    private Optional<FileChannel> file = Optional.empty();
    private long inFile;

    void add(CustomerId id) {
        waiting.add(id);
        if (waiting.size() == MOST_IN_MEMORY) {
            write();
        }
    }

    void clear() {
        waiting.clear();
        inFile = 0;
        file.ifPresent(open -> {
            try {
                open.truncate(0).position(0);
            } catch (IOException e) {
                throw failure(e);
            }
        });
    }

    /** Hands over each of them, in order. */
    void forEach(Consumer<CustomerId> consumer) {
        forEachBatch(MOST_IN_MEMORY, batch -> batch.forEach(consumer));
    }

    /** Hands over so many of them at a time, in order. */
    void forEachBatch(int size, Consumer<List<CustomerId>> consumer) {
        if (file.isPresent()) {
            DataInputStream ids = begin(file.get());
            for (long read = 0; read < inFile; read += size) {
                consumer.accept(read(ids, (int) Math.min(size, inFile - read)));
            }
        }
        for (int from = 0; from < waiting.size(); from += size) {
            consumer.accept(List.copyOf(waiting.subList(from, Math.min(from + size, waiting.size()))));
        }
    }

    @Override
    public void close() {
        file.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                throw failure(e);
            }
        });
    }

    private void write() {
        try {
            FileChannel open = file.isPresent() ? file.get() : create();
            file = Optional.of(open);
            DataOutputStream ids =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(open), 1 << 16));
            for (CustomerId id : waiting) {
                ids.writeUTF(id.value());
            }
            ids.flush();
            inFile += waiting.size();
            waiting.clear();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static FileChannel create() throws IOException {
        return FileChannel.open(
                Files.createTempFile("creditkit", ".ids"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static DataInputStream begin(FileChannel file) {
        try {
            return new DataInputStream(new BufferedInputStream(Channels.newInputStream(file.position(0)), 1 << 16));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static List<CustomerId> read(DataInputStream ids, int count) {
        try {
            List<CustomerId> batch = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                batch.add(CustomerId.of(ids.readUTF()));
            }
            return batch;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static UncheckedIOException failure(IOException cause) {
        return new UncheckedIOException(
                "The ids of a long list are kept in a temporary file (java.io.tmpdir) while it is handed over, and that can't be written"
                        + " or read. See whether there is room.",
                cause);
    }
}
