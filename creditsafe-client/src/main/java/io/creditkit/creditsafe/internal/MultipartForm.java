package io.creditkit.creditsafe.internal;

import java.util.ArrayList;
import java.util.List;

/** Not for hosts: the fields and the file of a form, in the text that is sent. Not thread-safe. */
public final class MultipartForm {

    private static final String END = "\r\n";

    private final List<String> parts = new ArrayList<>();

    /** Adds a field. */
    public MultipartForm field(String name, String value) {
        return part("name=\"" + name + "\"", "text/plain", value);
    }

    /** Adds a file. */
    public MultipartForm file(String name, String fileName, String type, String content) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", type, content);
    }

    private MultipartForm part(String disposition, String type, String content) {
        parts.add("Content-Disposition: form-data; " + disposition + END
                + "Content-Type: " + type + "; charset=utf-8" + END
                + END
                + content + END);
        return this;
    }

    /** Occurs in no part, and is the same for the same form, so that a request can be compared. */
    private String boundary() {
        String boundary = "creditkit";
        for (int i = 1; contains(boundary); i++) {
            boundary = "creditkit" + i;
        }
        return boundary;
    }

    private boolean contains(String boundary) {
        return parts.stream().anyMatch(part -> part.contains("--" + boundary));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary();
    }

    String text() {
        String separator = "--" + boundary();
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(separator).append(END).append(part));
        return text.append(separator).append("--").append(END).toString();
    }
}
