package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An order to look into a company. It is taken up on the day after it was placed and ends six days after, as the agency's do on
 * average: delivered, or not traced if no company of the world is the one that was described. Where it stands follows from the date.
 *
 * @param orderId its number
 * @param placedOn ISO 8601, as all days here
 * @param startsOn the day it is taken up, or taken up again
 * @param endsOn the day it ends unless it is cancelled before
 * @param cancelledOn empty if it is not
 * @param company the connectId of the company that it will be found to be about; empty if there is none
 * @param asked the order as written, less what a later change replaced
 * @param comments oldest first
 * @param attachments in the order they came
 */
record Investigation(
        long orderId,
        String placedOn,
        String startsOn,
        String endsOn,
        String cancelledOn,
        String company,
        ObjectNode asked,
        List<Comment> comments,
        List<Attachment> attachments) {
    private static final int DAYS = 6;

    Investigation {
        comments = List.copyOf(comments);
        attachments = List.copyOf(attachments);
    }

    static Investigation placed(long orderId, LocalDate today, String company, ObjectNode asked) {
        return new Investigation(
                orderId,
                today.toString(),
                today.plusDays(1).toString(),
                today.plusDays(DAYS).toString(),
                "",
                company,
                asked,
                List.of(),
                List.of());
    }

    Status status(LocalDate today) {
        if (!cancelledOn.isEmpty()) {
            return Status.CANCELLED;
        }
        if (!today.isBefore(LocalDate.parse(endsOn))) {
            return company.isEmpty() ? Status.NOT_TRACED : Status.DELIVERED;
        }
        return today.isBefore(LocalDate.parse(startsOn)) ? Status.PLACED : Status.IN_PROGRESS;
    }

    /** {@return the day since which it stands where it does} */
    String statusSince(LocalDate today) {
        return switch (status(today)) {
            case PLACED -> placedOn;
            case IN_PROGRESS -> startsOn;
            case DELIVERED, NOT_TRACED -> endsOn;
            case CANCELLED -> cancelledOn;
        };
    }

    /** {@return what stands below this name in the order; nothing if it is none or no object} */
    ObjectNode part(String name) {
        return asked.path(name) instanceof ObjectNode part ? part : asked.objectNode();
    }

    Investigation cancelled(LocalDate today) {
        return new Investigation(
                orderId, placedOn, startsOn, endsOn, today.toString(), company, asked, comments, attachments);
    }

    Investigation ended(LocalDate today) {
        return new Investigation(
                orderId, placedOn, startsOn, today.toString(), cancelledOn, company, asked, comments, attachments);
    }

    /** {@return the same order, changed; one that had ended is taken up again at once} */
    Investigation changed(LocalDate today, String found, ObjectNode changed) {
        boolean ended = status(today).ends();
        return new Investigation(
                orderId,
                placedOn,
                ended ? today.toString() : startsOn,
                ended ? today.plusDays(DAYS).toString() : endsOn,
                cancelledOn,
                found,
                changed,
                comments,
                attachments);
    }

    Investigation with(Comment comment) {
        return new Investigation(
                orderId, placedOn, startsOn, endsOn, cancelledOn, company, asked, plus(comments, comment), attachments);
    }

    Investigation with(Attachment attachment) {
        return new Investigation(
                orderId,
                placedOn,
                startsOn,
                endsOn,
                cancelledOn,
                company,
                asked,
                comments,
                plus(attachments, attachment));
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    /** Where an order stands. Code and words are the sandbox's own: the agency publishes none. */
    enum Status {
        /** Nobody has looked at it. */
        PLACED("1", "Order placed"),
        /** Somebody is at it. */
        IN_PROGRESS("2", "In progress"),
        /** The report is there. */
        DELIVERED("3", "Delivered"),
        /** The company was not found. */
        NOT_TRACED("4", "Company not traced"),
        /** Taken back in time. */
        CANCELLED("5", "Cancelled");

        private static final Set<Status> ENDS = Set.of(DELIVERED, NOT_TRACED);

        private final String code;
        private final String words;

        Status(String code, String words) {
            this.code = code;
            this.words = words;
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }

        /** {@return whether the agency has done what it could} */
        boolean ends() {
            return ENDS.contains(this);
        }
    }

    /**
     * What somebody said.
     *
     * @param userId who
     * @param text what
     * @param on when, ISO 8601
     */
    record Comment(String userId, String text, String on) {}

    /**
     * A file.
     *
     * @param id its key within the order
     * @param fileName as uploaded
     * @param mediaType as uploaded
     * @param description what the caller says it is
     * @param base64 its content
     */
    record Attachment(String id, String fileName, String mediaType, String description, String base64) {
        /** {@return what stands behind the last point of the name} */
        String fileType() {
            return fileName.substring(fileName.lastIndexOf('.') + 1);
        }
    }
}
