/**
 * Which company at the agency a customer is: candidates with score and reasons, and the decision.
 *
 * <p>A <b>link</b> ({@link io.creditkit.customer.AgencyLink}) ties a customer to the id of a company at an agency; reports,
 * monitoring and most of risk begin with it. Several customers may be linked to one company and then share its file. A link is
 * made by itself only where identifiers prove it, never on a name alone; else a {@link LinkReview} with
 * {@link Candidate candidates} waits for a person.
 *
 * <pre>{@code
 * LinkResult result = work.linking().link(customer.id());
 * if (result instanceof LinkResult.NeedsReview waiting) {
 *     show(waiting.review());
 * }
 * }</pre>
 *
 * <ol>
 *   <li>{@link CompanyLinking#link} for each customer without a link, also again and again: a customer that is linked makes no
 *       call, and a search without result is repeated only after {@link LinkPolicy#searchAgainAfter()} or when the customer's
 *       data change.
 *   <li>A person works on {@link CompanyLinking#reviews()}: {@link CompanyLinking#linkByHand} takes one of the candidates,
 *       {@link CompanyLinking#findCandidates} looks anew with other words, {@link CompanyLinking#linkById} takes an id that is
 *       known.
 *   <li>Where a company has a second customer, a review asks ({@link LinkReview.Outcome#SHARED}): they are merged
 *       ({@link io.creditkit.customer.merge.Merges}), or {@link CompanyLinking#attach} says that both stay.
 *   <li>{@link CompanyLinking#unlink} and {@link CompanyLinking#undo} take a decision back; {@link CompanyLinking#decisions}
 *       tells all of them.
 *   <li>Each day: {@link CompanyLinking#removeOldEnquiries()}, which takes away what was said in searches once its time is over.
 * </ol>
 *
 * <p>Searches cost nothing, and each is written into the access log of the customer; what was said is told by
 * {@link io.creditkit.customer.access.AccessLog#enquiries}. Without an agency nothing can be looked for
 * ({@link LinkResult.NotPossible}). The agency's failures are {@link io.creditkit.customer.report.BureauException}; nothing is
 * linked then. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.linking;

import org.jspecify.annotations.NullMarked;
