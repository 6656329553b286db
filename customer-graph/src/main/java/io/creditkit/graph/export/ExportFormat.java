package io.creditkit.graph.export;

/** A file format that other programs open. All but {@link #DOT} keep every fact; none needs a network to be read. */
public enum ExportFormat {
    /** GraphML: Gephi, yEd, Cytoscape, networkx, igraph, JGraphT. Ids are name tokens; the field {@code key} holds the key. */
    GRAPHML("graphml", "application/graphml+xml"),
    /** GEXF 1.3 with time: Gephi. The last day of a relation is inclusive there, so it is one day before ours. */
    GEXF("gexf", "application/gexf+xml"),
    /** The language of Graphviz. Labels, shapes, shares and lines only. */
    DOT("dot", "text/vnd.graphviz"),
    /** The elements of Cytoscape and Cytoscape.js, with the places that the page has too. */
    CYTOSCAPE_JSON("cyjs", "application/json"),
    /** Nodes and {@code links}: D3, and networkx up to 3.3. */
    NODE_LINK_JSON("json", "application/json"),
    /** Nodes and {@code edges}: networkx from 3.4 on, JGraphT. */
    NODE_EDGE_JSON("json", "application/json"),
    /** One row for each party, RFC 4180. Text that a spreadsheet could run gets an apostrophe before it. */
    NODES_CSV("csv", "text/csv"),
    /** One row for each relation; as {@link #NODES_CSV}. */
    EDGES_CSV("csv", "text/csv"),
    /**
     * The Beneficial Ownership Data Standard 0.4: companies, persons, shares, parents and directors. What it has no word for is
     * left out: customers, user accounts, contacts and mere membership of a group.
     */
    BODS_JSON("json", "application/json");

    private final String fileExtension;
    private final String mediaType;

    ExportFormat(String fileExtension, String mediaType) {
        this.fileExtension = fileExtension;
        this.mediaType = mediaType;
    }

    /** {@return the usual end of such a file's name, without a dot} */
    public String fileExtension() {
        return fileExtension;
    }

    /** {@return the media type; the text is always UTF-8} */
    public String mediaType() {
        return mediaType;
    }

    NetworkWriter writer() {
        return switch (this) {
            case GRAPHML -> NetworkWriter.text(new GraphMl());
            case GEXF -> NetworkWriter.text(new Gexf());
            case DOT -> NetworkWriter.text(new Dot());
            case CYTOSCAPE_JSON -> NetworkWriter.text(new CytoscapeJson());
            case NODE_LINK_JSON -> NetworkWriter.text(new NodeLinkJson("links"));
            case NODE_EDGE_JSON -> NetworkWriter.text(new NodeLinkJson("edges"));
            case NODES_CSV -> CsvRows::nodes;
            case EDGES_CSV -> CsvRows::edges;
            case BODS_JSON -> NetworkWriter.text(new Bods());
        };
    }
}
