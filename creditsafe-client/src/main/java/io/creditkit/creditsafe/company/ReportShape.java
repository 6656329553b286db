package io.creditkit.creditsafe.company;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What should stand in a place of a report: a kind of value, or a part with members of their own. Immutable. */
final class ReportShape {

    enum Kind {
        TEXT,
        NUMBER,
        INTEGER,
        COUNT,
        WHOLE_NUMBER,
        SCORE,
        DATE,
        YES_OR_NO,
        FLAG_OR_COUNT,
        COUNTRY,
        KEY,
        MONEY,
        PART
    }

    static final ReportShape TEXT = new ReportShape(Kind.TEXT, Map.of(), false);
    static final ReportShape NUMBER = new ReportShape(Kind.NUMBER, Map.of(), false);
    static final ReportShape INTEGER = new ReportShape(Kind.INTEGER, Map.of(), false);
    static final ReportShape COUNT = new ReportShape(Kind.COUNT, Map.of(), false);
    static final ReportShape FLAG_OR_COUNT = new ReportShape(Kind.FLAG_OR_COUNT, Map.of(), false);
    static final ReportShape WHOLE_NUMBER = new ReportShape(Kind.WHOLE_NUMBER, Map.of(), false);
    static final ReportShape SCORE = new ReportShape(Kind.SCORE, Map.of(), false);
    static final ReportShape DATE = new ReportShape(Kind.DATE, Map.of(), false);
    static final ReportShape YES_OR_NO = new ReportShape(Kind.YES_OR_NO, Map.of(), false);
    static final ReportShape COUNTRY = new ReportShape(Kind.COUNTRY, Map.of(), false);
    static final ReportShape KEY = new ReportShape(Kind.KEY, Map.of(), false);
    static final ReportShape MONEY = new ReportShape(Kind.MONEY, Map.of(), false);

    private final Kind kind;
    private final Map<String, ReportShape> members;
    private final boolean list;

    private ReportShape(Kind kind, Map<String, ReportShape> members, boolean list) {
        this.kind = kind;
        this.members = members;
        this.list = list;
    }

    static ReportShape part() {
        return new ReportShape(Kind.PART, Map.of(), false);
    }

    ReportShape with(ReportShape shape, String... names) {
        Map<String, ReportShape> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(members);
        for (String name : names) {
            more.put(name, shape);
        }
        return new ReportShape(kind, more, list);
    }

    /** {@return a list of these; a single one in its place is a list of itself} */
    ReportShape list() {
        return new ReportShape(kind, members, true);
    }

    Kind kind() {
        return kind;
    }

    boolean isList() {
        return list;
    }

    /** {@return whether this may be an object; some values may, such as days beyond terms} */
    boolean hasMembers() {
        return !members.isEmpty();
    }

    @Nullable
    ReportShape member(String name) {
        return members.get(name);
    }
}
