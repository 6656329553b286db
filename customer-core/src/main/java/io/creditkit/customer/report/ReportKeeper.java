package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what was bought: the bytes (less the sections that are not to be kept), the figures, the history and the end of the order, in one unit of work. Should that
 * fail, the bytes alone are kept: they were paid for, and can be read again at any time.
 */
final class ReportKeeper {
    private static final Logger log = LoggerFactory.getLogger(ReportKeeper.class);

    private final WorkContext context;
    private final CreditBureau bureau;
    private final OrderLedger ledger;
    private final ToldFields told;
    private final Set<String> sectionsNotKept;
    private final Set<KeyFigure> figuresNotKept;

    ReportKeeper(WorkContext context, CreditBureau bureau, OrderLedger ledger, ReportPolicy policy) {
        this.told = new ToldFields(context, policy.fields());
        this.sectionsNotKept = policy.sectionsNotKept();
        this.figuresNotKept = policy.figuresNotKept();
        this.context = context;
        this.bureau = bureau;
        this.ledger = ledger;
    }

    /**
     * {@return what is known of the report that this order brought}
     *
     * @throws ForeignReportException if it is another company's, under which it is kept then
     */
    KeptReport keep(ReportOrder placed, ReportDocument received) {
        Reading reading = readOrSay(placed.company(), received);
        Optional<CreditReport> report = reading.report();
        ReportDocument document = report.isPresent() ? reduced(received) : received;
        ReportOrder order = ReportOrder.builder()
                .from(placed)
                .correlationId(report.flatMap(CreditReport::correlationId).map(ReportOrder::shortenedId))
                .build();
        AgencyCompanyId about =
                reading.foreign().map(ForeignReportException::about).orElse(order.company());
        KeptReport kept = describe(order, about, document, report);
        Optional<String> problem = document.isPdfAlone() ? Optional.empty() : reading.problem();
        try {
            context.inRepeatedUnitOfWork(work -> {
                keepBytes(work, order, document, kept, problem);
                report.ifPresent(readable -> takeOver(work, readable, kept));
                return kept;
            });
        } catch (RuntimeException failure) {
            keepBytesAlone(order, document, kept, problem, failure);
        }
        if (reading.foreign().isPresent()) {
            throw reading.foreign().get();
        }
        return kept;
    }

    /** What can't be taken apart is kept whole: it was paid for. */
    private ReportDocument reduced(ReportDocument received) {
        if (sectionsNotKept.isEmpty()) {
            return received;
        }
        try {
            return bureau.without(sectionsNotKept, received);
        } catch (RuntimeException whole) {
            log.warn(
                    "No section can be taken out of a report ({}); it is kept whole",
                    whole.getClass().getSimpleName());
            return received;
        }
    }

    /**
     * A report that was looked into.
     *
     * @param problem why it can't be read, one plain sentence; empty if it can
     * @param foreign set if it is another company's
     */
    private record Reading(
            Optional<CreditReport> report, Optional<String> problem, Optional<ForeignReportException> foreign) {}

    /** {@return whether a kept report, not taken over so far, could be read now; if so, it is taken over} */
    boolean takeOverLate(KeptReport kept, ReportDocument document) {
        Optional<CreditReport> report = read(kept.company(), document);
        report.ifPresent(readable -> context.inRepeatedUnitOfWork(work -> {
            takeOver(work, readable, kept);
            return kept;
        }));
        return report.isPresent();
    }

    /** {@return the report; empty if its bytes can't be read, as those of a PDF document can't} No call. */
    Optional<CreditReport> read(AgencyCompanyId company, ReportDocument document) {
        return readOrSay(company, document).report();
    }

    private Reading readOrSay(AgencyCompanyId company, ReportDocument document) {
        if (document.isPdfAlone()) {
            return new Reading(Optional.empty(), Optional.of("It is a document without data."), Optional.empty());
        }
        try {
            return new Reading(Optional.of(bureau.read(company, document)), Optional.empty(), Optional.empty());
        } catch (ForeignReportException other) {
            return unreadable(company, String.valueOf(other.getMessage()), Optional.of(other));
        } catch (UnreadableReportException unreadable) {
            return unreadable(company, String.valueOf(unreadable.getMessage()), Optional.empty());
        } catch (RuntimeException broken) {
            // Whatever is wrong with an adapter, it must not cost us what was paid for.
            String name = broken.getClass().getSimpleName();
            return unreadable(company, "The adapter failed (" + name + ").", Optional.empty());
        }
    }

    private static Reading unreadable(AgencyCompanyId company, String why, Optional<ForeignReportException> foreign) {
        log.warn("A report of {} can't be read; its bytes are kept. {}", company, why);
        return new Reading(Optional.empty(), Optional.of(why), foreign);
    }

    private void keepBytesAlone(
            ReportOrder order,
            ReportDocument document,
            KeptReport kept,
            Optional<String> problem,
            RuntimeException failure) {
        try {
            context.inRepeatedUnitOfWork(work -> {
                // A storage may fail after it kept everything: when the news of the commit itself was lost.
                if (work.reports().report(kept.id()).isEmpty()) {
                    Optional<String> why = problem.or(() -> Optional.of("What follows from it could not be written."));
                    keepBytes(work, order, document, kept, document.isPdfAlone() ? Optional.empty() : why);
                }
                return kept;
            });
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
            throw failure;
        }
        log.warn(
                "The report {} of {} is kept, but its figures may not have been taken over ({}); the next try mends"
                        + " that",
                kept.id(),
                kept.company(),
                failure.getClass().getSimpleName());
    }

    private void keepBytes(
            UnitOfWork work, ReportOrder order, ReportDocument document, KeptReport kept, Optional<String> problem) {
        work.reports().keep(kept, document);
        Optional<String> note = problem.map(why -> "The report received on " + dayOf(kept.receivedAt())
                + " is kept, but its figures could not be taken over. " + why);
        ledger.deliver(work, order, kept.id(), note);
        if (note.isPresent()) {
            CompanyFile file = work.reports().file(order.company()).orElseThrow();
            work.reports()
                    .saveFile(OrderLedger.fileBuilder(file)
                            .state(ReportState.FAILED)
                            .stateReason(note)
                            .build());
        }
    }

    private void takeOver(UnitOfWork work, CreditReport report, KeptReport kept) {
        // There is none of a company whose report came in place of another's.
        CompanyFile file = work.reports()
                .file(kept.company())
                .orElseGet(() -> CompanyFile.builder()
                        .company(kept.company())
                        .country(report.country())
                        .name(report.name())
                        .state(ReportState.LINKED)
                        .build());
        FiguresSince since = FiguresSince.of(work, kept.company(), kept.receivedAt());
        boolean eventSince = since.anything()
                || file.lastEventAt()
                        .filter(at -> at.isAfter(kept.receivedAt()))
                        .isPresent();
        Optional<String> remark =
                eventSince ? Optional.of("An event came after the report.") : missing(report.failedSections());
        boolean keepsName = report.name().isBlank() || since.criteria().contains(Criterion.NAME);
        work.reports()
                .saveFile(OrderLedger.fileBuilder(file)
                        .name(keepsName ? file.name() : report.name())
                        .state(eventSince ? ReportState.STALE : ReportState.UP_TO_DATE)
                        .stateReason(remark)
                        .figures(KeyFigure.without(
                                figuresNotKept,
                                since.over(file.figures(), report.figures().over(file.figures(), report.wholeParts()))))
                        .latestReport(kept.id())
                        .reportReceivedAt(kept.receivedAt())
                        .build());
        new FigureHistory(report, kept, KeyFigure.criteria(figuresNotKept), context.now(), context.zone())
                .appendTo(work.history(), since.criteria());
        told.follow(work, report, since.criteria());
    }

    private static Optional<String> missing(List<String> failedSections) {
        return failedSections.isEmpty()
                ? Optional.empty()
                : Optional.of("The agency could not build these sections, so their figures may be older: "
                        + String.join(", ", failedSections) + ".");
    }

    private KeptReport describe(
            ReportOrder order, AgencyCompanyId about, ReportDocument document, Optional<CreditReport> report) {
        byte[] bytes = document.bytes();
        return KeptReport.builder()
                .id(ReportId.of(context.ids().next()))
                .company(about)
                .orderId(order.id())
                .receivedAt(document.receivedAt())
                .mediaType(document.mediaType())
                .sha256(sha256(bytes))
                .size(bytes.length)
                .failedSections(report.map(CreditReport::failedSections).orElse(List.of()))
                .figures(report.map(CreditReport::figures)
                        .map(figures -> KeyFigure.without(figuresNotKept, figures))
                        .orElse(KeyFigures.none()))
                .build();
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, context.zone());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256.", absent);
        }
    }
}
