package io.creditkit.graph;

import java.util.List;

/** The type of an edge and whether it is current, in one byte. */
final class EdgeMarks {
    private static final EdgeType[] TYPES = EdgeType.values();
    private static final int CURRENT = 1;

    private EdgeMarks() {}

    @SuppressWarnings("EnumOrdinal") // A mark lives no longer than the network, and leaves it only as a type.
    static byte[] of(List<Edge> edges) {
        byte[] marks = new byte[edges.size()];
        for (int i = 0; i < marks.length; i++) {
            Edge edge = edges.get(i);
            marks[i] = (byte) (edge.type().ordinal() << 1 | (edge.current() ? CURRENT : 0));
        }
        return marks;
    }

    static boolean isCurrent(byte mark) {
        return (mark & CURRENT) != 0;
    }

    static EdgeType type(byte mark) {
        return TYPES[mark >> 1];
    }
}
