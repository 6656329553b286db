/**
 * Pre-customers: who has begun onboarding, what is still lacking, and how a customer comes of it.
 *
 * <p>A {@link PreCustomer} may be incomplete. An {@link OnboardingPolicy} lists what parties of a kind must bring, as
 * {@link Requirement requirements}; each published version stays as it was. {@link Progress} is what is met and what is lacking.
 * The {@link PreCustomerStatus} moves only as its state machine allows.
 *
 * <ol>
 *   <li>{@link PreCustomers#save} a person or company, or {@link PreCustomers#createFromCompany} from a company that was found at
 *       the agency.
 *   <li>Save it anew as data come in; {@link PreCustomers#meet} ticks off what only a person can tell, such as a document that
 *       was seen.
 *   <li>{@link PreCustomers#progress} tells what is lacking.
 *   <li>{@link PreCustomers#activate} makes the customer, with what belongs to it, consents too; else {@link PreCustomers#reject} or
 *       {@link PreCustomers#withdraw}.
 *   <li>Now and then {@link PreCustomers#expireIdle} ends those that nobody went on with.
 * </ol>
 *
 * <p>The number of an identity document is masked; who sees it whole stands in the access log. {@link CompanyIsCustomerException}
 * says that a company is a customer already, {@link io.creditkit.customer.state.MoveRefusedException} which moves there are.
 * Nothing calls an agency. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.onboarding;

import org.jspecify.annotations.NullMarked;
