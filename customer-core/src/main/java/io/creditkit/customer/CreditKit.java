package io.creditkit.customer;

import io.creditkit.customer.action.Action;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.AlertRules;
import io.creditkit.customer.alert.notify.NotificationPolicy;
import io.creditkit.customer.attachment.AttachmentSettings;
import io.creditkit.customer.bulk.BulkState;
import io.creditkit.customer.file.CommunicationLog;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.limit.LimitSettings;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.linking.LinkPolicy;
import io.creditkit.customer.monitoring.MemberState;
import io.creditkit.customer.monitoring.WatchService;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.outbox.EventSink;
import io.creditkit.customer.portal.InvitationSender;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.LedgerSettings;
import io.creditkit.customer.report.CreditBureau;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.risk.BlockPolicy;
import io.creditkit.customer.risk.ScoreCard;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.ListSettings;
import io.creditkit.customer.state.StateMachine;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entry: everything a host wires together, once, when it starts. Thread-safe.
 *
 * <pre>{@code
 * try (CreditKit kit = CreditKit.builder().build()) {
 *     Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("jane"));
 *     long customers = work.customers().count();
 * }
 * }</pre>
 *
 * <p>Works with nothing configured: in memory, and without an agency. It starts no thread, opens no socket and reads no
 * environment of its own.
 */
public final class CreditKit implements AutoCloseable {
    private final Storage storage;
    private final boolean ownsStorage;
    private final WorkspaceParts parts;
    private final Clock clock;
    private final Function<TenantId, ZoneId> zone;
    private final IdSource ids;
    private final ExchangeRates rates;
    private final Optional<EventSink> events;

    private CreditKit(Builder builder) {
        Storage given = builder.storage;
        ownsStorage = given == null;
        storage = given == null ? InMemoryStorage.create() : given;
        clock = builder.clock == null ? Clock.systemUTC() : builder.clock;
        zone = builder.zone;
        ids = builder.ids;
        rates = builder.rates;
        events = Optional.ofNullable(builder.eventSink);
        parts = new WorkspaceParts(
                Optional.ofNullable(builder.bureau),
                Optional.ofNullable(builder.watchService),
                builder.linkPolicy,
                builder.reportPolicy,
                builder.scoreCard,
                builder.blockPolicy,
                builder.alertRules,
                builder.notifications,
                builder.ledger,
                builder.lending,
                builder.limits,
                builder.lists,
                builder.privacy,
                builder.invitationSender,
                builder.attachments,
                builder.communication,
                builder.customerNumbers);
    }

    /** {@return a builder with every default set} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the states of everything that has some and the moves between them, to print as diagrams of the process}
     *
     * @see StateMachine#toMermaid
     */
    public static List<StateMachine<?>> stateMachines() {
        return List.of(
                PreCustomerStatus.moves(),
                CustomerStatus.moves(),
                CreditStatus.moves(),
                LoanState.moves(),
                Invoice.STATES,
                IncomingPayment.STATES,
                ConsentState.moves(),
                LimitState.moves(),
                Reservation.moves(),
                ReportState.moves(),
                MemberState.moves(),
                Alert.STATES,
                Action.STATES,
                BulkState.moves());
    }

    /**
     * {@return everything that this actor can do for this tenant} Cheap: make one for each request or job of the host.
     *
     * @param tenant whose data; nothing of another tenant can be reached through the workspace
     * @param actor who acts: written into every order, history and decision
     */
    public Workspace workspace(TenantId tenant, Actor actor) {
        return new Workspace(
                new WorkContext(storage, tenant, actor, clock, zone.apply(tenant), ids, rates, events), parts);
    }

    /**
     * {@return the entry to one tenant, chosen once} Nothing of another tenant can be reached through it.
     *
     * @param id the tenant, 1 to 64 characters
     */
    public Tenant tenant(String id) {
        TenantId tenant = TenantId.of(id);
        return actor -> workspace(tenant, actor);
    }

    /** Closes the storage, if the builder was given none. What the host handed in stays open: it is the host's. */
    @Override
    public void close() {
        if (ownsStorage) {
            storage.close();
        }
    }

    /** Builds a {@link CreditKit}. Not thread-safe. */
    public static final class Builder {
        private @Nullable Storage storage;
        private @Nullable CreditBureau bureau;
        private @Nullable WatchService watchService;
        private @Nullable EventSink eventSink;
        private InvitationSender invitationSender = (tenant, account, token) -> {};
        private @Nullable Clock clock;
        private Function<TenantId, ZoneId> zone = tenant -> ZoneOffset.UTC;
        private IdSource ids = IdSource.random();
        private ExchangeRates rates = ExchangeRates.none();
        private LinkPolicy linkPolicy = LinkPolicy.standard();
        private ReportPolicy reportPolicy = ReportPolicy.standard();
        private ScoreCard scoreCard = ScoreCard.starter();
        private BlockPolicy blockPolicy = BlockPolicy.none();
        private List<AlertRule> alertRules = AlertRules.starter(FieldCatalogue.standard());

        private NotificationPolicy notifications = NotificationPolicy.standard(List.of());
        private LedgerSettings ledger = LedgerSettings.standard();
        private LendingSettings lending = LendingSettings.standard();
        private LimitSettings limits = LimitSettings.standard();
        private ListSettings lists = ListSettings.standard();
        private PrivacySettings privacy = PrivacySettings.standard();
        private AttachmentSettings attachments = AttachmentSettings.standard();
        private CommunicationLog communication = (tenant, customer) -> List.of();
        private CustomerNumbers customerNumbers = CustomerNumbers.withPrefix("");

        private Builder() {}

        /** Where everything is kept. Default: in memory, gone when the kit is closed. The host closes what it gives. */
        public Builder storage(Storage value) {
            storage = value;
            return this;
        }

        /** The agency that is asked for companies and reports. Default: none; features say why they have nothing. */
        public Builder bureau(CreditBureau value) {
            bureau = value;
            return this;
        }

        /** The agency's monitoring service. Default: none. */
        public Builder watchService(WatchService value) {
            watchService = value;
            return this;
        }

        /** Where events go. Default: nowhere, and none is written. */
        public Builder eventSink(EventSink value) {
            eventSink = value;
            return this;
        }

        /** Sends invitations to the host's portal. Default: none is sent. */
        public Builder invitationSender(InvitationSender value) {
            invitationSender = value;
            return this;
        }

        /** What time it is. Default: the system's clock. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** In which zone a day begins, for all tenants. Default: UTC. */
        public Builder zone(ZoneId value) {
            return zones(tenant -> value);
        }

        /**
         * In which zone a day begins, tenant by tenant: dates, presets such as "today" and what is due follow it. Asked for each
         * workspace. Default: UTC for all.
         */
        public Builder zones(Function<TenantId, ZoneId> value) {
            zone = value;
            return this;
        }

        /** Makes the ids of new things. Default: random UUIDs. */
        public Builder ids(IdSource value) {
            ids = value;
            return this;
        }

        /** Dated exchange rates. Default: none; sums over several currencies are then unknown, never wrong. */
        public Builder exchangeRates(ExchangeRates value) {
            rates = value;
            return this;
        }

        /** When a customer is looked for again. Default: {@link LinkPolicy#standard()}. */
        public Builder linkPolicy(LinkPolicy value) {
            linkPolicy = value;
            return this;
        }

        /** When a report may be ordered, and how many. Default: {@link ReportPolicy#standard()}. */
        public Builder reportPolicy(ReportPolicy value) {
            reportPolicy = value;
            return this;
        }

        /** How risk is scored. Default: {@link ScoreCard#starter()}. */
        public Builder scoreCard(ScoreCard value) {
            scoreCard = value;
            return this;
        }

        /** Which classes of risk disable a customer that comes into them. Default: none. */
        public Builder blockPolicy(BlockPolicy value) {
            blockPolicy = value;
            return this;
        }

        /** What is worth an alert. Default: {@link AlertRules#starter}. */
        public Builder alertRules(List<AlertRule> value) {
            alertRules = List.copyOf(value);
            return this;
        }

        /** Who is told of alerts, and how often. Default: nobody. */
        public Builder notifications(NotificationPolicy value) {
            notifications = value;
            return this;
        }

        /** How the ledger is kept: numbers of manual invoices, second approver. Default: {@link LedgerSettings#standard()}. */
        public Builder ledger(LedgerSettings value) {
            ledger = value;
            return this;
        }

        /** How loans and exposure are looked at. Default: {@link LendingSettings#standard()}. */
        public Builder lending(LendingSettings value) {
            lending = value;
            return this;
        }

        /** How credit limits are decided and checked. Default: {@link LimitSettings#standard()}. */
        public Builder limits(LimitSettings value) {
            limits = value;
            return this;
        }

        /** How lists show names, and how far they may go that no storage answers. Default: {@link ListSettings#standard()}. */
        public Builder lists(ListSettings value) {
            lists = value;
            return this;
        }

        /** What has to be kept of a person that is erased. Default: {@link PrivacySettings#standard()}. */
        public Builder privacy(PrivacySettings value) {
            privacy = value;
            return this;
        }

        /** Which files may be attached, and where their bytes are kept. Default: {@link AttachmentSettings#standard()}. */
        public Builder attachments(AttachmentSettings value) {
            attachments = value;
            return this;
        }

        /** What was said with customers, which their files show. Default: nothing. */
        public Builder communication(CommunicationLog value) {
            communication = value;
            return this;
        }

        /** The numbers of new customers: {@link Customers#nextNumber}. Default: {@code 000001} and so on. */
        public Builder customerNumbers(CustomerNumbers value) {
            customerNumbers = value;
            return this;
        }

        /**
         * {@return the kit; nothing is opened or called yet, but for the storage in memory}
         *
         * @throws InvalidEntryException if the policy of reports names sections that the agency does not have
         */
        public CreditKit build() {
            Optional.ofNullable(bureau).ifPresent(reportPolicy::requireSectionsOf);
            return new CreditKit(this);
        }
    }
}
