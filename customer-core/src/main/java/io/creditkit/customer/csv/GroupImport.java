package io.creditkit.customer.csv;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the members of a group those of a file of customers, and no other, after it was looked at. Customers of the file are
 * taken in as {@link CsvImports#customers} does, up to a million of them; members that the file lacks leave the group, and nothing else of them changes.
 * Who is in the file is told by the external id, if the file has such ids, else by the number, as that import does it. A row that
 * is refused still counts as being in the file, so that a mistake in a row takes nobody out. Thread-safe.
 *
 * <pre>{@code
 * GroupImportPlan plan = imports.group().plan(group, reader, "members.csv", options);
 * // show plan.leaving() to a person, then:
 * imports.group().run(plan, sameReader, "members.csv", options);
 * }</pre>
 */
public final class GroupImport {
    private static final String NUMBER = "customer_number";
    private static final String EXTERNAL_ID = "external_id";

    /** The members are exchanged all at once, so all of them are held. */
    static final int MOST_ROWS = 1_000_000;

    private final WorkContext context;
    private final Groups groups;

    GroupImport(WorkContext context, ExpiredLimit expired) {
        this.context = context;
        groups = new Groups(context, expired);
    }

    /** By what a row names its customer: at least one of the two. */
    private record RowKey(Optional<String> number, Optional<ExternalId> externalId) {
        /** {@return the same for two rows about one customer} */
        String key() {
            return externalId
                    .map(id -> EXTERNAL_ID + " " + id.value())
                    .orElseGet(() -> number.orElse("").toLowerCase(Locale.ROOT));
        }

        /** Whoever the row could mean, whom the import takes it for first. */
        List<Customer> customers(UnitOfWork work) {
            return Stream.concat(
                            externalId.flatMap(work.customers()::findByExternalId).stream(),
                            number.flatMap(work.customers()::findByNumber).stream())
                    .toList();
        }
    }

    private record Members(List<RowKey> joining, Set<CustomerId> leaving) {}

    /**
     * {@return what the file would make of the group} Nothing is written.
     *
     * @param reader is read to its end into memory, up to 20 million characters, and not closed
     * @param source what to call it in messages
     * @throws CsvFormatException if it can't be read as such a table
     * @throws UnknownReferenceException if there is no such group
     */
    public GroupImportPlan plan(GroupId group, Reader reader, String source, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        return plan(group, CsvSource.of(reader, source), options);
    }

    /**
     * {@return the same from a file, of any length}
     *
     * @throws CsvFormatException if it can't be read as such a table
     * @throws UnknownReferenceException if there is no such group
     */
    public GroupImportPlan plan(GroupId group, Path file, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        return plan(group, CsvSource.of(file), options);
    }

    /**
     * Carries out a plan: first the customers, a thousand at a time, then the members, all at once. After a crash in between,
     * make a new plan and carry that out. At the end the host gets the event {@code import.finished}.
     *
     * @param reader over the same file as the plan was made for
     * @return what became of the rows
     * @throws PlanOutdatedException if the file or the members are not those of the plan; nothing was written then
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#IMPORT_FILES} and
     *     {@link Permission#EDIT_GROUPS}
     */
    public ImportResult run(GroupImportPlan plan, Reader reader, String source, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        context.require(Permission.EDIT_GROUPS);
        return run(plan, CsvSource.of(reader, source), options);
    }

    /**
     * Does the same from a file, of any length.
     *
     * @return what became of the rows
     * @throws PlanOutdatedException if the file or the members are not those of the plan; nothing was written then
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#IMPORT_FILES} and
     *     {@link Permission#EDIT_GROUPS}
     */
    public ImportResult run(GroupImportPlan plan, Path file, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        context.require(Permission.EDIT_GROUPS);
        return run(plan, CsvSource.of(file), options);
    }

    private static Set<CustomerId> joining(UnitOfWork work, Members members) {
        Set<CustomerId> joining = new LinkedHashSet<>();
        members.joining()
                .forEach(row -> row.customers(work).stream()
                        .limit(1)
                        .filter(GroupImport::canJoin)
                        .map(Customer::id)
                        .forEach(joining::add));
        return joining;
    }

    private static boolean canJoin(Customer customer) {
        return customer.status() != CustomerStatus.ERASED;
    }

    private ImportResult run(GroupImportPlan plan, CsvSource file, ImportOptions options) {
        if (!plan(plan.group(), file, options).fingerprint().equals(plan.fingerprint())) {
            throw new PlanOutdatedException(file.name());
        }
        Set<RowKey> rows = rows(file, options);
        ImportResult result = new ImportRun<>(context, CustomerRows.of(context, options), options.store()).take(file);
        context.inRepeatedUnitOfWork(work -> {
            Members seen = members(work, plan.group(), rows);
            Set<CustomerId> moving = joining(work, seen);
            moving.addAll(seen.leaving());
            Turns.present(work, moving); // at once, as two imports would wait for each other row by row
            // Again: whoever had the turn before may have moved or merged some of them.
            Members members = members(work, plan.group(), rows);
            Set<CustomerId> joining = joining(work, members);
            joining.forEach(id -> work.groups().join(id, plan.group()));
            members.leaving().forEach(work.groups()::leave);
            ImportEnd.of("group", result)
                    .with("group", plan.group().value())
                    .with("joined", String.valueOf(joining.size()))
                    .with("left", String.valueOf(members.leaving().size()))
                    .tell(context, work);
            return true;
        });
        return result;
    }

    private GroupImportPlan plan(GroupId group, CsvSource file, ImportOptions options) {
        Set<RowKey> keys = rows(file, options);
        ImportResult rows = new ImportRun<>(context, CustomerRows.of(context, options), options.dryRun()).take(file);
        Members members = context.inUnitOfWork(work -> {
            if (work.groups().find(group).isEmpty()) {
                throw new UnknownReferenceException("group", group);
            }
            return members(work, group, keys);
        });
        List<CustomerId> leaving = List.copyOf(members.leaving());
        return new GroupImportPlan(
                group,
                rows,
                members.joining().stream().flatMap(row -> row.number().stream()).toList(),
                leaving,
                groups.preview(leaving, Optional.empty()),
                fingerprint(file, group, leaving));
    }

    /** Those of every row that has one, refused or not, in the order of the file. */
    private static Set<RowKey> rows(CsvSource source, ImportOptions options) {
        List<String> columns = options.externalSystem().isPresent() ? List.of(NUMBER, EXTERNAL_ID) : List.of(NUMBER);
        ImportOptions ofKeys = ImportOptions.standard();
        for (String column : columns) {
            ofKeys = options.columns().containsKey(column) ? ofKeys.column(column, options.name(column)) : ofKeys;
        }
        Set<RowKey> rows = new LinkedHashSet<>();
        CsvFile.open(source, columns, ofKeys).forEach(row -> {
            Optional<String> number = row.text(NUMBER, 32);
            Optional<ExternalId> externalId = options.externalSystem()
                    .flatMap(system -> row.text(EXTERNAL_ID, 100).map(id -> ExternalId.of(system, id)));
            if (number.isPresent() || externalId.isPresent()) {
                rows.add(new RowKey(number, externalId));
            }
            if (rows.size() > MOST_ROWS) {
                throw tooManyRows(source);
            }
        });
        return rows;
    }

    private static CsvFormatException tooManyRows(CsvSource source) {
        return new CsvFormatException(
                CsvFormatException.Kind.TOO_MANY_ROWS,
                source.name(),
                source.name() + " has more than " + MOST_ROWS
                        + " rows, and the members of a group are exchanged all at once. Take its customers in without the"
                        + " group, and move them in parts.",
                Map.of("most", MOST_ROWS));
    }

    private static Members members(UnitOfWork work, GroupId group, Set<RowKey> rows) {
        Set<CustomerId> members = Set.copyOf(work.groups().members(group));
        Set<CustomerId> leaving = new LinkedHashSet<>(work.groups().members(group));
        List<RowKey> joining = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RowKey row : rows) {
            List<CustomerId> meant =
                    row.customers(work).stream().map(Customer::id).toList();
            meant.forEach(leaving::remove);
            boolean isMember = meant.stream().limit(1).anyMatch(members::contains);
            if (!isMember && seen.add(row.key())) {
                joining.add(row);
            }
        }
        return new Members(joining, leaving);
    }

    private static String fingerprint(CsvSource file, GroupId group, List<CustomerId> leaving) {
        try (BufferedReader text = new BufferedReader(file.open())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((group + "\n" + leaving + "\n").getBytes(StandardCharsets.UTF_8));
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw file.failure(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one hasn't.", e);
        }
    }
}
