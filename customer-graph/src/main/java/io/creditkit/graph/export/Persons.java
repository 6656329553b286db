package io.creditkit.graph.export;

/** How natural persons appear in a file. Applied before anything is written, so nothing else of them is in the file. */
public enum Persons {
    /** With their names and the month of birth. Only for readers who may know them. */
    SHOWN,
    /**
     * By initials only, without any further fact, under keys that name no record. Groups of customers keep their names, so name none
     * after a person; their descriptions, which are free text, are left out.
     */
    INITIALS
}
