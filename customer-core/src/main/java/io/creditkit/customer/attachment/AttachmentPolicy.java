package io.creditkit.customer.attachment;

import io.creditkit.customer.EntryFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which files may be attached. That a file is of the type that it is called is looked at by how it begins, for types that
 * begin alike; it is no search for malware.
 *
 * @param maxBytes how large a file may be, 1 to 2 000 000 000 bytes
 * @param mediaTypes of which types, in lower case without parameters
 */
public record AttachmentPolicy(int maxBytes, Set<String> mediaTypes) {
    private static final int MOST = 2_000_000_000;

    public AttachmentPolicy {
        if (maxBytes < 1 || maxBytes > MOST) {
            throw new IllegalArgumentException("A file may have 1 to " + MOST + " bytes, not " + maxBytes + ".");
        }
        mediaTypes = Set.copyOf(mediaTypes);
    }

    /** {@return PDF, pictures, plain text, tables and office documents of up to 20 000 000 bytes} */
    public static AttachmentPolicy standard() {
        return new AttachmentPolicy(
                20_000_000,
                Set.of(
                        "application/pdf",
                        "image/png",
                        "image/jpeg",
                        "image/tiff",
                        "text/plain",
                        "text/csv",
                        "application/vnd.oasis.opendocument.text",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    /** {@return the type in lower case without parameters} */
    static String plain(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a file, of which no more than one byte over the limit was read. */
    List<EntryFault> faults(String mediaType, byte[] bytes) {
        List<EntryFault> faults = new ArrayList<>();
        if (!mediaTypes.contains(mediaType)) {
            faults.add(new EntryFault(
                    "mediaType", "not-allowed", "Files of this type are not taken. Allowed are " + allowed() + "."));
        } else if (!FileSignature.fits(mediaType, bytes)) {
            faults.add(new EntryFault(
                    "mediaType", "not-as-called", "The file does not begin as a file of the type " + mediaType + "."));
        }
        if (bytes.length == 0) {
            faults.add(new EntryFault("size", "empty", "The file is empty."));
        }
        if (bytes.length > maxBytes) {
            faults.add(new EntryFault("size", "too-large", "A file may have at most " + maxBytes + " bytes."));
        }
        return faults;
    }

    private String allowed() {
        return String.join(", ", mediaTypes.stream().sorted().toList());
    }
}
