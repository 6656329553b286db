package io.creditkit.customer.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files that can be saved on any computer, and lead nowhere: without folders, control and direction marks, signs that
 * a file system takes for its own, and names of devices.
 */
public final class SafeName {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private SafeName() {}

    /** {@return the name made safe, 1 to 120 characters; {@code file} if nothing of it can stay} */
    public static String of(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        last.codePoints().forEach(c -> {
            if (c < ' ' || "<>:\"|?*".indexOf(c) >= 0) {
                safe.append('_');
            } else if (isPrintable(c)) {
                safe.appendCodePoint(c);
            }
        });
        // After the others are gone, as marks that come together by that are composed and put in order.
        String composed = Normalizer.normalize(safe, Normalizer.Form.NFC);
        String trimmed = trimmed(shortened(composed.strip()));
        String stem = trimmed.contains(".") ? trimmed.substring(0, trimmed.indexOf('.')) : trimmed;
        if (trimmed.isEmpty()) {
            return "file";
        }
        return DEVICES.contains(stem.toLowerCase(Locale.ROOT)) ? trimmed(shortened("_" + trimmed)) : trimmed;
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[. ]+|[. ]+$", "");
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The ending tells what kind of file it is, so it is the beginning that gets shorter. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot >= 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        String beginning = name.substring(0, LONGEST - ending.length() - 1);
        boolean halved = Character.isHighSurrogate(beginning.charAt(beginning.length() - 1));
        return (halved ? beginning.substring(0, beginning.length() - 1) : beginning) + ending;
    }
}
