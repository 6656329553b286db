package io.creditkit.customer.privacy;

import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What becomes of the records of one kind of one person: they go, or they are kept until the last day of a duty, each by its own day.
 *
 * @param begunOn the day of the erasure, from which a duty counts for records without a day of their own
 */
record ErasureLines(RetentionPolicy retention, PersonalDataHolder holder, Person person, LocalDate begunOn) {
    private static final String OVER = "The duty to keep it is over.";

    /** {@return a line for what goes now and one for each day until which something is kept; none if there are no records} */
    List<ErasureLine> plan(UnitOfWork work) {
        List<PersonalRecord> records = person.find(holder, work);
        if (records.isEmpty()) {
            return List.of();
        }
        return retention
                .duty(holder.recordType())
                .map(duty -> plan(records, duty, person.days(holder, work), begunOn))
                .orElseGet(() -> List.of(ErasureLine.gone(holder, records.size(), "There is no duty to keep it.")));
    }

    private List<ErasureLine> plan(
            List<PersonalRecord> records, RetentionPolicy.Duty duty, Map<String, LocalDate> days, LocalDate today) {
        int gone = 0;
        SortedMap<LocalDate, Integer> kept = new TreeMap<>();
        for (PersonalRecord found : records) {
            LocalDate until = duty.until(days.getOrDefault(found.id(), begunOn));
            if (until.isBefore(today)) {
                gone++;
            } else {
                kept.merge(until, 1, Integer::sum);
            }
        }
        List<ErasureLine> lines = new ArrayList<>();
        if (gone > 0) {
            lines.add(ErasureLine.gone(holder, gone, OVER));
        }
        kept.forEach((until, count) -> lines.add(ErasureLine.kept(holder, count, duty.reason(), until)));
        return lines;
    }

    /**
     * {@return the lines of this kind as they are on a later day, by what the days of the records are then: a loan may have ended meanwhile,
     * and a payment gone back} Empty if no record has a day of its own, or nothing tells how long to keep it.
     */
    Optional<List<ErasureLine>> on(UnitOfWork work, LocalDate today, List<ErasureLine> before) {
        Map<String, LocalDate> days = person.days(holder, work);
        return before.stream().noneMatch(ErasureLines::isKept) || days.isEmpty()
                ? Optional.empty()
                : retention
                        .duty(holder.recordType())
                        .map(duty -> after(before, plan(person.find(holder, work), duty, days, today)));
    }

    /** What stays without the person is found again, and was told to be gone before. */
    private List<ErasureLine> after(List<ErasureLine> before, List<ErasureLine> found) {
        List<ErasureLine> lines =
                new ArrayList<>(before.stream().filter(line -> !isKept(line)).toList());
        int told = holder.action() == ErasureLine.Action.ANONYMISED
                ? lines.stream().mapToInt(ErasureLine::records).sum()
                : 0;
        for (ErasureLine line : found) {
            if (isKept(line)) {
                lines.add(line);
            } else if (line.records() > told) {
                lines.add(ErasureLine.gone(holder, line.records() - told, OVER));
            }
        }
        return lines;
    }

    private static boolean isKept(ErasureLine line) {
        return line.action() == ErasureLine.Action.KEPT;
    }

    /** {@return a line as it is on a later day: what was kept goes when its last day is over} */
    static ErasureLine on(LocalDate today, ErasureLine line, List<PersonalDataHolder> holders) {
        if (line.retainUntil().filter(until -> until.isBefore(today)).isEmpty()) {
            return line;
        }
        return holders.stream()
                .filter(holder -> holder.recordType().equals(line.recordType()))
                .findFirst()
                .map(holder -> ErasureLine.gone(holder, line.records(), OVER))
                .orElseGet(() -> ErasureLine.goneWithHolder(line, OVER));
    }

    /** Erases what the lines do not keep: all of them, or those whose own term is over. */
    void carryOut(UnitOfWork work, List<ErasureLine> all, LocalDate today) {
        List<ErasureLine> lines = all.stream()
                .filter(line -> line.recordType().equals(holder.recordType()))
                .toList();
        long kept = lines.stream().filter(ErasureLines::isKept).count();
        if (kept == lines.size()) {
            return;
        }
        if (kept == 0) {
            person.erase(holder, work);
        } else {
            person.erase(holder, work, over(work, today));
        }
    }

    /** A host that has no such duty any more does not say which of them are over, so they go with the last ones. */
    private Set<String> over(UnitOfWork work, LocalDate today) {
        Map<String, LocalDate> days = person.days(holder, work);
        return retention.duty(holder.recordType()).stream()
                .flatMap(duty -> person.find(holder, work).stream()
                        .map(PersonalRecord::id)
                        .filter(id -> duty.until(days.getOrDefault(id, begunOn)).isBefore(today)))
                .collect(Collectors.toSet());
    }
}
