package io.creditkit.examples.sandbox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a caller accepts. */
final class MediaTypes {
    private static final Pattern QUALITY = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)");

    private MediaTypes() {}

    /** {@return the media type that the caller likes best, in lower case; of several the one named first; empty if none is named} */
    static String preferred(String accept) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(",", -1))
                .max(Comparator.comparingDouble(MediaTypes::quality))
                .map(range -> range.split(";", -1)[0].strip())
                .orElse("");
    }

    private static double quality(String range) {
        Matcher said = QUALITY.matcher(range);
        return said.find() ? Double.parseDouble(said.group(1)) : 1;
    }
}
