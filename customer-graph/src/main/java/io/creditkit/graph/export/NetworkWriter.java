package io.creditkit.graph.export;

import io.creditkit.graph.Network;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a network in one format as it goes, and leaves the stream open. */
@FunctionalInterface
interface NetworkWriter {
    /**
     * Writes it.
     *
     * @param shown what may be seen
     * @param persons how the persons in it were made to appear
     */
    void write(Network shown, Persons persons, OutputStream out) throws IOException;

    /** {@return a writer of text in UTF-8} */
    static NetworkWriter text(Text text) {
        return (shown, persons, out) -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write(shown, persons, writer);
            writer.flush();
        };
    }

    /** What makes the text. */
    @FunctionalInterface
    interface Text {
        void write(Network shown, Persons persons, Writer out) throws IOException;
    }
}
