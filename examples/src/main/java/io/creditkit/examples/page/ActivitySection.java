package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.file.Message;
import io.creditkit.customer.file.Section;
import io.creditkit.customer.file.Transaction;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What lies with the customer: bookings, files, what was said. Each is absent if it is empty. */
final class ActivitySection {
    private static final int SHOWN = 10;

    private ActivitySection() {}

    static Optional<Html> transactions(CustomerDossier dossier) {
        return section(
                "transactions",
                "Transactions",
                "What changed what is owed, the newest first",
                List.of(Column.words("Day"), Column.words("What"), Column.words("Number"), Column.number("Amount")),
                dossier.file().flatMap(file -> file.transactions().content()),
                ActivitySection::transaction);
    }

    static Optional<Html> files(CustomerDossier dossier) {
        return section(
                "files",
                "Files",
                "Attached files, the newest first",
                List.of(
                        Column.words("Name"),
                        Column.words("Kind"),
                        Column.number("Size"),
                        Column.words("Attached"),
                        Column.words("By")),
                dossier.file().flatMap(file -> file.files().content()),
                ActivitySection::file);
    }

    static Optional<Html> communication(CustomerDossier dossier) {
        if (dossier.file()
                .filter(file -> file.communication().visibility() == Section.Visibility.NOT_KNOWN)
                .isPresent()) {
            return Optional.of(Blocks.section(
                    "communication", "Communication", Blocks.note("It is not known now what was said.")));
        }
        return section(
                "communication",
                "Communication",
                "What was said, the newest first",
                List.of(
                        Column.words("When"),
                        Column.words("From whom"),
                        Column.words("How"),
                        Column.words("About"),
                        Column.words("Found under")),
                dossier.file().flatMap(file -> file.communication().content()),
                ActivitySection::message);
    }

    private static <T> Optional<Html> section(
            String id,
            String heading,
            String caption,
            List<Column> columns,
            Optional<List<T>> content,
            Function<T, List<Html>> row) {
        return content.filter(rows -> !rows.isEmpty())
                .map(rows -> Blocks.section(
                        id,
                        heading,
                        Blocks.longTable(
                                caption, columns, rows.stream().map(row).toList(), SHOWN)));
    }

    private static List<Html> transaction(Transaction one) {
        return Blocks.cells(Words.day(one.on()), Words.plain(one.kind()), one.id(), Words.money(one.amount()));
    }

    private static List<Html> file(Attachment file) {
        return List.of(
                element("bdi", text(file.name())),
                text(file.mediaType()),
                text(size(file.size())),
                text(Words.day(file.at())),
                text(file.by().id()));
    }

    private static String size(long bytes) {
        return bytes < 1000 ? bytes + " bytes" : Words.number(BigDecimal.valueOf(bytes / 1000)) + " kB";
    }

    private static List<Html> message(Message message) {
        return Blocks.cells(
                Words.moment(message.at()),
                message.direction() == Message.Direction.TO_CUSTOMER ? "us" : "the customer",
                Told.sentence(message.channel()),
                message.subject(),
                message.reference());
    }
}
