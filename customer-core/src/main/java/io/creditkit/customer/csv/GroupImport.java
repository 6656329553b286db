package io.creditkit.customer.csv;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the members of a group those of a file of customers, and no other, after it was looked at. Customers of the file are
 * taken in as {@link CsvImports#customers} does; members that the file lacks leave the group, and nothing else of them changes.
 * A row that is refused still counts as being in the file, so that a mistake in a row takes nobody out. Thread-safe.
 *
 * <pre>{@code
 * GroupImportPlan plan = imports.group().plan(group, reader, "members.csv", options);
 * // show plan.leaving() to a person, then:
 * imports.group().run(plan, sameReader, "members.csv", options);
 * }</pre>
 */
public final class GroupImport {
    private final WorkContext context;
    private final Groups groups;

    GroupImport(WorkContext context) {
        this.context = context;
        groups = new Groups(context);
    }

    private record Members(List<String> joining, Set<CustomerId> leaving) {}

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
     * Carries out a plan: first the customers, some hundred at a time, then the members, all at once. After a crash in between,
     * make a new plan and carry that out.
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
        CsvSource file = CsvSource.of(reader, source);
        if (!plan(plan.group(), file, options).fingerprint().equals(plan.fingerprint())) {
            throw new PlanOutdatedException(source);
        }
        Set<String> numbers = numbers(file, options);
        ImportResult result = new ImportRun<>(context, CustomerRows.of(context, options), options.store()).take(file);
        context.inRepeatedUnitOfWork(work -> {
            Members members = members(work, plan.group(), numbers);
            for (String number : members.joining()) {
                Optional<Customer> customer = work.customers().findByNumber(number);
                customer.ifPresent(joining -> work.groups().join(joining.id(), plan.group()));
            }
            members.leaving().forEach(work.groups()::leave);
            return true;
        });
        return result;
    }

    private GroupImportPlan plan(GroupId group, CsvSource file, ImportOptions options) {
        Set<String> numbers = numbers(file, options);
        ImportResult rows = new ImportRun<>(context, CustomerRows.of(context, options), options.dryRun()).take(file);
        Members members = context.inUnitOfWork(work -> {
            if (work.groups().find(group).isEmpty()) {
                throw new UnknownReferenceException("group", group);
            }
            return members(work, group, numbers);
        });
        List<CustomerId> leaving = List.copyOf(members.leaving());
        return new GroupImportPlan(
                group,
                rows,
                members.joining(),
                leaving,
                groups.preview(leaving, Optional.empty()),
                fingerprint(file, group, leaving));
    }

    /** Those of every row that has one, refused or not. */
    private static Set<String> numbers(CsvSource source, ImportOptions options) {
        List<String> columns = List.of("customer_number");
        Set<String> numbers = new LinkedHashSet<>();
        ImportOptions ofNumber = options.columns().containsKey("customer_number")
                ? ImportOptions.standard().column("customer_number", options.name("customer_number"))
                : ImportOptions.standard();
        CsvFile.open(source, columns, ofNumber)
                .forEach(row -> row.text("customer_number", 32).ifPresent(numbers::add));
        return numbers;
    }

    private static Members members(UnitOfWork work, GroupId group, Set<String> numbers) {
        Set<CustomerId> members = Set.copyOf(work.groups().members(group));
        Set<CustomerId> leaving = new LinkedHashSet<>(work.groups().members(group));
        List<String> joining = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String number : numbers) {
            Optional<CustomerId> customer =
                    work.customers().findByNumber(number).map(Customer::id);
            customer.ifPresent(leaving::remove);
            boolean isMember = customer.filter(members::contains).isPresent();
            if (!isMember && seen.add(number.toLowerCase(Locale.ROOT))) {
                joining.add(number);
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
