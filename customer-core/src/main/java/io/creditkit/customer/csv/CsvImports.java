package io.creditkit.customer.csv;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.ExpiredLimit;
import java.io.Reader;
import java.nio.file.Path;

/**
 * Takes customers, invoices and contacts in from CSV (RFC 4180, UTF-8, commas, a header). Thread-safe. Never calls an agency.
 *
 * <p>Columns are found by name, in any order, upper and lower case being the same; all of them must be there, further ones are
 * ignored and named in the result. Days are written as 2026-03-31, amounts with a decimal point; in a file with semicolons, as
 * spreadsheets of most of Europe write it, with a decimal comma. Blanks around a value do not
 * count, and the apostrophe that {@link CsvTable} puts before a formula is taken away.
 *
 * <p><b>The file as a whole</b> is looked at first: if it can't be read as such a table, nothing of it is taken in and
 * {@link CsvFormatException} tells why. <b>A row</b> that is wrong is left out and told in the result with its line; the others
 * go in. <b>Again</b>: a file that was imported before changes nothing, not even a version. A row about something known writes
 * what differs, and keeps id, link, state and date of creation; an empty cell means that there is none. Nothing is ever
 * removed because a file lacks it.
 *
 * <p>Rows are stored a thousand at a time. After a crash, import the same file again. At the end of each file that was not only
 * tried the host gets the event {@code import.finished}, with what the file was of and what became of its rows.
 */
public final class CsvImports {
    private final WorkContext context;
    private final ExpiredLimit expired;

    /** For the house alone: a host asks its workspace for this service. */
    public CsvImports(WorkContext context) {
        this(context, ExpiredLimit.NO_CREDIT);
    }

    /**
     * For the house alone: a host asks its workspace for this service.
     *
     * @param expired what holds once the last day of a limit is over
     */
    public CsvImports(WorkContext context, ExpiredLimit expired) {
        this.context = context.from(ChangeSource.FILE);
        this.expired = expired;
    }

    /**
     * Imports customers: {@code customer_number, name, registration_number, vat_number, street, post_code, city, country,
     * email, phone, currency, internal_limit, onboarded_on}. Number, name, country and currency must not be empty. The currency
     * is that of the limit and of the customer's risk. Who has no {@code onboarded_on} was onboarded by this import.
     *
     * <p>These columns may be there too, and without them nothing of theirs changes: {@code kind} (a word of {@link
     * io.creditkit.customer.PartyKind}), {@code legal_name}, {@code lei}, {@code trade_names} (several are
     * parted by {@code " / "}), {@code region}, {@code tags} (parted alike), and each of the tenant's own fields by its key, amounts with their currency in a column of the same
     * name with {@code Currency} behind it, as files of lists have them.
     *
     * @throws CsvFormatException if the file can't be read as such a table
     */
    public ImportResult customers(Path file) {
        context.require(Permission.IMPORT_FILES);
        return customers(CsvSource.of(file), ImportOptions.standard());
    }

    /**
     * The same as {@link #customers(Path)} from a reader, which is read to its end into memory, up to 20 million characters, and not closed.
     *
     * @param source what to call it in messages
     * @throws CsvFormatException if it can't be read as such a table
     */
    public ImportResult customers(Reader reader, String source) {
        context.require(Permission.IMPORT_FILES);
        return customers(CsvSource.of(reader, source), ImportOptions.standard());
    }

    /**
     * The same as {@link #customers(Path)} from a file with other columns, or to see what would happen.
     *
     * @throws CsvFormatException if the file can't be read as such a table
     * @throws IllegalArgumentException if the options are about a column that there is not
     */
    public ImportResult customers(Path file, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        return customers(CsvSource.of(file), options);
    }

    /**
     * The same as {@link #customers(Path, ImportOptions)} from a reader, which is read to its end into memory, up to 20 million characters, and not closed.
     *
     * @param source what to call it in messages
     * @throws CsvFormatException if it can't be read as such a table
     * @throws IllegalArgumentException if the options are about a column that there is not
     */
    public ImportResult customers(Reader reader, String source, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        return customers(CsvSource.of(reader, source), options);
    }

    /**
     * Imports invoices, credit and debit notes: {@code invoice_number, customer_number, kind, issue_date, due_date, currency, amount,
     * paid_date, paid_amount}. The kind is {@code INVOICE}, also if empty, {@code DEBIT_NOTE}, or {@code CREDIT_NOTE} with a negative
     * amount. Beside it only these may be empty:
     *
     * <ul>
     *   <li>{@code due_date}: the document is due {@link io.creditkit.customer.settings.Setting#PAYMENT_TERMS_DAYS} after the issue date,
     *       and a {@linkplain ImportResult#warnings() warning} tells so, as it does of a due date before the issue date, which is taken
     *       as it is;
     *   <li>the two paid columns, both together. They tell what was paid in the host's own ledger, and stand in place of what a file told
     *       of the document before. What was given to it here, by {@link io.creditkit.customer.receivables.Payments} or by credit
     *       notes, stays beside that, also when it was returned: a file neither knows nor removes it. So money whose payment is noted
     *       here does not belong into the paid columns: it would pay twice. Only a file that tells
     *       exactly what stands there already changes nothing. A document that was paid here keeps its customer, kind and currency: a
     *       row with others is refused.
     * </ul>
     *
     * <p>Columns that may be there: {@code net_amount} and {@code tax_amount}, together the amount, where one of them is the rest if
     * only the other is told; and {@code document_ref}, where the host keeps the document itself. A file without them leaves what is
     * stored as it is, but for the two amounts of a document over another amount, which are dropped.
     *
     * @throws CsvFormatException if the file can't be read as such a table
     */
    public ImportResult invoices(Path file) {
        context.require(Permission.IMPORT_FILES);
        return invoices(CsvSource.of(file), ImportOptions.standard());
    }

    /**
     * The same as {@link #invoices(Path)} from a reader, which is read to its end into memory, up to 20 million characters, and not closed.
     *
     * @param source what to call it in messages
     * @throws CsvFormatException if it can't be read as such a table
     */
    public ImportResult invoices(Reader reader, String source) {
        context.require(Permission.IMPORT_FILES);
        return invoices(CsvSource.of(reader, source), ImportOptions.standard());
    }

    /**
     * The same as {@link #invoices(Path)} from a file with other columns, or to see what would happen.
     *
     * @throws CsvFormatException if the file can't be read as such a table
     * @throws IllegalArgumentException if the options are about a column that there is not
     */
    public ImportResult invoices(Path file, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        return invoices(CsvSource.of(file), options);
    }

    /**
     * The same as {@link #invoices(Path, ImportOptions)} from a reader, which is read to its end into memory, up to 20 million characters, and not closed.
     *
     * @param source what to call it in messages
     * @throws CsvFormatException if it can't be read as such a table
     * @throws IllegalArgumentException if the options are about a column that there is not
     */
    public ImportResult invoices(Reader reader, String source, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        return invoices(CsvSource.of(reader, source), options);
    }

    /**
     * Imports contacts: {@code customer_number, name, role, email, phone, portal_role}. A contact is known by its e-mail
     * address, or else by its name. With a portal role ({@code OWNER}, {@code EMPLOYEE} or {@code VIEWER}) the portal account
     * with that e-mail address, made if it is not there, gets this role for this customer; an empty cell takes no role away.
     *
     * <p>These columns may be there too, and without them nothing of theirs changes: {@code language} and {@code preferred_channel}.
     *
     * @throws CsvFormatException if the file can't be read as such a table
     */
    public ImportResult contacts(Path file) {
        context.require(Permission.IMPORT_FILES);
        return contacts(CsvSource.of(file), ImportOptions.standard());
    }

    /**
     * The same as {@link #contacts(Path)} from a reader, which is read to its end into memory, up to 20 million characters, and not closed.
     *
     * @param source what to call it in messages
     * @throws CsvFormatException if it can't be read as such a table
     */
    public ImportResult contacts(Reader reader, String source) {
        context.require(Permission.IMPORT_FILES);
        return contacts(CsvSource.of(reader, source), ImportOptions.standard());
    }

    /**
     * The same as {@link #contacts(Path)} from a file with other columns, or to see what would happen.
     *
     * @throws CsvFormatException if the file can't be read as such a table
     * @throws IllegalArgumentException if the options are about a column that there is not
     */
    public ImportResult contacts(Path file, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        return contacts(CsvSource.of(file), options);
    }

    /**
     * The same as {@link #contacts(Path, ImportOptions)} from a reader, which is read to its end into memory, up to 20 million characters, and not closed.
     *
     * @param source what to call it in messages
     * @throws CsvFormatException if it can't be read as such a table
     * @throws IllegalArgumentException if the options are about a column that there is not
     */
    public ImportResult contacts(Reader reader, String source, ImportOptions options) {
        context.require(Permission.IMPORT_FILES);
        return contacts(CsvSource.of(reader, source), options);
    }

    /** {@return the customers of a group from a file, so that the group has those of the file and no other} */
    public GroupImport group() {
        return new GroupImport(context, expired);
    }

    private ImportResult customers(CsvSource source, ImportOptions options) {
        return told(
                "customers",
                new ImportRun<>(context, CustomerRows.of(context, options), options).take(source),
                options);
    }

    private ImportResult invoices(CsvSource source, ImportOptions options) {
        return told("invoices", new ImportRun<>(context, new InvoiceRows(), options).take(source), options);
    }

    private ImportResult contacts(CsvSource source, ImportOptions options) {
        return told("contacts", new ImportRun<>(context, new ContactRows(context), options).take(source), options);
    }

    private ImportResult told(String kind, ImportResult result, ImportOptions options) {
        if (options.mode() == ImportOptions.Mode.STORE && context.events().isPresent()) {
            context.inUnitOfWork(work -> {
                ImportEnd.of(kind, result).tell(context, work);
                return true;
            });
        }
        return result;
    }
}
