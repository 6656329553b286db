package io.creditkit.customer.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How files of some types begin. */
final class FileSignature {
    private static final List<byte[]> PDF = List.of("%PDF-".getBytes(StandardCharsets.US_ASCII));
    private static final List<byte[]> PNG = List.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    private static final List<byte[]> JPEG = List.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    private static final List<byte[]> TIFF = List.of(new byte[] {'I', 'I', 42, 0}, new byte[] {'M', 'M', 0, 42});
    private static final List<byte[]> ZIP = List.of(new byte[] {'P', 'K', 3, 4});

    private FileSignature() {}

    /** {@return whether bytes can be a file of that type; true for types of which nothing is known} */
    static boolean fits(String mediaType, byte[] bytes) {
        return switch (mediaType) {
            case "application/pdf" -> begins(bytes, PDF);
            case "image/png" -> begins(bytes, PNG);
            case "image/jpeg" -> begins(bytes, JPEG);
            case "image/tiff" -> begins(bytes, TIFF);
            case "text/plain", "text/csv" -> isText(bytes);
            default -> !isPackedDocument(mediaType) || begins(bytes, ZIP);
        };
    }

    private static boolean isPackedDocument(String mediaType) {
        return mediaType.startsWith("application/vnd.oasis.opendocument")
                || mediaType.startsWith("application/vnd.openxmlformats");
    }

    private static boolean begins(byte[] bytes, List<byte[]> signatures) {
        return signatures.stream().anyMatch(signature -> begins(bytes, signature));
    }

    private static boolean begins(byte[] bytes, byte[] signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (bytes[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }
}
