package io.creditkit.customer.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the bytes of attached files in a folder, a file for each: {@code <tenant>/<first two digits>/<sha256>}. The tenant is
 * written in hexadecimal digits, so that no tenant's name can lead out of the folder. A file is whole or not there.
 */
public final class FolderBytes implements AttachmentBytes {
    private static final String HASH = "[0-9a-f]{64}";

    private final Path folder;
    private final Clock clock;

    private FolderBytes(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * {@return the bytes in that folder, which is made when something is kept}
     *
     * @param clock by which files get their time; the kit's clock
     */
    public static FolderBytes in(Path folder, Clock clock) {
        return new FolderBytes(folder.toAbsolutePath(), clock);
    }

    @Override
    public void keep(TenantId tenant, String sha256, byte[] bytes) {
        Path file = file(tenant, sha256);
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), sha256, ".part");
            try {
                Files.write(part, bytes);
                Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of an attachment can't be written into " + folder + ".", e);
        }
    }

    @Override
    public Optional<byte[]> read(TenantId tenant, String sha256) {
        try {
            return Optional.of(Files.readAllBytes(file(tenant, sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of an attachment can't be read from " + folder + ".", e);
        }
    }

    @Override
    public boolean holds(TenantId tenant, String sha256) {
        return Files.isRegularFile(file(tenant, sha256));
    }

    @Override
    public List<String> olderThan(TenantId tenant, Instant moment) {
        Path own = folder(tenant);
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(own, 2)) {
            return files.filter(file -> file.getFileName().toString().matches(HASH))
                    .filter(file -> kept(file).isBefore(moment))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be listed.", e);
        }
    }

    @Override
    public void remove(TenantId tenant, String sha256) {
        try {
            Files.deleteIfExists(file(tenant, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of an attachment can't be removed from " + folder + ".", e);
        }
    }

    private static Instant kept(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException goneMeanwhile) {
            return Instant.MAX;
        }
    }

    private Path file(TenantId tenant, String sha256) {
        if (!sha256.matches(HASH)) {
            throw new IllegalArgumentException("A SHA-256 has 64 lower-case hexadecimal digits.");
        }
        return folder(tenant).resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Path folder(TenantId tenant) {
        return folder.resolve(HexFormat.of().formatHex(tenant.value().getBytes(UTF_8)));
    }
}
