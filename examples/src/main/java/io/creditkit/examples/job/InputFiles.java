package io.creditkit.examples.job;

import java.nio.file.Path;

/**
 * What the job reads.
 *
 * @param customers the customers
 * @param invoices their invoices and payments
 * @param contacts their people and portal users
 */
public record InputFiles(Path customers, Path invoices, Path contacts) {}
