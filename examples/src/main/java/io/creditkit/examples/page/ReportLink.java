package io.creditkit.examples.page;

import java.time.Instant;

/**
 * A report as a PDF document, in a file beside the page.
 *
 * @param receivedAt when it was received
 * @param target where the file is, relative to the page
 * @param bytes how long it is
 */
public record ReportLink(Instant receivedAt, String target, int bytes) {}
