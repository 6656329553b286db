package io.creditkit.creditsafe.images;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.internal.AgedCache;
import io.creditkit.creditsafe.internal.Answer;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Documents that companies filed. Thread-safe. */
public final class Images {

    private static final int PAGE_SIZE = 100;
    private static final Endpoint LIST = Endpoint.read("companyImageDocuments", "/images/companies");
    private static final Endpoint TYPES = Endpoint.read("imageDocumentCategoryTypes", "/images/companies/types");
    private static final Endpoint IMAGE = Endpoint.billed("companyImage", "/images/{imageId}");

    private final Dispatcher dispatcher;
    private final AgedCache<ImageId, ReceivedFile> orders;

    /** Made by the client. */
    public Images(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.orders = dispatcher.sharedOrders(IMAGE);
    }

    /**
     * {@return the documents of a company}
     *
     * <p>One request for each page of 100, free. Source: {@code GET /images/companies}.
     */
    public Paged<ImageDocument> list(ConnectId company) {
        return list(company, PageRequest.first(PAGE_SIZE));
    }

    /** {@return the documents of a company from a page on} */
    public Paged<ImageDocument> list(ConnectId company, PageRequest from) {
        return new Paged<>(
                page -> page(company, page), from, document -> document.id().map(ImageId::value));
    }

    private Page<ImageDocument> page(ConnectId company, PageRequest page) {
        OpenValue found = dispatcher.read(ApiCall.to(LIST)
                .query("id", company.value())
                .query("page", page.index() + 1)
                .query("pageSize", page.size())
                .build());
        List<ImageDocument> documents =
                found.get("data").objects().stream().map(ImageDocument::new).toList();
        return NumberedPages.byTotal(documents, page, found.get("totalSize").wholeNumber());
    }

    /**
     * {@return which documents these countries have; holds for days}
     *
     * <p>One request, free. Source: {@code GET /images/companies/types}.
     *
     * @param countries all countries of the subscription if none is named
     */
    public List<ImageCatalogue> types(Set<CountryCode> countries) {
        OpenValue found = dispatcher.read(
                ApiCall.to(TYPES).query("countries", new TreeSet<>(countries)).build());
        return found.objects().stream().map(ImageCatalogue::new).toList();
    }

    /**
     * Orders a document.
     *
     * <p><strong>May be charged each time</strong>, on the line of image documents, and is therefore sent once: it is repeated
     * only after a 401 or 429 and after a failure before it left. If the answer breaks off,
     * {@link io.creditkit.creditsafe.TransportException#outcomeUnknown()} says that it may have been charged.
     *
     * <p>Threads that want the same document at the same time share one order, and its failure; no document is kept. Source:
     * {@code GET /images/{imageId}}.
     *
     * @return the file, mostly PDF or TIFF, exactly as received
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such document
     * @throws io.creditkit.creditsafe.AccessDeniedException if documents are not part of the subscription, or used up
     */
    public ReceivedFile get(ImageId image) {
        return orders.get(image, () -> order(image));
    }

    private ReceivedFile order(ImageId image) {
        Answer answer = dispatcher.send(
                ApiCall.to(IMAGE).path("imageId", image.value()).accept("*/*").build());
        return new ReceivedFile(answer.header("Content-Type"), answer.body());
    }
}
