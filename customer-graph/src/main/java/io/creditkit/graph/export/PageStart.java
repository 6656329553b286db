package io.creditkit.graph.export;

/**
 * What a page shows when it is opened.
 *
 * @param place the number of the party in the middle, or -1 for none
 * @param steps how far around it; 0 for everything
 */
record PageStart(int place, int steps) {
    static final PageStart EVERYTHING = new PageStart(-1, 0);
}
