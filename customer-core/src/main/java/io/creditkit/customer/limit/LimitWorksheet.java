package io.creditkit.customer.limit;

import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Many limits at once: what a table or an adjustment would make of them is shown first, then written as drafts, looked at, and asked
 * for or thrown away. Nothing holds before it was approved as any other limit.
 *
 * <pre>{@code
 * LimitWorksheet sheet = limits.worksheet();
 * List<LimitDecision> drafts = sheet.write(sheet.byTable(table), "Limits of 2026.");
 * sheet.submit(drafts);                                 // or sheet.undo(drafts)
 * }</pre>
 *
 * <p>To see needs {@link Permission#VIEW_CREDIT_DATA}, to write {@link Permission#EDIT_CREDIT_LIMITS}. Makes no call. Thread-safe.
 */
public final class LimitWorksheet {
    /** The most rows that are written, asked for or taken back in one step. */
    public static final int MOST_ROWS = 10_000;

    private final WorkContext context;
    private final EntityReader entities;
    private final LimitDecisions decisions;

    LimitWorksheet(WorkContext context, EntityReader entities, LimitDecisions decisions) {
        this.context = context;
        this.entities = entities;
        this.decisions = decisions;
    }

    /**
     * {@return the companies in law whose limit differs from that of a table, by the number of their first account} The worst newest
     * assessment of its accounts counts; a company that was never assessed, fits no row or needs no limit is left out. Nothing is
     * stored. Reads the whole ledger, entity by entity.
     */
    public List<LimitChange> byTable(LimitTable table) {
        return changes((work, entity) -> worst(work, entity)
                .flatMap(table::amount)
                .filter(amount -> !(entity.internal().amount() instanceof LimitAmount.NotApplicable))
                .map(amount -> change(
                        work,
                        entity,
                        amount,
                        entity.internal()
                                .decision()
                                .filter(decision -> decision.amount().equals(LimitAmount.of(Optional.of(amount))))
                                .flatMap(LimitDecision::validUntil))));
    }

    /**
     * {@return what an adjustment makes of the permanent limits that were decided and are in force, by the number of their first account}
     * Those it does not change are left out, and so are those that would end before today. Nothing is stored. Reads the whole ledger,
     * entity by entity.
     *
     * @param which the limits to adjust
     */
    public List<LimitChange> adjusted(LimitAdjustment adjustment, Predicate<LimitInForce> which) {
        LocalDate today = context.today();
        return changes((work, entity) -> Optional.of(entity.internal())
                .filter(limit -> limit.origin() == LimitInForce.Origin.PERMANENT && which.test(limit))
                .flatMap(limit -> limit.amount()
                        .money()
                        .flatMap(adjustment::applyTo)
                        .map(amount -> change(
                                work,
                                entity,
                                amount,
                                adjustment.applyTo(limit.decision().flatMap(LimitDecision::validUntil)))))
                .filter(change ->
                        change.validUntil().filter(last -> last.isBefore(today)).isEmpty()));
    }

    /**
     * Writes rows as drafts, all of them or none. What the permanent limit allows single components goes on beside the new amount, if that is
     * in the same currency.
     *
     * @param reason why, 1 to 500 characters; it is that of each limit
     * @return the drafts, in the order of the rows
     * @throws io.creditkit.customer.InvalidEntryException with every fault of the first row that can't be taken
     * @throws IllegalArgumentException if there are more than {@link #MOST_ROWS}
     */
    public List<LimitDecision> write(List<LimitChange> rows, String reason) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        requireFew(rows);
        return context.inUnitOfWork(work -> rows.stream()
                .map(row -> decisions.drafted(work, entry(work, row, reason)))
                .toList());
    }

    /**
     * {@return the drafts that wait to be looked at, each beside the limit in force, in the order they were written} Drafts of temporary
     * limits, and that no limit applies, are among {@link LimitDecisions#drafts} alone.
     */
    public List<Open> open() {
        context.require(Permission.VIEW_CREDIT_DATA);
        LocalDate today = context.today();
        return context.inUnitOfWork(work -> work.limits().in(LimitState.DRAFT)).stream()
                .filter(draft -> draft.kind() == LimitDecision.Kind.PERMANENT)
                .flatMap(draft -> draft.amount().money().stream()
                        .flatMap(amount -> entities.find(entityOf(draft), today).stream()
                                .map(entity -> new Open(
                                        draft,
                                        context.inUnitOfWork(
                                                work -> change(work, entity, amount, draft.validUntil()))))))
                .toList();
    }

    /**
     * A draft beside what holds now.
     *
     * @param draft the draft, as it is to be given to {@link #submit} or {@link #undo}
     * @param change the same as a row
     */
    public record Open(LimitDecision draft, LimitChange change) {}

    /**
     * Asks for what drafts say, one after the other: as {@link LimitDecisions#submit}. What fails leaves those before it asked for.
     *
     * @param read the drafts as they were read
     * @return the requests
     */
    public List<LimitDecision> submit(Collection<LimitDecision> read) {
        requireFew(read);
        return read.stream().map(decisions::submit).toList();
    }

    /**
     * Takes drafts and requests back in one step, all of them or none: nothing of them ever held.
     *
     * @return the decisions, withdrawn
     * @throws MoveRefusedException if one of them was decided, or was taken back before
     * @throws io.creditkit.customer.UnknownReferenceException if one of them is not there
     */
    public List<LimitDecision> undo(Collection<LimitDecision> batch) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        requireFew(batch);
        return context.inUnitOfWork(work ->
                batch.stream().map(one -> decisions.withdrawn(work, one.id())).toList());
    }

    private List<LimitChange> changes(BiFunction<UnitOfWork, EntityReader.Entity, Optional<LimitChange>> rule) {
        context.require(Permission.VIEW_CREDIT_DATA);
        List<LimitChange> rows = new ArrayList<>();
        entities.forEach(
                context.today(),
                entity -> context.inUnitOfWork(work -> rule.apply(work, entity))
                        .filter(LimitWorksheet::changesAnything)
                        .ifPresent(rows::add));
        return List.copyOf(rows);
    }

    private static boolean changesAnything(LimitChange row) {
        boolean sameAmount =
                row.current().amount().money().filter(row.proposed()::equals).isPresent();
        Optional<LocalDate> last = row.current().decision().flatMap(LimitDecision::validUntil);
        return !sameAmount || !last.equals(row.validUntil());
    }

    private static LimitChange change(
            UnitOfWork work, EntityReader.Entity entity, Money proposed, Optional<LocalDate> validUntil) {
        Optional<CreditStatus> block = Stream.concat(
                        Stream.of(entity.subject()), entity.ids().stream().map(LimitSubject::of))
                .flatMap(subject -> work.limits().standing(subject).stream())
                .map(CreditStanding::status)
                .max(Comparator.naturalOrder());
        return new LimitChange(entity.subject(), entity.ids(), entity.internal(), block, proposed, validUntil);
    }

    /** The assessment of the account that is worst off; one without a class says nothing beside others that have one. */
    private static Optional<RiskAssessment> worst(UnitOfWork work, EntityReader.Entity entity) {
        return entity.ids().stream()
                .flatMap(id -> work.assessments().latest(id).stream())
                .max(Comparator.comparing((RiskAssessment one) -> one.riskClass() != RiskClass.UNKNOWN)
                        .thenComparing(RiskAssessment::riskClass)
                        .thenComparing(one -> -scoreOf(one.score())));
    }

    private static int scoreOf(OptionalInt score) {
        return score.orElse(0);
    }

    private LimitEntry entry(UnitOfWork work, LimitChange row, String reason) {
        LimitEntry entry = LimitEntry.permanent(row.entity(), row.proposed(), reason);
        for (Map.Entry<ExposureComponent, Money> most : subLimits(work, row).entrySet()) {
            entry = entry.with(most.getKey(), most.getValue());
        }
        return row.validUntil().map(entry::until).orElse(entry);
    }

    private Map<ExposureComponent, Money> subLimits(UnitOfWork work, LimitChange row) {
        return LimitInForce.permanent(work.limits().of(row.entity()), context.today())
                .filter(decision -> decision.endedOn().isEmpty())
                .filter(decision -> decision.amount()
                        .money()
                        .filter(money -> money.currency().equals(row.proposed().currency()))
                        .isPresent())
                .map(LimitDecision::subLimits)
                .orElse(Map.of());
    }

    private LimitSubject entityOf(LimitDecision draft) {
        return draft.subject() instanceof LimitSubject.Account account
                ? context.inUnitOfWork(work -> work.customers().find(account.customer()))
                        .map(LimitSubject::entityOf)
                        .orElse(draft.subject())
                : draft.subject();
    }

    private static void requireFew(Collection<?> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("At most " + MOST_ROWS
                    + " limits are written in one step, but these are " + rows.size() + ". Take them in parts.");
        }
    }
}
