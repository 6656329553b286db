package io.creditkit.customer.alert.notify;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells people of alerts: one message for each customer and what the policy groups by, or one a day, with reminders until somebody takes notice.
 * A message and the note that it was sent are written together or not at all, so that none is lost or sent twice, whatever crashes
 * and however many nodes run the job. Messages go out as events, by {@link io.creditkit.customer.outbox.Outbox#deliver}; a kit
 * without an event sink tells nobody. Silences and inhibitions stop messages only: alerts are raised and listed all the same.
 * Thread-safe.
 */
public final class Notifications {
    /** In place of the id of an alert: that the message of the day was written. No alert has that id. */
    private static final String DAY = "message of the day";

    private final WorkContext context;
    private final NotificationPolicy policy;

    /** Made by the workspace. */
    public Notifications(WorkContext context, NotificationPolicy policy) {
        this.context = context;
        this.policy = policy;
    }

    /**
     * A job: writes all messages that are due. To run it again at once writes none.
     *
     * @return the messages, by recipient as the policy names them, then by customer and group
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#RUN_JOBS}
     */
    public List<Message> send() {
        context.require(Permission.RUN_JOBS);
        if (context.events().isEmpty()) {
            return List.of();
        }
        List<Message> sent = new ArrayList<>();
        for (Recipient recipient : policy.recipients()) {
            Optional<LocalTime> daily = recipient.dailyAt();
            if (daily.isPresent()) {
                digest(recipient, daily.get()).ifPresent(sent::add);
            } else {
                customers(recipient).forEach(customer -> sent.addAll(ofCustomer(recipient, customer)));
            }
        }
        return List.copyOf(sent);
    }

    /** Those with something open, and those of whom the recipient was told something that may have ended. */
    private Set<CustomerId> customers(Recipient recipient) {
        return context.inUnitOfWork(work -> {
            Set<String> told = told(work, recipient).keySet();
            return work.alerts().all().stream()
                    .filter(alert -> alert.isOpen() || told.contains(alert.id()))
                    .map(Alert::customerId)
                    .sorted(Comparator.comparing(CustomerId::value))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    private List<Message> ofCustomer(Recipient recipient, CustomerId customer) {
        return context.inRepeatedUnitOfWork(work -> {
            Instant now = context.now();
            List<Alert> alerts = work.alerts().of(customer);
            Map<String, Notice> told = byAlert(work.notices()
                    .toldTo(recipient.id(), alerts.stream().map(Alert::id).toList()));
            Hushing hushing = new Hushing(work, policy.inhibitions(), now);
            Dispatch dispatch = new Dispatch(
                    recipient, policy, now, told, alert -> hushing.why(alert).isPresent());
            List<Message> messages = new ArrayList<>();
            Map<String, List<Alert>> groups = alerts.stream()
                    .collect(Collectors.groupingBy(
                            alert -> GroupBy.key(policy.groupBy(), alert), TreeMap::new, Collectors.toList()));
            for (List<Alert> group : groups.values()) {
                Message message = dispatch.of(group);
                if (!message.isEmpty() && !dispatch.isWaiting(group, message)) {
                    write(work, message, told, Subject.of(customer));
                    messages.add(message);
                }
            }
            return messages;
        });
    }

    /** What began to fire after the time of the day waits for the next day, so that there is one message a day. */
    private Optional<Message> digest(Recipient recipient, LocalTime time) {
        return context.inRepeatedUnitOfWork(work -> {
            Instant now = context.now();
            Instant slot = lastTime(now, time);
            Map<String, Notice> told = told(work, recipient);
            if (told.values().stream().anyMatch(notice -> !notice.toldAt().isBefore(slot))) {
                return Optional.<Message>empty();
            }
            Hushing hushing = new Hushing(work, policy.inhibitions(), now);
            Dispatch dispatch = new Dispatch(
                    recipient,
                    policy,
                    now,
                    atTheirTimes(told, now, time),
                    alert -> hushing.why(alert).isPresent());
            Message message = dispatch.of(work.alerts().all().stream()
                    .filter(alert -> alert.firedAt().isBefore(slot))
                    .toList());
            if (message.isEmpty()) {
                return Optional.<Message>empty();
            }
            write(work, message, told, Subject.of(Subject.Kind.JOB, "alerts to " + recipient.id()));
            noteDay(work, recipient, told, now);
            return Optional.of(message);
        });
    }

    /** A message of nothing but ends leaves no notice of an alert behind, and would be followed by another one that day. */
    private static void noteDay(UnitOfWork work, Recipient recipient, Map<String, Notice> told, Instant now) {
        long version = Optional.ofNullable(told.get(DAY)).map(Notice::version).orElse(0L);
        work.notices().saveNotice(new Notice(recipient.id(), DAY, Severity.INFO, now, version));
    }

    private Instant lastTime(Instant now, LocalTime time) {
        return lastSlot(now, time).atZone(context.zone()).toInstant();
    }

    private LocalDateTime lastSlot(Instant moment, LocalTime time) {
        LocalDateTime slot = LocalDate.ofInstant(moment, context.zone()).atTime(time);
        return slot.atZone(context.zone()).toInstant().isAfter(moment) ? slot.minusDays(1) : slot;
    }

    /**
     * {@return the same as if each message had gone out as long before now as its time of the day lies before that of today, by the clock on
     * the wall} A job that is a second earlier than the day before, and a day of 23 hours, put no reminder off by a day.
     */
    private Map<String, Notice> atTheirTimes(Map<String, Notice> told, Instant now, LocalTime time) {
        LocalDateTime slot = lastSlot(now, time);
        Map<String, Notice> moved = new HashMap<>();
        told.forEach((id, notice) -> moved.put(
                id,
                new Notice(
                        notice.recipient(),
                        notice.alertId(),
                        notice.severity(),
                        now.minus(Duration.between(lastSlot(notice.toldAt(), time), slot)),
                        notice.version())));
        return moved;
    }

    private static Map<String, Notice> told(UnitOfWork work, Recipient recipient) {
        return byAlert(work.notices().toldTo(recipient.id()));
    }

    private static Map<String, Notice> byAlert(List<Notice> notices) {
        Map<String, Notice> told = new HashMap<>();
        notices.forEach(notice -> told.put(notice.alertId(), notice));
        return told;
    }

    private void write(UnitOfWork work, Message message, Map<String, Notice> told, Subject subject) {
        Stream.concat(message.fresh().stream(), message.reminded().stream()).forEach(alert -> {
            long version = Optional.ofNullable(told.get(alert.id()))
                    .map(Notice::version)
                    .orElse(0L);
            work.notices()
                    .saveNotice(new Notice(message.recipient(), alert.id(), alert.severity(), context.now(), version));
        });
        message.ended()
                .forEach(alert -> Optional.ofNullable(told.get(alert.id())).ifPresent(work.notices()::removeNotice));
        context.emit(
                work,
                subject,
                Message.EVENT,
                Map.of(
                        "recipient", message.recipient(),
                        "fresh", ids(message.fresh()),
                        "reminded", ids(message.reminded()),
                        "ended", ids(message.ended())));
    }

    private static String ids(List<Alert> alerts) {
        return alerts.stream().map(Alert::id).collect(Collectors.joining(","));
    }

    /**
     * {@return the open alerts of a customer, most urgent first, then oldest, each with why nobody is told of it now} Those of
     * private rules are for their owner alone.
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#VIEW_CREDIT_DATA}
     */
    public List<StandingAlert> standing(CustomerId customer) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> {
            Hushing hushing = new Hushing(work, policy.inhibitions(), context.now());
            return work.alerts().of(PresentCustomer.of(work, customer)).stream()
                    .filter(Alert::isOpen)
                    .filter(alert ->
                            alert.owner().map(context.actor().id()::equals).orElse(true))
                    .map(alert -> new StandingAlert(alert, hushing.why(alert)))
                    .toList();
        });
    }

    /**
     * Mutes alerts for a time.
     *
     * @throws io.creditkit.customer.InvalidEntryException if the reason is blank or too long, or the end does not lie after the
     *     beginning and now; it names each
     * @throws UnknownReferenceException if there is no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#SILENCE_ALERTS}
     */
    public Silence silence(SilenceEntry entry) {
        context.require(Permission.SILENCE_ALERTS);
        EntryCheck.of("silence")
                .never(
                        "ends",
                        () -> !entry.ends().isAfter(entry.begins()),
                        "before-begin",
                        "It lies after the beginning.")
                .never("ends", () -> !entry.ends().isAfter(context.now()), "past", "It must lie in the future.")
                .must("reason", entry.reason(), Silence.MAX_REASON)
                .refuse();
        Silence.Builder silence = Silence.builder()
                .id(context.ids().next())
                .rule(entry.rule())
                .category(entry.category())
                .upTo(entry.upTo())
                .begins(entry.begins().truncatedTo(ChronoUnit.MICROS))
                .ends(entry.ends().truncatedTo(ChronoUnit.MICROS))
                .reason(entry.reason())
                .by(context.actor());
        return context.inUnitOfWork(work -> work.notices()
                .saveSilence(silence.customerId(entry.customer().map(customer -> LivingCustomer.of(work, customer)))
                        .build()));
    }

    /**
     * Ends a silence now. One that has ended stays as it was.
     *
     * @throws UnknownReferenceException if there is no such silence
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#SILENCE_ALERTS}
     */
    public Silence endSilence(String id) {
        context.require(Permission.SILENCE_ALERTS);
        return context.inRepeatedUnitOfWork(work -> {
            Silence silence =
                    work.notices().silence(id).orElseThrow(() -> new UnknownReferenceException("silence", id));
            Instant now = context.now();
            if (!silence.ends().isAfter(now)) {
                return silence;
            }
            Instant ends = silence.begins().isAfter(now) ? silence.begins() : now;
            return work.notices()
                    .saveSilence(Silence.builder().from(silence).ends(ends).build());
        });
    }

    /** {@return all silences, past ones too, by when they begin} */
    public List<Silence> silences() {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.notices().silences());
    }
}
