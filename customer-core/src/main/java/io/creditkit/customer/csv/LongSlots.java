package io.creditkit.customer.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room for numbers, all of them 0 at first: few in memory, many in a temporary file that is gone once nobody needs it, so that
 * the heap holds the same however many there are. Where no such file can be written they are held in memory.
 */
final class LongSlots {
    /** Eight megabytes. */
    static final int MOST_IN_MEMORY = 1 << 20;

    /** No more than two gigabytes can be mapped at once. */
    private static final int MOST_IN_FILE = Integer.MAX_VALUE / Long.BYTES;

    private static final int CHUNK = 1 << 16;

    private LongSlots() {}

    static LongBuffer of(int size) {
        if (size <= MOST_IN_MEMORY || size > MOST_IN_FILE) {
            return LongBuffer.allocate(size);
        }
        try {
            return inFile(size);
        } catch (IOException noFile) {
            return LongBuffer.allocate(size);
        }
    }

    private static LongBuffer inFile(int size) throws IOException {
        Path file = Files.createTempFile("creditkit", ".keys");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            long bytes = (long) size * Long.BYTES;
            // Written now, as a full disk that is found out by the mapped memory alone would end the whole machine.
            for (long written = 0; written < bytes; ) {
                written += channel.write(ByteBuffer.allocate((int) Math.min(CHUNK, bytes - written)));
            }
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes).asLongBuffer();
        }
    }
}
