package io.creditkit.customer.storage;

import java.util.Optional;

/**
 * How far {@link ReportStore#removeDocuments} came.
 *
 * @param count how many documents were removed
 * @param after where to go on, in the storage's own words; empty if none is left
 */
public record RemovedDocuments(int count, Optional<String> after) {}
