package io.creditkit.customer.alert.notify;

import io.creditkit.customer.alert.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is to be told to one recipient of one group of alerts at one moment. Pure.
 *
 * @param told what the recipient was told, by alert id
 * @param isHushed of which alerts nobody is told now
 */
record Dispatch(
        Recipient recipient,
        NotificationPolicy policy,
        Instant now,
        Map<String, Notice> told,
        Predicate<Alert> isHushed) {
    /** {@return the message; with nothing in it if nothing is due} */
    Message of(List<Alert> group) {
        List<Alert> fresh = new ArrayList<>();
        List<Alert> reminded = new ArrayList<>();
        List<Alert> ended = new ArrayList<>();
        for (Alert alert : group) {
            Optional<Notice> notice = Optional.ofNullable(told.get(alert.id()));
            if (alert.state() == Alert.State.RESOLVED) {
                notice.filter(known -> !isHushed.test(alert)).ifPresent(known -> ended.add(alert));
            } else if (alert.state() == Alert.State.FIRING && !isHushed.test(alert) && recipient.wants(alert, now)) {
                if (notice.filter(known -> !isWorse(alert, known)).isEmpty()) {
                    fresh.add(alert);
                } else if (isOver(notice.get().toldAt(), policy.repeatEvery())) {
                    reminded.add(alert);
                }
            }
        }
        Message message = new Message(recipient.id(), fresh, reminded, ended);
        return isPeace(group) ? new Message(recipient.id(), List.of(), List.of(), List.of()) : message;
    }

    /** The first message of a group waits for others to join it. */
    boolean isWaiting(List<Alert> group, Message message) {
        return group.stream().noneMatch(alert -> told.containsKey(alert.id()))
                && message.fresh().stream().noneMatch(alert -> isOver(alert.firedAt(), policy.groupWait()));
    }

    /** Told lately of this group, the recipient has peace; what is new waits for its end. */
    private boolean isPeace(List<Alert> group) {
        return group.stream()
                .flatMap(alert -> Optional.ofNullable(told.get(alert.id())).stream())
                .anyMatch(notice -> !isOver(notice.toldAt(), policy.groupInterval()));
    }

    private static boolean isWorse(Alert alert, Notice notice) {
        return alert.severity().compareTo(notice.severity()) > 0;
    }

    private boolean isOver(Instant since, Duration time) {
        return !now.isBefore(since.plus(time));
    }
}
