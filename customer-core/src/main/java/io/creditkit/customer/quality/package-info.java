/**
 * Whether data is right and there once: checks of official numbers, and duplicates among customers.
 *
 * <p>{@link NumberChecks} looks at VAT, register, LEI and phone numbers: pure functions, which call nobody. A number that is
 * sound by form and check digits need not exist; to know that takes a register, which a host may bring as a
 * {@link NumberRegister}. {@link DataQuality} finds stored customers that a draft may be, with a score and reasons.
 *
 * <pre>{@code
 * NumberCheck vat = NumberChecks.vatNumber("FR40303265045");
 * DuplicateCheck alike = work.quality().duplicatesOf(customer, other -> true);
 * }</pre>
 *
 * <p>{@link io.creditkit.customer.Customers#create} looks for duplicates before it stores a new customer. Two that prove to be
 * one are made one by {@link io.creditkit.customer.merge}. The work for a draft is bounded whatever the number of customers.
 * Nothing is changed and no agency is called. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.quality;

import org.jspecify.annotations.NullMarked;
