package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

/** What belongs to an order: what was said about it, and files. */
final class InvestigationTalk {
    private static final String PATH = "/v1/freshinvestigations/{orderId}";
    private static final int RECENT = 5;
    private static final int LARGEST_FILE = 5 * 1024 * 1024;

    private final Book book;

    InvestigationTalk(Book book) {
        this.book = book;
    }

    void addTo(Router router) {
        router.add("GET", PATH + "/comments", this::comments);
        router.add("POST", PATH + "/comments", this::comment);
        router.add("GET", PATH + "/attachments", this::attachments);
        router.add("POST", PATH + "/attachments", this::attach);
        router.add("GET", PATH + "/attachments/{id}", this::attachment);
    }

    private Answer comments(Call call) {
        List<Investigation.Comment> all = InvestigationCalls.order(call, book).comments();
        ObjectNode answer = call.answer().put("totalCount", all.size());
        answer.remove("correlationId");
        write(answer.putArray("comments"), all);
        return Answer.ok(answer);
    }

    /** Adds to an order as many of its comments as the caller asks for: the last one if it does not say. */
    static void addComments(Call call, ObjectNode answer, Investigation order) {
        List<Investigation.Comment> all = order.comments();
        int most = switch (call.query("comments").orElse("last")) {
            case "last" -> 1;
            case "recent" -> RECENT;
            case "none" -> 0;
            default -> throw call.refuse(400, "Bad Request", "\"comments\" must be one of last, recent, none");
        };
        write(answer.putArray("comments"), all.subList(Math.max(0, all.size() - most), all.size()));
    }

    private static void write(ArrayNode rows, List<Investigation.Comment> comments) {
        comments.forEach(comment -> rows.addObject()
                .put("userID", comment.userId())
                .put("comment", comment.text())
                .put("creationDate", InvestigationView.moment(comment.on())));
    }

    private Answer comment(Call call) {
        Investigation order = InvestigationCalls.order(call, book);
        String text = call.object().path("comments").asText();
        if (text.isBlank()) {
            throw call.refuse(400, "Bad Request", "\"comments\" is required");
        }
        book.investigate(
                order.orderId(),
                now -> now.with(new Investigation.Comment(
                        ReportCalls.USER, text, book.today().toString())));
        return Answer.ok(call.answer().put("message", "Comment added"));
    }

    private Answer attachments(Call call) {
        ObjectNode answer = call.answer();
        ArrayNode rows = answer.putArray("Attachments");
        InvestigationCalls.order(call, book)
                .attachments()
                .forEach(file -> rows.addObject()
                        .put("id", file.id())
                        .put("fileName", file.fileName())
                        .put("fileType", file.fileType())
                        .put("description", file.description()));
        return Answer.ok(answer);
    }

    private Answer attach(Call call) {
        Investigation order = InvestigationCalls.order(call, book);
        FormParts form = FormParts.of(call);
        // The description names the part one way and shows it another, so callers send both.
        FormParts.Part file = form.file("importFile")
                .or(() -> form.file("file"))
                .orElseThrow(() -> call.refuse(400, "Bad Request", "A file \"importFile\" is required"));
        if (file.content().length > LARGEST_FILE) {
            throw call.refuse(400, "Bad Request", "A file has at most 5 MB");
        }
        String description = form.text("description");
        book.investigate(
                order.orderId(),
                now -> now.with(new Investigation.Attachment(
                        Integer.toString(now.attachments().size() + 1),
                        file.fileName(),
                        file.mediaType(),
                        description,
                        Base64.getEncoder().encodeToString(file.content()))));
        return Answer.ok(call.answer().put("message", "Attachment uploaded").put("details", file.fileName()));
    }

    private Answer attachment(Call call) {
        return InvestigationCalls.order(call, book).attachments().stream()
                .filter(file -> file.id().equals(call.variable("id")))
                .findFirst()
                .map(file -> Answer.file(file.mediaType(), Base64.getDecoder().decode(file.base64())))
                .orElseThrow(() -> call.refuse(404, "Resource not found", "No attachment has this id"));
    }
}
