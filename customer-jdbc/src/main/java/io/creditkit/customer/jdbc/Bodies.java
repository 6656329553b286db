package io.creditkit.customer.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes under their hash: equal ones once, compressed, in parts. */
final class Bodies {
    /** As in the schema. No large-object type is used: they behave differently in every database. */
    private static final int MAX_PART = 1_000_000;

    private static final String GZIP = "gzip";

    private static final Columns ALL = Columns.of("tenant_id", "sha256", "part", "codec", "content");
    private static final String THIS = " WHERE tenant_id = :tenant_id AND sha256 = :sha256";

    private final Session session;
    private final String table;

    /** For the bytes in that table. */
    Bodies(Session session, String table) {
        this.session = session;
        this.table = "${prefix}" + table;
    }

    boolean has(String sha256) {
        return session.number("SELECT COUNT(*) AS n FROM " + table + THIS, body(sha256)) > 0;
    }

    /** Lets nobody else keep or remove these bytes until the unit of work is over, if they are there. */
    void lock(String sha256) {
        session.write("UPDATE " + table + " SET codec = codec" + THIS, body(sha256));
    }

    void remove(String sha256) {
        session.write("DELETE FROM " + table + THIS, body(sha256));
    }

    void keep(String sha256, byte[] bytes) {
        if (has(sha256)) {
            return;
        }
        byte[] packed = pack(bytes);
        List<Values> parts = new ArrayList<>();
        for (int from = 0; from < packed.length; from += MAX_PART) {
            byte[] part = Arrays.copyOfRange(packed, from, Math.min(packed.length, from + MAX_PART));
            parts.add(body(sha256)
                    .number("part", parts.size())
                    .text("codec", GZIP)
                    .bytes("content", part));
        }
        session.writeAll("INSERT INTO " + table + " " + ALL.inserted(), parts);
    }

    /** {@return the bytes of that hash; empty if there are none} */
    Optional<byte[]> find(String sha256) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        List<String> codecs = session.list(
                "SELECT codec, content FROM " + table + THIS + " ORDER BY tenant_id, sha256, part",
                body(sha256),
                row -> {
                    packed.writeBytes(row.bytes("content"));
                    return row.text("codec");
                });
        if (codecs.isEmpty()) {
            return Optional.empty();
        }
        if (!codecs.stream().allMatch(GZIP::equals)) {
            throw new CorruptStorageException("A kept document is packed with a codec that this version does not know."
                    + " It was written by a newer version: upgrade this one.");
        }
        byte[] bytes = unpack(packed.toByteArray());
        if (!Keys.digest(bytes).equals(sha256)) {
            throw damaged(new IOException("The SHA-256 differs."));
        }
        return Optional.of(bytes);
    }

    private static Values body(String sha256) {
        return Values.none().text("sha256", sha256);
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("A document could not be packed in memory.", impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException failure) {
            throw damaged(failure);
        }
    }

    private static CorruptStorageException damaged(IOException cause) {
        return new CorruptStorageException(
                "The bytes of a kept document are not those that were stored. Restore them from a backup.", cause);
    }
}
