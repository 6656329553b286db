package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.creditsafe.internal.NumberedPages;
import io.creditkit.creditsafe.internal.PageSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PagingLawsTest {

    /** How the provider says what comes next. */
    enum Style {
        TOTAL((all, items) -> "{}"),
        NEXT((all, index) -> "{\"next\":" + (index + 1 < all ? index + 1 : "null") + ",\"last\":" + (all - 1) + "}"),
        LAST((all, index) -> "{\"last\":" + Math.max(0, all - 1) + "}");

        private final BiFunction<Integer, Integer, String> paging;

        Style(BiFunction<Integer, Integer, String> paging) {
            this.paging = paging;
        }
    }

    @Provide
    Arbitrary<Style> styles() {
        return Arbitraries.of(Style.class);
    }

    private static final class Shelf implements PageSource<String> {

        private final List<String> all;
        private final Style style;
        private final int largest;
        private int fetches;

        Shelf(List<String> all, Style style, int largest) {
            this.all = all;
            this.style = style;
            this.largest = largest;
        }

        @Override
        public Page<String> fetch(PageRequest request) {
            fetches++;
            int size = Math.min(largest, request.size());
            int from = Math.min(all.size(), request.index() * size);
            List<String> items = all.subList(from, Math.min(all.size(), from + size));
            int pages = Math.max(1, (all.size() + size - 1) / size);
            return NumberedPages.byPaging(
                    items,
                    request,
                    OptionalLong.of(all.size()),
                    OpenValue.parse(style.paging.apply(pages, request.index())));
        }
    }

    private static Paged<String> paged(PageSource<String> source, int size) {
        return new Paged<>(source, PageRequest.first(size), Optional::of);
    }

    static boolean eachOnceAndInOrder(List<String> given, List<String> got) {
        return List.copyOf(new LinkedHashSet<>(given)).equals(got);
    }

    @Property(tries = 300)
    void every_item_comes_once_in_the_order_of_the_server_however_the_pages_are_cut(
            @ForAll @Size(max = 60) List<@IntRange(max = 80) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll @IntRange(min = 1, max = 20) int largest,
            @ForAll("styles") Style style) {
        List<String> all = numbers.stream().map(Object::toString).toList();

        List<String> got = paged(new Shelf(all, style, largest), size).toList(1000);

        assertThat(eachOnceAndInOrder(all, got)).isTrue();
    }

    @Property(tries = 100)
    void two_iterators_do_not_disturb_each_other(
            @ForAll @IntRange(max = 30) int count, @ForAll @IntRange(min = 1, max = 7) int size) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add("n" + i);
        }
        Paged<String> paged = paged(new Shelf(all, Style.NEXT, 100), size);
        Iterator<String> slow = paged.iterator();
        Iterator<String> fast = paged.iterator();
        fast.forEachRemaining(item -> {});
        List<String> got = new ArrayList<>();
        slow.forEachRemaining(got::add);

        assertThat(got).isEqualTo(all);
    }

    @Property(tries = 100)
    void a_search_resumed_at_a_page_gives_what_was_left(
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 1, max = 9) int size,
            @ForAll @IntRange(max = 4) int index) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add("n" + i);
        }
        Paged<String> resumed =
                new Paged<>(new Shelf(all, Style.TOTAL, 1000), new PageRequest(index, size), Optional::of);

        assertThat(resumed.toList(1000)).isEqualTo(all.subList(Math.min(count, index * size), count));
    }

    @Test
    void the_first_page_is_fetched_at_once_and_asking_again_costs_nothing() {
        Shelf shelf = new Shelf(List.of("a", "b", "c"), Style.NEXT, 100);
        Paged<String> paged = paged(shelf, 2);
        assertThat(shelf.fetches).isEqualTo(1);

        Iterator<String> iterator = paged.iterator();
        assertThat(iterator.hasNext() && iterator.hasNext() && iterator.hasNext())
                .isTrue();
        iterator.next();
        iterator.next();
        assertThat(shelf.fetches).isEqualTo(1);
        assertThat(iterator.hasNext() && iterator.hasNext()).isTrue();
        assertThat(shelf.fetches).isEqualTo(2);
    }

    @Test
    void an_empty_page_with_a_successor_is_passed_over() {
        PageSource<String> holes = request -> new Page<>(
                request.index() == 2 ? List.of("late") : List.of(),
                request,
                OptionalLong.empty(),
                request.index() < 2 ? Optional.of(new PageRequest(request.index() + 1, 1)) : Optional.empty());

        assertThat(paged(holes, 1).toList(10)).containsExactly("late");
    }

    @Test
    void a_provider_that_leads_in_circles_is_caught() {
        PageSource<String> circle = request -> new Page<>(
                List.of("x" + request.index()),
                request,
                OptionalLong.empty(),
                Optional.of(new PageRequest(1 - request.index(), 1)));

        assertThatThrownBy(() -> paged(circle, 1).toList(10)).isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void a_page_that_failed_is_fetched_again_when_asked_again() {
        List<Integer> asked = new ArrayList<>();
        PageSource<String> flaky = request -> {
            asked.add(request.index());
            if (request.index() == 1 && asked.size() == 2) {
                throw new ResponseFormatException("op", "broken", 1);
            }
            return new Page<>(
                    List.of("x" + request.index()),
                    request,
                    OptionalLong.empty(),
                    request.index() == 0 ? Optional.of(new PageRequest(1, 1)) : Optional.empty());
        };
        Iterator<String> iterator = paged(flaky, 1).iterator();
        iterator.next();

        ResponseFormatException failure = catchThrowableOfType(ResponseFormatException.class, iterator::hasNext);

        assertThat(failure.page()).contains(new PageRequest(1, 1));
        assertThat(iterator.next()).isEqualTo("x1");
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void a_page_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> new PageRequest(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageRequest.first(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageRequest.first(1001)).isInstanceOf(IllegalArgumentException.class);
    }
}
