package io.creditkit.customer.jdbc;

/** What to do about the tables when a storage is opened. */
public enum SchemaMode {
    /** Check that they are the ones this version works with; change nothing. The default for a host's DataSource. */
    VALIDATE,

    /**
     * Make or upgrade them where needed. Needs the right to create tables, and two connections at once while there is
     * something to do. Several nodes may do so together. Nodes of an older version are to be stopped first: a schema is
     * checked when a storage is opened, so they go on, but do not keep what is new. The default for an embedded database.
     */
    MIGRATE,

    /** Neither check nor change them. */
    NONE
}
