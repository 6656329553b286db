/**
 * Consents with their proof, erasure with its exceptions, and everything that is kept about a person.
 *
 * <p>The service is {@link Privacy}. A {@link ConsentPurpose} is what a person may agree to; each {@link ConsentRecord} holds the
 * proof, and none is ever overwritten. An {@link ErasurePlan} says kind by kind what would be erased, what has to be kept and
 * until when ({@link RetentionPolicy}), and what stands in the way. An {@link Erasure} is the proof that it was done. A
 * {@link PersonalDataHolder} is a kind of records; hosts add their own ({@link PrivacySettings#holders()}).
 *
 * <pre>{@code
 * ErasurePlan plan = work.privacy().plan(customer.id());
 * if (plan.refusal().isEmpty()) {
 *     Erasure proof = work.privacy().erase(customer.id(), "The person asked for it on the phone.");
 * }
 * }</pre>
 *
 * <ol>
 *   <li>Record what people agree to, and take back, with {@link Privacy#consents()}, also while they are pre-customers: it goes with them.
 *   <li>A person asks what is kept: {@link Privacy#export} writes a ZIP of JSON and CSV. The access log tells of it.
 *   <li>A person asks to be forgotten: {@link Privacy#plan}, then {@link Privacy#erase}.
 *   <li>Each day {@link Privacy#completeDue} erases what had to be kept for a time that is over now.
 * </ol>
 *
 * <p>{@link ErasureRefusedException} says what stands in the way. Nothing here calls an agency: to take a company out of the
 * agency's portfolio after its customer was erased is for the host, which
 * {@link io.creditkit.customer.monitoring.MonitoringRun#withoutCustomer()} reminds of it. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.privacy;

import org.jspecify.annotations.NullMarked;
