package io.creditkit.customer.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2 over the real one, on which nothing can be written while it is full. */
public final class SmallDisk extends FilePathWrapper {
    static final String SCHEME = "smalldisk";

    private static volatile boolean full;

    /** Called by H2, which needs it public, once for each path. */
    public SmallDisk() {}

    void fill() {
        full = true;
    }

    void free() {
        full = false;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new SmallFile(getBase().open(mode));
    }

    private static void requireSpace() throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
    }

    private static final class SmallFile extends FileBaseDefault {
        private final FileChannel file;

        SmallFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            requireSpace();
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }
    }
}
