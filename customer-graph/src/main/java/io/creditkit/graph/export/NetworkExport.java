package io.creditkit.graph.export;

import io.creditkit.graph.Network;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A network in the file formats of other programs. Parties come in the order of their keys, relations in the order of
 * {@link Network#edges()}, so the same network gives the same bytes. Streams: beside the network, memory stays the same. Makes
 * no call. Immutable.
 *
 * <pre>{@code
 * NetworkExport.of(network)
 *         .selecting(Selection.all().around(key, 2).on(LocalDate.parse("2026-03-31")))
 *         .writeTo(ExportFormat.GRAPHML, out);
 * }</pre>
 */
public final class NetworkExport {
    private final Network network;
    private final Persons persons;

    private NetworkExport(Network network, Persons persons) {
        this.network = network;
        this.persons = persons;
    }

    /** {@return an export of the whole network, with persons by their initials} */
    public static NetworkExport of(Network network) {
        return new NetworkExport(network, Persons.INITIALS);
    }

    /** {@return the same with persons shown so} */
    public NetworkExport withPersons(Persons persons) {
        return new NetworkExport(network, persons);
    }

    /** {@return the same of only that part of what is exported here} */
    public NetworkExport selecting(Selection selection) {
        return new NetworkExport(selection.from(network), persons);
    }

    /**
     * Writes one file in UTF-8 and leaves the stream open.
     *
     * @throws IOException if the stream does; what was written till then is not a whole file
     */
    public void writeTo(ExportFormat format, OutputStream out) throws IOException {
        format.writer().write(Redaction.apply(network, persons), persons, out);
    }
}
