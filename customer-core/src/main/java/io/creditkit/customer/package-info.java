/**
 * Customers, credit reports, risk, alerts and monitoring, over ports that a host may replace. A host begins at {@link CreditKit},
 * made once at its start, and asks it for a {@link Workspace} for each request or job: everything that one {@link Actor} can do
 * for one tenant, with one service for each feature.
 *
 * <pre>{@code
 * try (CreditKit kit = CreditKit.builder().build()) {
 *     Workspace mine = kit.workspace(TenantId.of("acme"), Actor.of("night-job"));
 *     mine.imports().customers(Path.of("customers.csv"));
 *     mine.profiles().forEach(mine.today(), profile -> mine.risk().assess(profile));
 * }
 * }</pre>
 *
 * <p>The usual way of a customer, and the package of each step:
 *
 * <ol>
 *   <li>It comes in, from a file ({@link io.creditkit.customer.csv}), by a call ({@link Customers}) or out of onboarding ({@link
 *       io.creditkit.customer.onboarding}).
 *   <li>It is linked to a company at the agency ({@link io.creditkit.customer.linking}), which costs nothing.
 *   <li>The report of that company is obtained ({@link io.creditkit.customer.report}); nothing else in the library may be billed.
 *   <li>What it owes is told ({@link io.creditkit.customer.receivables}, {@link io.creditkit.customer.lending}), it is assessed
 *       ({@link io.creditkit.customer.risk}), and gets a limit ({@link io.creditkit.customer.limit}).
 *   <li>Rules raise alerts ({@link io.creditkit.customer.alert}), and the agency's events are taken over ({@link
 *       io.creditkit.customer.monitoring}).
 * </ol>
 *
 * <p>Terms. A <b>tenant</b> is a wall: nothing of another one can be reached. An <b>actor</b> has permissions, which every
 * service checks; its id is written into orders, decisions and the audit trail. A <b>port</b> is an interface that the host hands
 * in: the storage, the agency, exchange rates, where events go. A {@link Measure} is a number or the reason why there is none.
 *
 * <p>Values are immutable. Services are thread-safe and hold no state; no thread is started. Nothing that crosses a public
 * boundary is null. Methods of services are units of work of their own unless they say otherwise: call them outside of any.
 *
 * <p>Every failure a host can act on is a {@link CreditKitException} of its own type: {@link InvalidEntryException} tells all
 * faults of an entry at once, {@link UnknownReferenceException} an id that is not there,
 * {@link io.creditkit.customer.storage.StaleVersionException} that somebody else wrote since, and
 * {@link io.creditkit.customer.access.PermissionDeniedException} which permission is missing. Mistakes of the calling code are
 * {@link IllegalArgumentException} and {@link IllegalStateException}.
 *
 * <p>What a person is told is plain English with a key and values beside it, a {@link Wording}, for a host whose people read another
 * language: {@link CreditKitException#wording} of what is refused, {@link EntryFault#wording} of each field and
 * {@link io.creditkit.customer.csv.RowProblem#wording} of each row, {@link io.creditkit.customer.search.Explanation#wordings} of
 * criteria, {@link io.creditkit.customer.alert.Alert#wording}, {@link io.creditkit.customer.risk.ScoreReason#wording},
 * {@link io.creditkit.customer.limit.LimitCriterion#wording}, {@link io.creditkit.customer.limit.RuleOutcome#wording},
 * {@link AgencyLink#wordings} of why a company is linked.
 *
 * <ol>
 *   <li>Copy {@code io/creditkit/customer/wordings.properties}, which has every key, and translate what is behind it. Names in braces
 *       stay; they may change places.
 *   <li>Look a {@link Wording#keys key} up, the most exact one first, and let {@link Wording#fill} put the values in.
 *   <li>What has no translation is shown in English. Keys stay as they are; new ones come with new versions.
 *   <li>Values are text as it stands in the English message. Names of constants, such as {@code PAID}, are a host's to translate;
 *       amounts and days are better taken from the typed methods of the exception or the value.
 *   <li>What an agency, a storage or a person wrote can't be translated: there the key is only of the kind, such as
 *       {@code bureau.rate-limit}.
 * </ol>
 */
@NullMarked
package io.creditkit.customer;

import org.jspecify.annotations.NullMarked;
