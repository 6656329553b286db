package io.creditkit.creditsafe.operation;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How an operation gives a list. Its pages are counted from 1 unless said otherwise, as most families do; monitoring counts from
 * 0. Immutable.
 */
public final class Listing {

    private final Optional<String> member;
    private final Optional<String> identity;
    private final String sizeParameter;
    private final int firstPage;
    private final boolean paged;

    private Listing(
            Optional<String> member, Optional<String> identity, String sizeParameter, int firstPage, boolean paged) {
        this.member = member;
        this.identity = identity;
        this.sizeParameter = sizeParameter;
        this.firstPage = firstPage;
        this.paged = paged;
    }

    /** {@return a list that stands in this member of the answer, such as {@code items}; {@code a.b} goes deeper} */
    public static Listing of(String member) {
        if (member.isBlank()) {
            throw new IllegalArgumentException(
                    "A member of the answer has a name; for a bare list say ofWholeAnswer()");
        }
        return new Listing(Optional.of(member), Optional.empty(), "pageSize", 1, true);
    }

    /** {@return a list that is the answer} */
    public static Listing ofWholeAnswer() {
        return new Listing(Optional.empty(), Optional.empty(), "pageSize", 1, true);
    }

    /** {@return this list with its pages counted from 0 in the request} */
    public Listing countedFromZero() {
        return new Listing(member, identity, sizeParameter, 0, paged);
    }

    /** {@return this list with another name for the parameter that says how many items a page has; some say {@code limit}} */
    public Listing sizedBy(String parameter) {
        return new Listing(member, identity, parameter, firstPage, paged);
    }

    /** {@return this list as one that comes all at once; no page is asked for} */
    public Listing allAtOnce() {
        return new Listing(member, identity, sizeParameter, firstPage, false);
    }

    /** {@return this list, in which an item that a later page repeats is known by this member and left out} */
    public Listing identifiedBy(String name) {
        return new Listing(member, Optional.of(name), sizeParameter, firstPage, paged);
    }

    Optional<String> identity(OpenValue item) {
        return identity.flatMap(name -> item.get(name).text());
    }

    List<String> parameters() {
        return paged ? List.of("page", sizeParameter) : List.of();
    }

    int number(PageRequest page) {
        return page.index() + firstPage;
    }

    Page<OpenValue> read(OpenValue answer, PageRequest page) {
        OpenValue place = answer;
        if (member.isPresent()) {
            for (String name : member.get().split("\\.", -1)) {
                place = place.get(name);
            }
        }
        List<OpenValue> items = place.items();
        OptionalLong total = answer.get("totalSize", "totalCount", "total").wholeNumber();
        if (!paged) {
            return new Page<>(items, page, total, Optional.empty());
        }
        return firstPage == 0
                ? NumberedPages.byPaging(items, page, total, answer.get("paging"))
                : NumberedPages.byTotal(items, page, total);
    }
}
