package io.creditkit.creditsafe;

import java.util.Arrays;
import java.util.Optional;

/**
 * A file that the provider sent, byte for byte. Immutable; {@code toString} shows its type and size alone.
 *
 * <p>Its media type is what the provider says about it, which need not be true: a look at the first bytes tells more.
 */
public final class ReceivedFile {

    private final Optional<String> mediaType;
    private final byte[] content;

    /** Made by this module; the bytes are not copied. */
    public ReceivedFile(Optional<String> mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    /** {@return the media type, if the provider named one} */
    public Optional<String> mediaType() {
        return mediaType;
    }

    /** {@return a copy of the bytes} */
    public byte[] content() {
        return content.clone();
    }

    /** {@return how many bytes it has} */
    public int size() {
        return content.length;
    }

    /** {@return whether it begins as a PDF document does} */
    public boolean isPdf() {
        return content.length >= 4 && content[0] == '%' && content[1] == 'P' && content[2] == 'D' && content[3] == 'F';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceivedFile that
                && mediaType.equals(that.mediaType)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * mediaType.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "ReceivedFile[" + mediaType.orElse("unknown type") + ", " + content.length + " bytes]";
    }
}
