package io.creditkit.creditsafe;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A file to send. Immutable; {@code toString} shows its type and size alone. */
public final class Upload {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+(;[ -~]*)?");

    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    private Upload(String fileName, String mediaType, byte[] content) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content;
    }

    /**
     * {@return a file of this name and content, which is copied}
     *
     * @param fileName its name without folders; not blank
     * @param mediaType such as {@code text/csv}
     */
    public static Upload of(String fileName, String mediaType, byte[] content) {
        if (fileName.isBlank() || fileName.indexOf('/') >= 0 || fileName.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("A file to send needs a name without folders");
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("'" + mediaType + "' is no media type; give one such as text/csv");
        }
        return new Upload(fileName, mediaType, content.clone());
    }

    /** {@return its name} */
    public String fileName() {
        return fileName;
    }

    /** {@return its media type} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return a copy of its bytes} */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload that
                && fileName.equals(that.fileName)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * fileName.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Upload[" + mediaType + ", " + content.length + " bytes]";
    }
}
