/**
 * Access of people to the host's customer portal: invitations, confirmation, reset.
 *
 * <p>The portal and its sign-in are the host's; kept here is which account may be used. A
 * {@link io.creditkit.customer.UserAccount} may act for several customers, in a role for each.
 *
 * <ol>
 *   <li>Give the kit an {@link InvitationSender}, such as one that sends mail. Without one nothing is sent.
 *   <li>{@link Portal#reset} invites an account, or invites it anew; the token goes to the sender alone, only its hash is kept.
 *   <li>The person comes back with the token: {@link Portal#confirm}.
 *   <li>At each sign-in call {@link Portal#login}, which notes it or refuses.
 * </ol>
 *
 * <p>A token that fits no open invitation is {@link InvalidTokenException}, an account that may not be used
 * {@link AccountNotActiveException}. What happened to an account is in its audit trail. Thread-safe; no agency is called.
 */
@NullMarked
package io.creditkit.customer.portal;

import org.jspecify.annotations.NullMarked;
