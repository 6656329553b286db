/**
 * Loans with their states, delinquency and refinancing, and the exposure of a customer component by component.
 *
 * <p>A {@link Loan} has a plan of installments, payments and a {@link LoanState}, which moves as its state machine allows.
 * <b>Delinquency</b> is how many days an installment is past due, in ranges that the host sets; a pause stops the count.
 * {@link Exposure} is all that a customer may cost: invoices, loans, orders and deliveries that a {@link CommitmentSource} of the
 * host tells, down to each document.
 *
 * <pre>{@code
 * Exposure exposure = work.lending().exposure(customer, work.today());
 * List<Loan> late = work.lending().updateDelinquency(customer.id());
 * }</pre>
 *
 * <ol>
 *   <li>{@link Lending#request} a loan, {@link Lending#move} it through its states, {@link Lending#pay} its installments.
 *   <li>{@link Lending#take} what runs already, with the days of its moves.
 *   <li>Each day {@link Lending#updateDelinquency} for the customers with loans.
 *   <li>{@link Lending#refinance} closes one loan by another; both stay and are tied.
 * </ol>
 *
 * <p>Nothing here calls an agency. Failures are those that {@link Lending} lists. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.lending;

import org.jspecify.annotations.NullMarked;
