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
 *
 * <p>{@link io.creditkit.creditsafe.operation.OperationCatalogue} knows whether an operation may be repeated and whether it may
 * be billed, and the call goes by that. Answers come as {@link io.creditkit.creditsafe.OpenValue}, which is read by name and
 * tells what is missing. Prefer a typed family where there is one. Thread-safe.
 */
@NullMarked
package io.creditkit.creditsafe.operation;

import org.jspecify.annotations.NullMarked;
