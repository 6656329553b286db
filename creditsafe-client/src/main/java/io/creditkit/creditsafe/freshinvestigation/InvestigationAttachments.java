package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.Upload;
import io.creditkit.creditsafe.internal.Answer;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.FormData;
import java.util.List;

/** The files that belong to an order. Free. Thread-safe. */
public final class InvestigationAttachments {

    private static final String PATH = "/freshinvestigations/{orderId}/attachments";
    private static final Endpoint ADD =
            Endpoint.once("uploadAttachmentsForFreshInvestigationOrderId", Method.POST, PATH);
    private static final Endpoint LIST = Endpoint.read("getAttachmentsForTheGivenFreshInvestigationOrderId", PATH);
    private static final Endpoint GET =
            Endpoint.read("getAttachmentForTheGivenFreshInvestigationAttachmentId", PATH + "/{id}");

    private final Dispatcher dispatcher;

    InvestigationAttachments(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return the files, all at once; one request. Source: {@code GET /freshinvestigations/{orderId}/attachments}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such order
     */
    public List<InvestigationAttachment> list(OrderId order) {
        return dispatcher
                .read(ApiCall.to(LIST).path("orderId", order.value()).build())
                .get("attachments")
                .objects()
                .stream()
                .map(InvestigationAttachment::new)
                .toList();
    }

    /**
     * {@return a file, exactly as received; one request. Source:
     * {@code GET /freshinvestigations/{orderId}/attachments/{id}}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is none
     */
    public ReceivedFile get(OrderId order, AttachmentId attachment) {
        Answer answer = dispatcher.send(ApiCall.to(GET)
                .path("orderId", order.value())
                .path("id", attachment.value())
                .accept("*/*")
                .build());
        return new ReceivedFile(answer.header("Content-Type"), answer.body());
    }

    /**
     * Adds a file; one request, never repeated. Source: {@code POST /freshinvestigations/{orderId}/attachments}.
     *
     * @param description what the file is
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such order
     */
    public void add(OrderId order, Upload file, String description) {
        dispatcher.send(ApiCall.to(ADD)
                .path("orderId", order.value())
                .body(new FormData()
                        .file("importFile", file)
                        .field("description", description)
                        .payload())
                .build());
    }
}
