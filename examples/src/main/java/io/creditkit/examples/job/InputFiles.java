package io.creditkit.examples.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the job reads.
 *
 * @param customers the customers
 * @param invoices their invoices and payments; empty if there is no such file
 * @param contacts their people and portal users; empty if there is no such file
 */
public record InputFiles(Path customers, Optional<Path> invoices, Optional<Path> contacts) {}
