package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReportedMoney;
import io.creditkit.creditsafe.company.ReportFinding.Reason;
import io.creditkit.creditsafe.internal.RepeatedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Walks a report beside its shape and notes each place that the typed methods cannot read. */
final class ReportFindings {

    private static final int LONGEST_WORDS = 40;

    /** A source writes the year 1, or another long gone, where it has no date. */
    private static final Pattern EARLY_YEAR = Pattern.compile("0\\d{3}-.*|\\d{1,2}/0\\d{3}");

    private final List<ReportFinding> findings = new ArrayList<>();

    private ReportFindings() {}

    static List<ReportFinding> of(CompanyReport report, OpenValue envelope, byte[] document) {
        ReportFindings found = new ReportFindings();
        boolean enveloped = !report.open().equals(envelope);
        found.part(envelope, ReportShapes.envelope(), "$");
        found.part(report.open(), ReportShapes.report(), enveloped ? path(envelope) : "$");
        for (RepeatedNames.Place place : RepeatedNames.in(document)) {
            found.findings.add(new ReportFinding(place.path(), Reason.NAME_REPEATED, place.count() + " of this name"));
        }
        return found.findings.stream().distinct().toList();
    }

    private static String path(OpenValue envelope) {
        return envelope.names().contains("report")
                ? "$.report"
                : envelope.names().stream()
                        .filter("report"::equalsIgnoreCase)
                        .findFirst()
                        .map(name -> ReportPath.member("$", name))
                        .orElse("$");
    }

    private void part(OpenValue place, ReportShape shape, String path) {
        for (String name : place.names()) {
            ReportShape member = shape.member(name);
            if (member != null) {
                check(place.get(name), member, ReportPath.member(path, name));
            }
        }
    }

    private void check(OpenValue place, ReportShape shape, String path) {
        if (place.isEmpty()) {
            return;
        }
        if (place.isList()) {
            elements(place, shape, path);
        } else {
            single(place, shape, path);
        }
    }

    private void elements(OpenValue list, ReportShape shape, String path) {
        boolean wrapped = shape.kind() == ReportShape.Kind.PART && list.items().size() == 1;
        if (!shape.isList() && !wrapped) {
            note(path, Reason.OTHER_SHAPE, list, shape);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            OpenValue element = list.element(i);
            if (element.isList() && !element.isEmpty()) {
                note(ReportPath.element(path, i), Reason.OTHER_SHAPE, element, shape);
            } else if (!element.isEmpty()) {
                single(element, shape, ReportPath.element(path, i));
            }
        }
    }

    private void single(OpenValue place, ReportShape shape, String path) {
        boolean object = place.isObject();
        if (shape.kind() == ReportShape.Kind.MONEY) {
            money(place, shape, path);
        } else if (object && shape.hasMembers()) {
            inside(place, shape, path);
        } else if (object || shape.kind() == ReportShape.Kind.PART) {
            note(path, Reason.OTHER_SHAPE, place, shape);
        } else {
            reason(place, shape.kind()).ifPresent(reason -> note(path, reason, place, shape));
        }
    }

    /** A value that may come inside an object is lost if that object has none of the members that hold it. */
    private void inside(OpenValue place, ReportShape shape, String path) {
        boolean part = shape.kind() == ReportShape.Kind.PART;
        if (part || place.names().stream().anyMatch(name -> shape.member(name) != null)) {
            part(place, shape, path);
        } else {
            note(path, Reason.OTHER_SHAPE, place, shape);
        }
    }

    private void money(OpenValue place, ReportShape shape, String path) {
        if (place.isObject() && ReportedMoney.from(place).isEmpty()) {
            note(path, Reason.OTHER_SHAPE, place, shape);
            return;
        }
        OpenValue value = place.isObject() ? place.get("value") : place;
        String valuePath = place.isObject() ? named(place, path, "value") : path;
        if (!value.isEmpty() && value.number().isEmpty()) {
            note(valuePath, value.text().isPresent() ? Reason.NOT_A_NUMBER : Reason.OTHER_SHAPE, value, shape);
        }
        OpenValue currency = place.get("currency");
        if (!currency.isEmpty() && currency.text().isEmpty()) {
            note(named(place, path, "currency"), Reason.OTHER_SHAPE, currency, shape);
        }
    }

    /** {@return the path of a member under the very name that it has there} */
    private static String named(OpenValue place, String path, String wanted) {
        List<String> names = place.names();
        String name = names.contains(wanted)
                ? wanted
                : names.stream().filter(wanted::equalsIgnoreCase).findFirst().orElse(wanted);
        return ReportPath.member(path, name);
    }

    private static Optional<Reason> reason(OpenValue value, ReportShape.Kind kind) {
        return switch (kind) {
            case NUMBER -> unless(value.number().isPresent(), Reason.NOT_A_NUMBER);
            case INTEGER -> number(value, value.integer().isPresent(), Reason.NOT_A_WHOLE_NUMBER);
            case COUNT -> number(value, value.integer().orElse(-1) >= 0, Reason.NOT_A_WHOLE_NUMBER);
            case WHOLE_NUMBER -> number(value, value.wholeNumber().isPresent(), Reason.NOT_A_WHOLE_NUMBER);
            case SCORE -> number(value, ProviderScore.inRange(value).isPresent(), Reason.NOT_A_SCORE);
            case DATE -> value.instant().isPresent() ? Optional.empty() : Optional.of(dateReason(value));
            case YES_OR_NO -> unless(value.truth().isPresent(), Reason.NOT_YES_OR_NO);
            case FLAG_OR_COUNT -> unless(Parts.flagOrCount(value).isPresent(), Reason.NOT_YES_OR_NO);
            case COUNTRY -> unless(value.text().flatMap(CountryCode::find).isPresent(), Reason.NOT_A_COUNTRY);
            case KEY -> unless(value.text().flatMap(ConnectId::find).isPresent(), Reason.NOT_A_KEY);
            case TEXT, MONEY, PART -> Optional.empty();
        };
    }

    private static Optional<Reason> unless(boolean readable, Reason reason) {
        return readable ? Optional.empty() : Optional.of(reason);
    }

    private static Optional<Reason> number(OpenValue value, boolean readable, Reason reason) {
        return value.number().isEmpty() ? Optional.of(Reason.NOT_A_NUMBER) : unless(readable, reason);
    }

    private static Reason dateReason(OpenValue value) {
        return value.text()
                        .filter(text -> EARLY_YEAR.matcher(text.strip()).matches())
                        .isPresent()
                ? Reason.PLACEHOLDER_DATE
                : Reason.NOT_A_DATE;
    }

    private void note(String path, Reason reason, OpenValue place, ReportShape shape) {
        findings.add(new ReportFinding(path, reason, found(place, shape.kind())));
    }

    /** Words are shown only in the place of a score or an amount, where nobody is named. */
    private static String found(OpenValue place, ReportShape.Kind kind) {
        if (place.isObject()) {
            return "an object of " + place.size() + " members";
        }
        if (place.isList()) {
            return "a list of " + place.size();
        }
        String text = place.text().orElse("");
        boolean wordless = kind != ReportShape.Kind.SCORE && kind != ReportShape.Kind.MONEY;
        if (wordless) {
            return "a value of " + text.length() + " characters";
        }
        return "'" + (text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS) + "…") + "'";
    }
}
