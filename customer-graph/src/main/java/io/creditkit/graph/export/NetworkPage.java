package io.creditkit.graph.export;

import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An interactive page of a network in one HTML file, which opens from disk and asks no other host for anything: search,
 * filters by kind, rating, country, share and day, steps around a party, groups that close and open, the path between two,
 * details with their sources, the same data as tables, and pictures to save. The page's own content policy forbids every
 * request. Companies are coloured and lettered by rating and, with {@link #withNotes notes}, sized by exposure.
 *
 * <p>About 500 kB plus 250 bytes for each party. Above 1 500 parties the page opens with groups closed, or around one party,
 * and says so. Without scripts, tables are shown, of the first 1 000 parties and 2 000 relations. Memory: the data of the page
 * beside the network. The same network and notes give the same bytes.
 */
public final class NetworkPage {
    private static final int MOST_STEPS = 6;

    private final Network network;
    private final String title;
    private final Persons persons;
    private final Function<Node, PartyNote> notes;
    private final Optional<NodeKey> centre;
    private final int steps;

    private NetworkPage(
            Network network,
            String title,
            Persons persons,
            Function<Node, PartyNote> notes,
            Optional<NodeKey> centre,
            int steps) {
        this.network = network;
        this.title = title;
        this.persons = persons;
        this.notes = notes;
        this.centre = centre;
        this.steps = steps;
    }

    /** {@return a page of that network, titled "Customer network", with persons by their initials} */
    public static NetworkPage of(Network network) {
        return new NetworkPage(
                network, "Customer network", Persons.INITIALS, node -> PartyNote.none(), Optional.empty(), 0);
    }

    /** {@return the same page with that title} */
    public NetworkPage withTitle(String title) {
        return new NetworkPage(network, title, persons, notes, centre, steps);
    }

    /** {@return the same page with persons shown so} */
    public NetworkPage withPersons(Persons persons) {
        return new NetworkPage(network, title, persons, notes, centre, steps);
    }

    /**
     * {@return the same page with what the host has to add to each party}
     *
     * @param notes asked once for each party of the network; not kept beyond the page
     */
    public NetworkPage withNotes(Function<Node, PartyNote> notes) {
        return new NetworkPage(network, title, persons, notes, centre, steps);
    }

    /**
     * {@return the same page, opened around that party} The reader can go on from there to everything else. A party that is not
     * in the network is passed over.
     *
     * @param steps 1 to 6
     * @throws IllegalArgumentException if it is outside
     */
    public NetworkPage around(NodeKey party, int steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "A page opens 1 to " + MOST_STEPS + " steps around a party, not " + steps + ".");
        }
        return new NetworkPage(network, title, persons, notes, Optional.of(party), steps);
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
        Redacted redacted = Redaction.redact(network, persons);
        DrawnNetwork drawn = DrawnNetwork.of(redacted.network());
        StringWriter data = new StringWriter();
        new PageData(drawn, placed(redacted)).writeTo(data, DrawnNetwork.line(title), start(redacted));
        PageTables tables = new PageTables(drawn);
        PageTemplate.load()
                .with("title", HtmlText.escaped(title))
                .with("as-of", drawn.network().asOf().toString())
                .with("node-count", Integer.toString(drawn.network().nodes().size()))
                .with("edge-count", Integer.toString(drawn.network().edges().size()))
                .with("tables-note", tables.note())
                .with("nodes", tables.nodes())
                .with("edges", tables.edges())
                .with("data", data.toString())
                .writeTo(writer);
    }

    private PageStart start(Redacted redacted) {
        return centre.map(redacted::keyOf)
                .map(key -> new PageStart(redacted.network().placeOf(key).orElse(-1), steps))
                .filter(start -> start.place() >= 0)
                .orElse(PageStart.EVERYTHING);
    }

    private Map<Integer, PartyNote> placed(Redacted redacted) {
        Map<Integer, PartyNote> placed = new HashMap<>();
        for (Node node : network.nodes()) {
            PartyNote note = notes.apply(node);
            boolean hidden = !redacted.keyOf(node.key()).equals(node.key());
            redacted.network()
                    .placeOf(redacted.keyOf(node.key()))
                    .ifPresent(place -> placed.put(
                            place, hidden ? new PartyNote(note.exposure(), new TreeMap<>(), List.of()) : note));
        }
        return placed;
    }
}
