package io.creditkit.customer.internal;

import io.creditkit.customer.Wording;
import java.util.Map;

/** What is wrong in JSON that somebody wrote, told alike whatever the JSON is of. */
public final class JsonFault {
    private JsonFault() {}

    /**
     * {@return that it can't be used, with the place and the reason, which both stay translatable}
     *
     * @param kind the first half of the key, that of the exception
     * @param what is written there, in plain English
     * @param path the place as a JSON pointer; empty for the whole
     */
    public static Wording told(String kind, String what, String path, Wording problem) {
        String refused = "The " + what + " can't be used";
        return path.isEmpty()
                ? Wording.of(kind + ".whole", refused + ": {problem}", Map.of("problem", problem))
                : Wording.of(
                        kind + ".at", refused + ", at {path}: {problem}", Map.of("path", path, "problem", problem));
    }
}
