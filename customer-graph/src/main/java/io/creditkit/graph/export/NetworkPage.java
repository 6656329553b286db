package io.creditkit.graph.export;

import io.creditkit.graph.Network;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * An interactive page of a network in one HTML file, which opens from disk and asks no other host for anything: search,
 * filters, steps around a party, the path between two, details with their sources, and the same data as tables. The page's own
 * content policy forbids every request. Without scripts the tables are shown.
 *
 * <p>About 500 kB plus 1 kB for each party. Above 1 500 parties the page opens around one of them. Memory: the data of the page
 * beside the network. The same network gives the same bytes.
 */
public final class NetworkPage {
    private final Network network;
    private final String title;
    private final Persons persons;

    private NetworkPage(Network network, String title, Persons persons) {
        this.network = network;
        this.title = title;
        this.persons = persons;
    }

    /** {@return a page of that network, titled "Customer network", with persons by their initials} */
    public static NetworkPage of(Network network) {
        return new NetworkPage(network, "Customer network", Persons.INITIALS);
    }

    /** {@return the same page with that title} */
    public NetworkPage withTitle(String title) {
        return new NetworkPage(network, title, persons);
    }

    /** {@return the same page with persons shown so} */
    public NetworkPage withPersons(Persons persons) {
        return new NetworkPage(network, title, persons);
    }

    /**
     * Writes the page in UTF-8 and leaves the stream open.
     *
     * @throws IOException if the stream does
     */
    public void writeTo(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writeTo(writer);
        writer.flush();
    }

    /**
     * Writes the page and leaves the writer open. The page says that it is in UTF-8, so the writer must write that.
     *
     * @throws IOException if the writer does
     */
    public void writeTo(Writer writer) throws IOException {
        DrawnNetwork drawn = DrawnNetwork.of(network, persons);
        PageTables tables = new PageTables(drawn);
        StringWriter nodes = new StringWriter();
        tables.writeNodes(nodes);
        StringWriter edges = new StringWriter();
        tables.writeEdges(edges);
        StringWriter data = new StringWriter();
        new PageData(drawn).writeTo(data, DrawnNetwork.line(title));
        PageTemplate.load()
                .with("title", HtmlText.escaped(title))
                .with("as-of", drawn.network().asOf().toString())
                .with("node-count", Integer.toString(drawn.network().nodes().size()))
                .with("edge-count", Integer.toString(drawn.network().edges().size()))
                .with("nodes", nodes.toString())
                .with("edges", edges.toString())
                .with("data", data.toString())
                .writeTo(writer);
    }
}
