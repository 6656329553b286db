package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Directors and other persons in companies: search and report. Thread-safe. */
public final class People {

    private static final Endpoint CRITERIA = Endpoint.read("people/DirectorSearchCriteria", "/people/searchcriteria");
    private static final Endpoint SEARCH = Endpoint.read("directorSSearch", "/people");
    private static final Endpoint REPORT = Endpoint.billed("directorReport", "/people/{peopleId}");

    private final Dispatcher dispatcher;

    /** Made by the client. */
    public People(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return by which fields persons can be searched in all of these countries; holds for days}
     *
     * <p>One request, free. Source: {@code GET /people/searchcriteria}.
     *
     * @param countries at least one
     */
    public PersonSearchCriteria searchCriteria(Set<CountryCode> countries) {
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("Search criteria are asked for at least one country");
        }
        return new PersonSearchCriteria(dispatcher.read(ApiCall.to(CRITERIA)
                .query("countries", new TreeSet<>(countries))
                .build()));
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
     * {@link io.creditkit.creditsafe.TransportException#outcomeUnknown()} says that it may have been charged. Source:
     * {@code GET /people/{peopleId}}.
     *
     * @return the report; {@link PersonReport#isDelivered()} says whether there is one
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such person
     * @throws io.creditkit.creditsafe.AccessDeniedException if the country is not part of the subscription, or used up
     */
    public PersonReport report(PersonId person, PersonReportRequest request) {
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
