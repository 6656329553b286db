package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.internal.Answer;
import java.util.Base64;
import java.util.Optional;

/**
 * A credit report as a PDF document, with the report as data if the provider sent both. What was received is kept whole, since
 * it may have been charged. Immutable and thread-safe; {@code toString} shows no content.
 */
public final class PdfReport {

    private final ReceivedFile received;
    private final Optional<ReceivedFile> pdf;

    private PdfReport(ReceivedFile received, Optional<ReceivedFile> pdf) {
        this.received = received;
        this.pdf = pdf;
    }

    /** A bare document, or JSON with the document in Base64, whatever was asked for: releases differ. */
    static PdfReport read(Answer answer) {
        ReceivedFile received = new ReceivedFile(answer.header("Content-Type"), answer.body());
        return new PdfReport(received, received.isPdf() ? Optional.of(received) : embedded(answer.content()));
    }

    /**
     * {@return a report that was received before} No call. What is neither a document nor JSON holds no document.
     *
     * @param received as {@link #received()} gave it, or a report as data
     */
    public static PdfReport parse(byte[] received) {
        ReceivedFile file = new ReceivedFile(Optional.empty(), received.clone());
        if (file.isPdf()) {
            return new PdfReport(file, Optional.of(file));
        }
        try {
            return new PdfReport(file, embedded(OpenValue.parse(received)));
        } catch (ResponseFormatException noJson) {
            return new PdfReport(file, Optional.empty());
        }
    }

    private static Optional<ReceivedFile> embedded(OpenValue content) {
        return content.get("pdfReportStream")
                .text()
                .or(() -> content.get("report").get("pdfReportStream").text())
                .flatMap(PdfReport::decoded)
                .map(bytes -> new ReceivedFile(Optional.of("application/pdf"), bytes))
                .filter(ReceivedFile::isPdf);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** {@return the answer exactly as received} */
    public ReceivedFile received() {
        return received;
    }

    /** {@return the document; empty if what was received holds none} */
    public Optional<ReceivedFile> pdf() {
        return pdf;
    }

    /** {@return the report as data; empty if the provider sent the bare document or no report} */
    public Optional<CompanyReport> report() {
        if (received.isPdf()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CompanyReport.parse(received.content()));
        } catch (ResponseFormatException | ReportUnavailableException noReport) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "PdfReport[" + received.size() + " bytes]";
    }
}
