package io.creditkit.examples.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body of {@code multipart/form-data}, taken apart. */
final class FormParts {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)multipart/form-data;.*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^Content-Type:\\s*(.*?)\\s*$");

    private final List<Part> parts;

    private FormParts(List<Part> parts) {
        this.parts = parts;
    }

    static FormParts of(Call call) {
        Matcher type = BOUNDARY.matcher(call.contentType());
        if (!type.matches()) {
            throw call.refuse(400, "Bad Request", "Body must be multipart/form-data");
        }
        // One character for each byte, so that a file comes out as it went in.
        String body = "\r\n" + new String(call.body(), StandardCharsets.ISO_8859_1);
        String[] pieces = body.split("\r\n--" + Pattern.quote(type.group(1)), -1);
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
            int end = pieces[i].indexOf("\r\n\r\n");
            if (end < 0) {
                throw call.refuse(400, "Bad Request", "Body is not a form");
            }
            String head = new String(
                    pieces[i].substring(0, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            parts.add(new Part(
                    first(NAME, head).orElse(""),
                    first(FILE_NAME, head).orElse(""),
                    first(TYPE, head).orElse("application/octet-stream"),
                    pieces[i].substring(end + 4).getBytes(StandardCharsets.ISO_8859_1)));
        }
        return new FormParts(parts);
    }

    private static Optional<String> first(Pattern pattern, String head) {
        Matcher found = pattern.matcher(head);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    Optional<Part> file(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && !part.fileName().isEmpty())
                .findFirst();
    }

    /** {@return the text of a field; empty if there is none} */
    String text(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.fileName().isEmpty())
                .map(part -> new String(part.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** A part. Holds its bytes, not a copy. */
    static final class Part {
        private final String name;
        private final String fileName;
        private final String mediaType;
        private final byte[] content;

        private Part(String name, String fileName, String mediaType, byte[] content) {
            this.name = name;
            this.fileName = fileName;
            this.mediaType = mediaType;
            this.content = content;
        }

        String name() {
            return name;
        }

        String fileName() {
            return fileName;
        }

        String mediaType() {
            return mediaType;
        }

        byte[] content() {
            return content;
        }
    }
}
