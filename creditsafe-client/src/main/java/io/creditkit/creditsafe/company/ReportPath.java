package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in a report as JSON paths, with member names and indexes alone. */
final class ReportPath {

    private static final Pattern STEP =
            Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_]*)|\\[(\\d{1,9})]|\\['((?:[^'\\\\]|\\\\.)*)']");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private ReportPath() {}

    static String member(String parent, String name) {
        return PLAIN_NAME.matcher(name).matches()
                ? parent + "." + name
                : parent + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    static OpenValue walk(OpenValue root, String path) {
        if (!path.startsWith("$")) {
            throw notAPath(path);
        }
        Matcher step = STEP.matcher(path);
        OpenValue place = root;
        int at = 1;
        while (at < path.length()) {
            if (!step.find(at) || step.start() != at) {
                throw notAPath(path);
            }
            place = follow(place, step);
            at = step.end();
        }
        return place;
    }

    private static OpenValue follow(OpenValue place, Matcher step) {
        if (step.group(2) != null) {
            return place.element(Integer.parseInt(step.group(2)));
        }
        return place.get(step.group(1) != null ? step.group(1) : step.group(3).replaceAll("\\\\(.)", "$1"));
    }

    private static IllegalArgumentException notAPath(String path) {
        return new IllegalArgumentException(
                "'" + path
                        + "' is no path; write it like $.report.directors.currentDirectors[0].name, from the root of the document");
    }
}
