package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Not for hosts: which page comes after this one, by each of the provider's ways to say it. */
public final class NumberedPages {

    private NumberedPages() {}

    /** {@return a page without items and without a successor} */
    public static <T> Page<T> empty(PageRequest request) {
        return new Page<>(List.of(), request, OptionalLong.of(0), Optional.empty());
    }

    /** {@return a page of a list that says only how many items there are} */
    public static <T> Page<T> byTotal(List<T> items, PageRequest request, OptionalLong total) {
        if (items.isEmpty()) {
            return new Page<>(items, request, total, Optional.empty());
        }
        // A provider that gives fewer than asked on the first page gives that many on every page: ask for that many
        // then,
        // or the pages would be counted wrongly.
        int size = request.index() == 0 ? Math.min(request.size(), items.size()) : request.size();
        long before = (long) request.index() * size;
        boolean more = total.isPresent() ? before + items.size() < total.getAsLong() : items.size() == request.size();
        return new Page<>(
                items,
                request,
                total,
                more ? Optional.of(new PageRequest(request.index() + 1, size)) : Optional.empty());
    }

    /** {@return a page of a list that numbers its pages from 0 and names the next one; by the total if it does not} */
    public static <T> Page<T> byPaging(List<T> items, PageRequest request, OptionalLong total, OpenValue paging) {
        OptionalInt next = paging.get("next").integer();
        if (next.isPresent() && next.getAsInt() >= 0) {
            return new Page<>(items, request, total, Optional.of(new PageRequest(next.getAsInt(), request.size())));
        }
        OptionalInt last = paging.get("last").integer();
        if (last.isPresent()) {
            return new Page<>(
                    items,
                    request,
                    total,
                    request.index() < last.getAsInt()
                            ? Optional.of(new PageRequest(request.index() + 1, request.size()))
                            : Optional.empty());
        }
        return byTotal(items, request, total);
    }
}
