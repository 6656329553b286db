package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.company.Companies;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.internal.Answer;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.ClientMemory;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.ErrorReader;
import io.creditkit.creditsafe.internal.RetryWaits;
import io.creditkit.creditsafe.internal.Transport;
import io.creditkit.creditsafe.monitoring.CompanyEventsRequest;
import io.creditkit.creditsafe.monitoring.Monitoring;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The real families against a provider that counts its pages as each family of the real one does. */
class FamilyPagingLawsTest {

    private static final PortfolioId P = PortfolioId.of("77");
    private static final ConnectId ALPHA = ConnectId.of("GB-0-1");

    /** A provider with numbered things. */
    private static final class Provider implements Transport {

        private final int count;
        private final List<String> targets = new ArrayList<>();

        Provider(int count) {
            this.count = count;
        }

        @Override
        public Answer send(ApiCall call) {
            targets.add(call.target());
            boolean search = call.target().startsWith("/companies");
            int page = parameter(call.target(), "page") - (search ? 1 : 0);
            int size = parameter(call.target(), "pageSize");
            int from = Math.min(count, page * size);
            int to = Math.min(count, from + size);
            String body = search ? search(from, to) : monitoring(call.target(), page, size, from, to);
            return new Answer(call.endpoint(), 200, Map.of(), body.getBytes(StandardCharsets.UTF_8), 1);
        }

        private String search(int from, int to) {
            return "{\"totalSize\":" + count + ",\"companies\":[" + items(from, to, "{\"id\":\"GB-0-%d\"}") + "]}";
        }

        private String monitoring(String target, int page, int size, int from, int to) {
            int last = Math.max(0, (count + size - 1) / size - 1);
            String items = items(
                    from,
                    to,
                    "{\"id\":\"GB-0-%1$d\",\"portfolioId\":%1$d,\"notificationEventId\":%1$d,\"eventId\":%1$d}");
            String data = target.startsWith("/monitoring/portfolios?")
                    ? "{\"portfolios\":[" + items + "]}"
                    : "[" + items + "]";
            return "{\"totalCount\":" + count + ",\"data\":" + data + ",\"paging\":{\"size\":" + size + ",\"prev\":"
                    + (page > 0 ? page - 1 : null) + ",\"next\":" + (page < last ? page + 1 : null) + ",\"last\":"
                    + last + "}}";
        }

        private static String items(int from, int to, String form) {
            return IntStream.range(from, to)
                    .mapToObj(i -> String.format(Locale.ROOT, form, i))
                    .collect(Collectors.joining(","));
        }

        private static int parameter(String target, String name) {
            String rest = target.substring(target.indexOf(name + "=") + name.length() + 1);
            int end = rest.indexOf('&');
            return Integer.parseInt(end < 0 ? rest : rest.substring(0, end));
        }
    }

    private static Dispatcher dispatcher(Transport provider) {
        TestClock clock = new TestClock();
        return new Dispatcher(
                provider,
                new ErrorReader(new RetryWaits(RetryPolicy.usual(), clock, () -> 0)),
                new ClientMemory(CachePolicy.usual(), clock, Locale.ENGLISH));
    }

    /** The lists of the client that come in pages. */
    enum Listing {
        SEARCH,
        PORTFOLIOS,
        PORTFOLIO_COMPANIES,
        ALL_EVENTS,
        PORTFOLIO_EVENTS,
        PORTFOLIO_COMPANY_EVENTS,
        COMPANY_EVENTS
    }

    private static List<Integer> numbers(Dispatcher dispatcher, Listing listing, PageRequest from) {
        Companies companies = new Companies(dispatcher);
        Monitoring monitoring = new Monitoring(dispatcher);
        NotificationEventsRequest all = NotificationEventsRequest.all();
        return switch (listing) {
            case SEARCH ->
                numbers(companies.search(
                        CompanySearchRequest.builder()
                                .addCountries(CountryCode.of("GB"))
                                .name("x")
                                .build(),
                        from));
            case PORTFOLIOS -> numbers(monitoring.portfolios().list(from));
            case PORTFOLIO_COMPANIES -> numbers(monitoring.companies().list(P, from));
            case ALL_EVENTS -> numbers(monitoring.events().all(all, from));
            case PORTFOLIO_EVENTS -> numbers(monitoring.events().list(P, all, from));
            case PORTFOLIO_COMPANY_EVENTS -> numbers(monitoring.events().ofCompany(P, ALPHA, all, from));
            case COMPANY_EVENTS -> numbers(monitoring.events().companyEvents(ALPHA, CompanyEventsRequest.all(), from));
        };
    }

    private static List<Integer> numbers(Paged<? extends ReceivedValue> list) {
        return list.stream()
                .map(item -> Optional.of(item.open().get("eventId"))
                        .filter(OpenValue::isPresent)
                        .flatMap(OpenValue::text)
                        .or(() -> item.open().get("id").text())
                        .orElseThrow())
                .map(text -> Integer.parseInt(text.substring(text.lastIndexOf('-') + 1)))
                .toList();
    }

    @Property(tries = 400)
    void every_list_gives_each_thing_once_in_order_from_any_page_on(
            @ForAll Listing listing,
            @ForAll @IntRange(max = 45) int count,
            @ForAll @IntRange(min = 1, max = 12) int size,
            @ForAll @IntRange(max = 3) int first) {
        Provider provider = new Provider(count);

        List<Integer> got = numbers(dispatcher(provider), listing, new PageRequest(first, size));

        int start = Math.min(count, first * size);
        assertThat(got).isEqualTo(IntStream.range(start, count).boxed().toList());
        assertThat(provider.targets)
                .as("requests")
                .hasSize(Math.max(1, (count - start + size - 1) / size))
                .doesNotHaveDuplicates();
    }
}
