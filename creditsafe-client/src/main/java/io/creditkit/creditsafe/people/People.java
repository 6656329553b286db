package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.internal.AgedCache;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Directors and other persons in companies: search and report. Thread-safe. */
public final class People {

    private static final Endpoint CRITERIA = Endpoint.read("people/DirectorSearchCriteria", "/people/searchcriteria");
    private static final Endpoint SEARCH = Endpoint.read("directorSSearch", "/people");
    private static final Endpoint REPORT = Endpoint.billed("directorReport", "/people/{peopleId}");

    private final Dispatcher dispatcher;
    private final AgedCache<Set<CountryCode>, PersonSearchCriteria> criteria;
    private final AgedCache<PersonOrder, PersonReport> orders;

    /** Made by the client. */
    public People(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.criteria = dispatcher.catalogueCache(CRITERIA);
        this.orders = dispatcher.sharedOrders(REPORT);
    }

    /**
     * {@return by which fields persons can be searched in all of these countries}
     *
     * <p>One request, free; then kept for as long as the client keeps catalogues: a day, unless it was built otherwise. Source: {@code GET /people/searchcriteria}.
     *
     * @param countries at least one
     */
    public PersonSearchCriteria searchCriteria(Set<CountryCode> countries) {
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("Search criteria are asked for at least one country");
        }
        ApiCall call = ApiCall.to(CRITERIA)
                .query("countries", new TreeSet<>(countries))
                .build();
        return criteria.get(Set.copyOf(countries), () -> new PersonSearchCriteria(dispatcher.read(call)));
    }

    /**
     * {@return the hits, best first; none is an empty list}
     *
     * <p>One request for each page, free. Source: {@code GET /people}.
     *
     * @throws io.creditkit.creditsafe.InvalidRequestException if the country does not allow these fields together
     */
    public Paged<PersonHit> search(PersonSearchRequest request) {
        return search(request, PageRequest.first(request.pageSize()));
    }

    /** {@return the hits from a page on, to resume a {@linkplain #search(PersonSearchRequest) search}} */
    public Paged<PersonHit> search(PersonSearchRequest request, PageRequest from) {
        return new Paged<>(page -> page(request, page), from, hit -> hit.id().map(PersonId::value));
    }

    private Page<PersonHit> page(PersonSearchRequest request, PageRequest page) {
        OpenValue found;
        try {
            found = dispatcher.read(ApiCall.to(SEARCH)
                    .query("countries", new TreeSet<>(request.countries()))
                    .query("page", page.index() + 1)
                    .query("pageSize", page.size())
                    .query("peopleId", request.id())
                    .query("firstName", request.firstName())
                    .query("lastName", request.lastName())
                    .query("localDirectorNumber", request.localDirectorNumber())
                    .query("dateOfBirth", request.dateOfBirth())
                    .query("dateOfBirth", request.monthOfBirth())
                    .query("callRef", request.callReference())
                    .build());
        } catch (NotFoundException nothingFound) {
            return NumberedPages.empty(page); // older installations say "no hits" this way
        }
        List<PersonHit> hits =
                found.get("directors").objects().stream().map(PersonHit::new).toList();
        return NumberedPages.byTotal(hits, page, found.get("totalSize").wholeNumber());
    }

    /**
     * Orders the report of a person.
     *
     * <p><strong>May be charged each time</strong>, on the line of director reports, and is therefore sent once: it is repeated
     * only after a 401 or 429 and after a failure before it left. If the answer breaks off,
     * {@link io.creditkit.creditsafe.TransportException#outcomeUnknown()} says that it may have been charged.
     *
     * <p>Threads that want the same report at the same time share one order, and its failure; a call reference is no
     * difference. No report is kept: the next call orders again. Source: {@code GET /people/{peopleId}}.
     *
     * @return the report; {@link PersonReport#isDelivered()} says whether there is one
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such person
     * @throws io.creditkit.creditsafe.AccessDeniedException if the country is not part of the subscription, or used up
     */
    public PersonReport report(PersonId person, PersonReportRequest request) {
        PersonOrder wanted =
                new PersonOrder(person, request.language().toLowerCase(Locale.ROOT), Map.copyOf(request.customData()));
        return orders.get(wanted, () -> order(person, request));
    }

    /** What makes two orders one: all that decides about the document. The reference of the call is not of it. */
    private record PersonOrder(PersonId person, String language, Map<String, String> customData) {}

    private PersonReport order(PersonId person, PersonReportRequest request) {
        List<String> extras = new TreeMap<>(request.customData())
                .entrySet().stream()
                        .map(extra -> extra.getKey() + "::" + extra.getValue())
                        .toList();
        return new PersonReport(dispatcher.read(ApiCall.to(REPORT)
                .path("peopleId", person.value())
                .query("language", request.language().toLowerCase(Locale.ROOT))
                .query("customData", extras)
                .query("callRef", request.callReference())
                .build()));
    }
}
