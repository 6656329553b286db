package io.creditkit.examples.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the results go. A file is written beside its place and then moved there, so nobody ever sees half of one. */
public final class OutputFolder {
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final Set<String> written = new TreeSet<>();

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the content of one file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * {@return the folder, made if it is not there}
     *
     * @throws OutputFolderException if it can't be made, or nothing can be written into it
     */
    public static OutputFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", UNFINISHED);
            Files.delete(probe);
            return new OutputFolder(folder);
        } catch (IOException e) {
            throw new OutputFolderException(folder, e);
        }
    }

    /** {@return where a file of this folder is, or would be} */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** {@return the names of the files written so far, in order} */
    Collection<String> written() {
        return written;
    }

    /**
     * Writes a file in place of the one with that name.
     *
     * @param name relative to this folder, with {@code /} between its parts
     */
    void write(String name, Content content) {
        Path file = folder.resolve(name);
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.writeTo(out);
            }
            moveOver(unfinished, file);
        } catch (UncheckedIOException | IOException e) {
            throw new OutputFolderException(file, e);
        }
        written.add(name);
    }

    /** Writes a text file in UTF-8 in place of the one with that name. */
    void write(String name, String text) {
        write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Removes the files of a sub-folder that are not among those written: pages of customers that are gone, broken-off files. */
    void removeOthers(String subFolder) {
        Path swept = folder.resolve(subFolder);
        try (Stream<Path> files = Files.list(swept)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!written.contains(subFolder + "/" + file.getFileName())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new OutputFolderException(swept, e);
        }
    }

    private static void moveOver(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
