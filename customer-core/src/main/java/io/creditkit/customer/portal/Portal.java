package io.creditkit.customer.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who may use the host's portal. Thread-safe. To change needs {@link Permission#EDIT_PORTAL_ACCOUNTS}. The log of what happened
 * to an account is its audit trail.
 */
public final class Portal {
    private static final int TOKEN_BYTES = 32;

    private final WorkContext context;
    private final InvitationSender sender;
    private final SecureRandom random = new SecureRandom();

    /** For the house alone: a host asks its workspace for this service. */
    public Portal(WorkContext context, InvitationSender sender) {
        this.context = context;
        this.sender = sender;
    }

    /** {@return whether an account can be used} */
    public PortalAccess access(String accountId) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> current(work, accountId));
    }

    /**
     * {@return what happened to an account, oldest first} That somebody saw it is written into the access log of each customer that the account
     * acts for.
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#VIEW_AUDIT_TRAIL}, as it tells former
     *     names and e-mail addresses
     */
    public List<AuditEntry> events(String accountId) {
        context.require(Permission.VIEW_CUSTOMERS);
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> {
            work.people().account(accountId).stream()
                    .flatMap(account -> account.roles().keySet().stream())
                    .map(Subject::of)
                    .forEach(customer -> work.accesses()
                            .add(context.access(
                                    customer, AccessEntry.Kind.PERSONAL_DATA, "log of portal account " + accountId)));
            return work.audit().of(Subject.of(Subject.Kind.PORTAL_ACCOUNT, accountId));
        });
    }

    /**
     * Resets an account, or invites it for the first time: it can't be used until the person confirms a new invitation, and
     * every older token is void. The invitation is sent when that is stored.
     *
     * @return the state now
     * @throws UnknownReferenceException if there is no such account
     */
    public PortalAccess reset(String accountId) {
        return reset(accountId, before -> {});
    }

    /**
     * Does the same over a state that was read, as a person saw it on a page.
     *
     * @param read what {@link #access} told
     * @return the state now
     * @throws UnknownReferenceException if there is no such account
     * @throws StaleVersionException if somebody invited the account, confirmed it or used it since; it tells both versions, and no
     *     invitation is sent
     */
    public PortalAccess reset(PortalAccess read) {
        return reset(read.accountId(), before -> {
            if (before.version() != read.version()) {
                throw new StaleVersionException(
                        "access of portal account " + read.accountId(), read.version(), before.version());
            }
        });
    }

    private PortalAccess reset(String accountId, Consumer<PortalAccess> requirement) {
        context.require(Permission.EDIT_PORTAL_ACCOUNTS);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UserAccount account = context.inUnitOfWork(work -> account(work, accountId));
        PortalAccess invited = context.inRepeatedUnitOfWork(work -> {
            PortalAccess before = current(work, accountId);
            requirement.accept(before);
            return work.portal()
                    .save(new PortalAccess(
                            accountId,
                            PortalAccess.Status.NOT_CONFIRMED,
                            Optional.of(hash(token)),
                            Optional.of(context.now()),
                            before.registeredAt(),
                            before.lastLoginAt(),
                            before.version()));
        });
        sender.send(context.tenant(), account, token);
        return invited;
    }

    /**
     * Confirms the e-mail address of the account that a token was sent to. A token counts once.
     *
     * @return the state now
     * @throws InvalidTokenException if no open invitation has that token
     */
    public PortalAccess confirm(String token) {
        return context.inUnitOfWork(work -> {
            PortalAccess invited = work.portal().findByToken(hash(token)).orElseThrow(InvalidTokenException::new);
            // Two may have found it at the same moment.
            if (!work.portal().voidToken(hash(token))) {
                throw new InvalidTokenException();
            }
            PortalAccess before = current(work, invited.accountId());
            return work.portal()
                    .save(new PortalAccess(
                            before.accountId(),
                            PortalAccess.Status.ACTIVE,
                            Optional.empty(),
                            before.invitedAt(),
                            Optional.of(context.now()),
                            before.lastLoginAt(),
                            before.version()));
        });
    }

    /**
     * Notes that an account was used.
     *
     * @throws AccountNotActiveException if it can't be used
     */
    public PortalAccess login(String accountId) {
        return context.inUnitOfWork(work -> {
            PortalAccess before = current(work, accountId);
            // Asked again in the statement that writes, so that a reset at the same moment is not undone.
            if (before.status() != PortalAccess.Status.ACTIVE || !work.portal().noteLogin(accountId, context.now())) {
                throw new AccountNotActiveException(
                        accountId, current(work, accountId).status());
            }
            return current(work, accountId);
        });
    }

    private static PortalAccess current(UnitOfWork work, String accountId) {
        return work.portal().find(accountId).orElseGet(() -> PortalAccess.none(accountId));
    }

    private static UserAccount account(UnitOfWork work, String accountId) {
        return work.people()
                .account(accountId)
                .orElseThrow(() -> new UnknownReferenceException("portal account", accountId));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256, this one does not.", impossible);
        }
    }
}
