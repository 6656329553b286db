package io.creditkit.customer.group;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.internal.ExportLog;
import io.creditkit.customer.internal.Headings;
import io.creditkit.customer.internal.SeenLimits;
import io.creditkit.customer.internal.TimeLimit;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.DateRange;
import io.creditkit.customer.search.ExportRecord;
import io.creditkit.customer.search.ExportTooLargeException;
import io.creditkit.customer.search.ExportTooSlowException;
import io.creditkit.customer.search.NamedMatch;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Groups while somebody types, lists of groups, and files of them: the same words match as for customers, and list and file mean
 * the same rows. Every question reads all groups, of which there are few beside customers. Thread-safe. To see needs
 * {@link Permission#VIEW_CUSTOMERS}, a file {@link Permission#EXPORT_LISTS} too.
 */
public final class GroupLists {
    private static final int MOST = 1000;

    private final WorkContext context;

    GroupLists(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return the groups whose name or description matches what was typed, best first} Words in any order, each a beginning, case
     * and accents ignored; if that gives fewer than asked for, one typing error is forgiven in words of five letters and more.
     *
     * @param text as typed so far
     * @param limit 1 to {@value io.creditkit.customer.search.SuggestQuery#MAX_LIMIT}
     */
    public List<GroupSuggestion> suggest(String text, int limit) {
        context.require(Permission.VIEW_CUSTOMERS);
        NamedMatch match = NamedMatch.of(text, limit);
        return context.inUnitOfWork(work -> {
            // Members are counted of those alone that are offered: somebody is typing.
            List<GroupRow> all = matching(GroupQuery.all(), read(work, Map.of()));
            return match.best(all, row -> words(row.group()))
                    .map(found -> new GroupSuggestion(counted(work, found.item()), found.spans()))
                    .toList();
        });
    }

    /**
     * {@return a part of the list}
     *
     * @param skip how many rows to leave out, 0 or more
     * @param limit how many rows at most, 1 to 1000
     */
    public GroupPage page(GroupQuery query, int skip, int limit) {
        context.require(Permission.VIEW_CUSTOMERS);
        if (skip < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page skips no less than 0 rows and has 1 to " + MOST + " of them.");
        }
        List<GroupRow> all = rows(GroupQuery.all());
        List<GroupRow> matching = matching(query, all);
        return new GroupPage(
                query,
                matching.stream().skip(skip).limit(limit).toList(),
                Math.min(skip, matching.size()),
                matching.size(),
                all.size());
    }

    /**
     * Writes the list with English headings to a stream and closes it: as {@link #write(OutputStream, GroupQuery, List,
     * CsvTable.Dialect, long, Optional)}.
     */
    public ExportRecord write(
            OutputStream out, GroupQuery query, List<GroupColumn> columns, CsvTable.Dialect dialect, long maxRows) {
        return write(out, query, columns, dialect, maxRows, Optional.empty());
    }

    /**
     * Writes the list without a limit of time to a stream and closes it: as {@link #write(OutputStream, GroupQuery, List, CsvTable.Dialect, long,
     * Optional, Optional)}.
     */
    public ExportRecord write(
            OutputStream out,
            GroupQuery query,
            List<GroupColumn> columns,
            CsvTable.Dialect dialect,
            long maxRows,
            Optional<ResourceBundle> headings) {
        return write(out, query, columns, dialect, maxRows, headings, Optional.empty());
    }

    /**
     * Writes the list to a stream and closes it. If it breaks off, the access log keeps how far it came.
     *
     * @param dialect for {@link CsvTable.Dialect#MACHINE} the first row holds the columns' keys, else their headings
     * @param columns at least one, in the order of the file
     * @param maxRows the most rows the file may have, at least 1; a longer list is refused before anything is written
     * @param headings the headings in the language of the reader, by the keys of the columns, as of a {@linkplain
     *     io.creditkit.customer.search.ExportRequest list of customers}; empty for the English ones
     * @param maxTime how long the writing may take, by the kit's clock; then it is broken off, never cut silently; empty for no limit
     * @return what the access log keeps of it
     * @throws ExportTooLargeException if the list is longer
     * @throws ExportTooSlowException if it takes longer than that
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EXPORT_LISTS}
     * @throws UncheckedIOException if the stream can't be written
     */
    public ExportRecord write(
            OutputStream out,
            GroupQuery query,
            List<GroupColumn> columns,
            CsvTable.Dialect dialect,
            long maxRows,
            Optional<ResourceBundle> headings,
            Optional<Duration> maxTime) {
        context.require(Permission.EXPORT_LISTS);
        context.require(Permission.VIEW_CUSTOMERS);
        TimeLimit limit = TimeLimit.of(context, maxTime);
        List<GroupRow> rows = rows(query);
        if (rows.size() > maxRows) {
            throw new ExportTooLargeException(maxRows);
        }
        return ExportLog.of(context, "groups", query.explanation(context.today()))
                .write(columns.stream().map(GroupColumn::key).toList(), count -> {
                    try (CsvTable table =
                            CsvTable.to(out, dialect, headings(dialect, columns, new Headings(headings)))) {
                        rows.forEach(row -> {
                            limit.check(table.rows());
                            table.row(columns.stream()
                                    .flatMap(column -> cells(column, row))
                                    .toList());
                            count.accept(table.rows());
                        });
                    }
                });
    }

    private List<GroupRow> rows(GroupQuery query) {
        List<GroupRow> all =
                context.inUnitOfWork(work -> read(work, work.groups().memberCounts()));
        return matching(query, all);
    }

    private static GroupRow counted(UnitOfWork work, GroupRow row) {
        return new GroupRow(
                row.group(),
                row.parentName(),
                work.groups().memberCount(row.group().id()));
    }

    private List<GroupRow> read(UnitOfWork work, Map<GroupId, Long> members) {
        List<CustomerGroup> groups = work.groups().all();
        Map<GroupId, CustomerGroup> byId =
                groups.stream().collect(Collectors.toMap(CustomerGroup::id, Function.identity()));
        return groups.stream()
                .map(group -> new GroupRow(
                        SeenLimits.in(group, context.actor()),
                        group.parentId()
                                .flatMap(parent -> Optional.ofNullable(byId.get(parent)))
                                .map(CustomerGroup::name),
                        members.getOrDefault(group.id(), 0L)))
                .toList();
    }

    private List<GroupRow> matching(GroupQuery query, List<GroupRow> all) {
        Optional<NamedMatch> typed = query.text().flatMap(NamedMatch::ofWords);
        return all.stream()
                .filter(row ->
                        typed.map(match -> match.matches(words(row.group()))).orElse(true))
                .filter(row -> query.parents().isEmpty()
                        || row.group()
                                .parentId()
                                .filter(query.parents()::contains)
                                .isPresent())
                .filter(row -> query.limitModes().isEmpty()
                        || query.limitModes().contains(row.group().limitMode()))
                .filter(row -> switch (query.membership()) {
                    case ANY -> true;
                    case EMPTY -> row.members() == 0;
                    case SOME -> row.members() > 0;
                })
                .filter(row -> query.dates().stream().allMatch(filter -> isWithin(query, filter, row.group())))
                .sorted(order(query))
                .toList();
    }

    private boolean isWithin(GroupQuery query, GroupQuery.Dates filter, CustomerGroup group) {
        Instant moment = switch (filter.moment()) {
            case CREATED -> group.createdAt();
            case MODIFIED -> group.updatedAt();
        };
        DateRange days = query.days(filter, context.today());
        LocalDate day = LocalDate.ofInstant(moment, context.zone());
        return !day.isBefore(days.first()) && !day.isAfter(days.last());
    }

    private static Comparator<GroupRow> order(GroupQuery query) {
        Collator alphabet = Collator.getInstance(query.locale());
        Stream<Comparator<GroupRow>> asked = query.sort().stream().map(sort -> order(sort, alphabet));
        Stream<Comparator<GroupRow>> atLast =
                Stream.of(GroupColumn.NAME.order(alphabet), GroupColumn.ID.order(alphabet));
        return Stream.concat(asked, atLast)
                .reduce((first, then) -> first.thenComparing(then))
                .orElseThrow();
    }

    /** What is missing comes last both ways. */
    private static Comparator<GroupRow> order(GroupQuery.Sort sort, Collator alphabet) {
        Comparator<GroupRow> values = sort.column().order(alphabet);
        return Comparator.comparing(sort.column()::isMissing)
                .thenComparing(sort.direction() == SortKey.Direction.DESCENDING ? values.reversed() : values);
    }

    private static String words(CustomerGroup group) {
        return group.description().map(more -> group.name() + "\n" + more).orElse(group.name());
    }

    private static Stream<CsvCell> cells(GroupColumn column, GroupRow row) {
        return column == GroupColumn.CREDIT_LIMIT
                ? Stream.of(
                        column.cell(row),
                        row.group()
                                .creditLimit()
                                .map(limit -> CsvCell.text(limit.currency().getCurrencyCode()))
                                .orElseGet(CsvCell::blank))
                : Stream.of(column.cell(row));
    }

    private static List<String> headings(CsvTable.Dialect dialect, List<GroupColumn> columns, Headings words) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A file has at least one column.");
        }
        List<String> headings = new ArrayList<>();
        for (GroupColumn column : columns) {
            boolean machine = dialect == CsvTable.Dialect.MACHINE;
            headings.add(machine ? column.key() : words.of(column.key(), column.heading()));
            if (column == GroupColumn.CREDIT_LIMIT) {
                headings.add(
                        machine
                                ? Headings.currencyKey(column.key())
                                : words.currencyOf(column.key(), column.heading()));
            }
        }
        return headings;
    }
}
