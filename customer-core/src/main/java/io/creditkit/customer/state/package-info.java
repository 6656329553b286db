/**
 * States and the moves between them: one small value for each life cycle, which can also be drawn.
 *
 * <p>A {@link StateMachine} lists the moves from state to state; what is not listed is {@link MoveRefusedException}, which tells
 * the moves that are allowed. {@link io.creditkit.customer.CreditKit#stateMachines()} has those of customers, invoices, loans,
 * alerts and everything else that has states, and {@link StateMachine#toMermaid} and {@link StateMachine#toDot} draw them.
 * Immutable.
 *
 * <pre>{@code
 * CreditKit.stateMachines().forEach(machine -> show(machine.entity(), machine.toMermaid()));
 * }</pre>
 */
@NullMarked
package io.creditkit.customer.state;

import org.jspecify.annotations.NullMarked;
