package io.creditkit.examples.sandbox;

import io.creditkit.examples.sandbox.world.Change;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Moves the business date and lets happen what was planned.
 *
 * <p>The agency looks for changes at night, so an event of one day is created on the next; one in seven comes three days
 * later still, with its old date.
 */
final class BusinessCalendar {
    private final World world;
    private final Book book;
    private final RuleCatalogue rules;

    BusinessCalendar(World world, Book book, RuleCatalogue rules) {
        this.world = world;
        this.book = book;
        this.rules = rules;
    }

    void moveTo(LocalDate day) {
        book.change(now -> {
            LocalDate from = LocalDate.parse(now.today());
            if (day.isBefore(from)) {
                throw new IllegalArgumentException(
                        "the sandbox is at " + from + " and cannot go back to " + day + "; start a fresh one");
            }
            List<Find> finds = finds(now, from, day);
            finds.sort(Comparator.comparing(Find::createdOn)
                    .thenComparing(find -> find.change().on())
                    .thenComparingLong(Find::eventId)
                    .thenComparingLong(find -> find.portfolio().id())
                    .thenComparing(find -> find.rule().key()));
            long id = now.nextNotification();
            List<Notification> more = new ArrayList<>(now.notifications());
            for (Find find : finds) {
                more.add(find.notification(id));
                id++;
            }
            return now.moved(day.toString(), id, more);
        });
    }

    private List<Find> finds(State now, LocalDate from, LocalDate to) {
        List<Find> finds = new ArrayList<>();
        for (Portfolio portfolio : now.portfolios()) {
            for (Portfolio.Member member : portfolio.members().values()) {
                int index = world.indexOf(member.connectId()).orElseThrow();
                for (Change change : world.facts(index).changes()) {
                    LocalDate created = createdOn(change, index);
                    boolean found = created.isAfter(from) && !created.isAfter(to);
                    if (found && change.on().isAfter(LocalDate.parse(member.addedOn()))) {
                        add(finds, portfolio, index, change, created);
                    }
                }
            }
        }
        return finds;
    }

    private void add(List<Find> finds, Portfolio portfolio, int index, Change change, LocalDate created) {
        String country = world.company(index).country().code();
        CompanyFile before = world.file(index, change.on().minusDays(1));
        CompanyFile after = world.file(index, change.on());
        for (String scope : List.of("XX", country)) {
            Map<Integer, Portfolio.Setting> settings = portfolio.rules().getOrDefault(scope, Map.of());
            for (RuleCatalogue.Rule rule : rules.of(scope)) {
                Portfolio.Setting setting = settings.get(rule.ruleCode());
                if (setting == null || !setting.active()) {
                    continue;
                }
                Optional<RuleMatch> match = RuleMatch.of(rule, setting, change, before, after);
                match.ifPresent(said -> finds.add(
                        new Find(portfolio, index, before.company().ids().connectId(), change, rule, created, said)));
            }
        }
    }

    private static LocalDate createdOn(Change change, int index) {
        return change.on().plusDays((change.on().toEpochDay() + index) % 7 == 0 ? 4 : 1);
    }

    private record Find(
            Portfolio portfolio,
            int index,
            String connectId,
            Change change,
            RuleCatalogue.Rule rule,
            LocalDate createdOn,
            RuleMatch match) {

        // Told from the event itself, so that two portfolios, and two sandboxes, give it the same number.
        long eventId() {
            String text = connectId + change.on() + rule.key() + change.to();
            return 400_000_000L + (text.hashCode() & 0xFFF_FFFFL);
        }

        Notification notification(long id) {
            int second = index % 60;
            return new Notification(
                    id,
                    eventId(),
                    portfolio.id(),
                    connectId,
                    rule.key(),
                    change.on() + String.format(Locale.ROOT, " 08:23:%02d", second),
                    createdOn + String.format(Locale.ROOT, " 02:10:%02d", second),
                    match.oldValue(),
                    match.newValue());
        }
    }
}
