package io.creditkit.graph.export;

import io.creditkit.graph.Network;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A network as node-link JSON, as D3 and networkx read it: {@code nodes} with {@code id}, {@code links} with {@code source} and
 * {@code target}. Shares are decimal numbers as text, in percent; days and moments are ISO 8601. A field without a value is
 * left out. Streams; the same network gives the same bytes. {@link NetworkExport} writes this and further formats.
 */
public final class NetworkJson {
    private final Network network;
    private final Persons persons;

    private NetworkJson(Network network, Persons persons) {
        this.network = network;
        this.persons = persons;
    }

    /** {@return a JSON document of that network, with persons by their initials} */
    public static NetworkJson of(Network network) {
        return new NetworkJson(network, Persons.INITIALS);
    }

    /** {@return the same with persons shown so} */
    public NetworkJson withPersons(Persons persons) {
        return new NetworkJson(network, persons);
    }

    /**
     * Writes the document in UTF-8 and leaves the stream open.
     *
     * @throws IOException if the stream does
     */
    public void writeTo(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writeTo(writer);
        writer.flush();
    }

    /**
     * Writes the document and leaves the writer open.
     *
     * @throws IOException if the writer does
     */
    public void writeTo(Writer writer) throws IOException {
        new NodeLinkJson("links").write(Redaction.apply(network, persons), persons, writer);
    }
}
