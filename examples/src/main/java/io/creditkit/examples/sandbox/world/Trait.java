package io.creditkit.examples.sandbox.world;

/** What is odd about a company, so that a client can meet it. */
public enum Trait {
    /** No register entry; a thin report. */
    NON_LTD,
    /** The agency gives no score. */
    NOT_RATED,
    /** A score, and a recommended limit of zero. */
    LIMIT_ZERO,
    /** In insolvency from the first day. */
    INSOLVENT,
    /** The report is larger than ten megabytes. */
    OVERSIZE,
    /** Sections of the report could not be built. */
    PARTIAL,
    /** No report; the agency says so under status 200. */
    UNAVAILABLE,
    /** No report; the agency says so under status 400. */
    UNAVAILABLE_400
}
