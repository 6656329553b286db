/**
 * Every operation of the API, also those that have no typed family: the catalogue of them, and one general call that shares the
 * client's token, repetitions, rate limit and errors.
 *
 * <pre>{@code
 * Operation jobs = OperationCatalogue.at(Operation.Method.GET, "/dataCleaning/jobs");
 * OperationCall archived = OperationCall.to(jobs).query("archived", "true").build();
 * for (OpenValue job : client.operations().list(archived, Listing.ofWholeAnswer())) {
 *     System.out.println(job.get("name").text());
 * }
 * }</pre>
 */
@NullMarked
package io.creditkit.creditsafe.operation;

import org.jspecify.annotations.NullMarked;
