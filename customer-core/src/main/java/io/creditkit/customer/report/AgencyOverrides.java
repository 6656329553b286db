package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.FieldTexts;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets a person go by another score, band or limit than the agency tells of a company, with a reason and a last day. Assessments and
 * recommended limits of every customer linked to the company go by it; the file's figures, lists, alert rules, history and charts
 * show what the agency says. A new report leaves it in force. On the day after its last it counts no more, without any job.
 *
 * <p>The host hears of each by the events {@code company.agency-result-overridden}, {@code company.agency-override-withdrawn} and
 * {@code company.agency-override-ended} with the facts {@code criteria} and {@code until}, and {@code noticeFor}, the user to be told, if
 * one was named. Each change is written into the audit trail of the company.
 *
 * <p>To see needs {@link Permission#VIEW_CREDIT_DATA}, to set and withdraw {@link Permission#OVERRIDE_AGENCY_RESULTS}, the job
 * {@link Permission#RUN_JOBS}. Makes no call. Thread-safe.
 */
public final class AgencyOverrides {
    private static final int MOST_REASON = 500;
    private static final int MOST_USER = 64;
    private static final FieldTexts<AgencyOverride> TEXTS = new FieldTexts<AgencyOverride>()
            .optional("agencyOverride.score", AgencyOverride::score)
            .optional("agencyOverride.band", AgencyOverride::band)
            .optional("agencyOverride.limit", AgencyOverride::limit)
            .field("agencyOverride.reason", AgencyOverride::reason)
            .field("agencyOverride.until", AgencyOverride::until)
            .optional("agencyOverride.noticeFor", AgencyOverride::noticeFor);

    private final WorkContext context;

    AgencyOverrides(WorkContext context) {
        this.context = context;
    }

    /**
     * Sets what to go by, in place of a former override of the company.
     *
     * @throws InvalidEntryException with every fault at once
     * @throws UnknownReferenceException if nothing is known of the company
     */
    public AgencyOverride set(AgencyCompanyId company, OverrideEntry entry) {
        context.require(Permission.OVERRIDE_AGENCY_RESULTS);
        refuseFaults(entry);
        return context.inRepeatedUnitOfWork(work -> {
            AgencyOverride override = AgencyOverride.builder()
                    .score(entry.score())
                    .band(entry.band())
                    .limit(entry.limit())
                    .reason(entry.reason().strip())
                    .until(entry.until())
                    .noticeFor(entry.noticeFor())
                    .by(context.actor())
                    .at(context.now())
                    .build();
            store(work, file(work, company), Optional.of(override));
            tell(work, company, "company.agency-result-overridden", override);
            return override;
        });
    }

    /**
     * Takes an override back: what the agency says counts again.
     *
     * @throws UnknownReferenceException if nothing is known of the company, or nothing overridden
     */
    public void withdraw(AgencyCompanyId company) {
        context.require(Permission.OVERRIDE_AGENCY_RESULTS);
        context.inRepeatedUnitOfWork(work -> {
            CompanyFile file = file(work, company);
            AgencyOverride former = file.override()
                    .orElseThrow(() -> new UnknownReferenceException("override of the agency's result", company));
            store(work, file, Optional.empty());
            tell(work, company, "company.agency-override-withdrawn", former);
            return true;
        });
    }

    /** {@return what a person decided to go by for a company today; empty if nobody did, or if it is over} */
    public Optional<AgencyOverride> inForce(AgencyCompanyId company) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.reports().file(company))
                .flatMap(file -> file.overrideOn(context.today()));
    }

    /**
     * {@return the companies for which one is in force today, that which ends first at the front} Reads every company's file. Each is
     * as it is stored: its state does not follow the age of its report.
     */
    public List<CompanyFile> inForce() {
        context.require(Permission.VIEW_CREDIT_DATA);
        LocalDate today = context.today();
        return context.inUnitOfWork(work -> work.reports().files()).stream()
                .filter(file -> file.overrideOn(today).isPresent())
                .sorted(Comparator.comparing((CompanyFile file) ->
                                file.override().orElseThrow().until())
                        .thenComparing(CompanyFile::company))
                .toList();
    }

    /**
     * Removes the overrides whose last day is over, and tells the host of each. For a daily job: they count no more in any case. Reads
     * every company's file; each is a unit of work of its own, so a crash leaves the rest to the next run.
     *
     * @return the companies that the agency's own result holds for again
     */
    public List<AgencyCompanyId> endExpired() {
        context.require(Permission.RUN_JOBS);
        return context.inUnitOfWork(work -> work.reports().files()).stream()
                .filter(this::isOver)
                .map(CompanyFile::company)
                .filter(company -> context.inRepeatedUnitOfWork(work -> ended(work, company)))
                .toList();
    }

    private boolean ended(UnitOfWork work, AgencyCompanyId company) {
        Optional<CompanyFile> over = work.reports().file(company).filter(this::isOver);
        over.ifPresent(file -> {
            store(work, file, Optional.empty());
            tell(work, company, "company.agency-override-ended", file.override().orElseThrow());
        });
        return over.isPresent();
    }

    private boolean isOver(CompanyFile file) {
        return file.override()
                .filter(override -> !override.isInForceOn(context.today()))
                .isPresent();
    }

    private void store(UnitOfWork work, CompanyFile file, Optional<AgencyOverride> override) {
        work.reports().saveFile(OrderLedger.fileBuilder(file).override(override).build());
        context.audit(
                work, subject(file.company()), AuditEntry.Action.CHANGED, TEXTS.between(file.override(), override));
    }

    private void tell(UnitOfWork work, AgencyCompanyId company, String event, AgencyOverride override) {
        Map<String, String> facts = new HashMap<>();
        facts.put(
                "criteria",
                override.criteria().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        facts.put("until", override.until().toString());
        override.noticeFor().ifPresent(user -> facts.put("noticeFor", user));
        context.emit(work, subject(company), event, facts);
    }

    private static CompanyFile file(UnitOfWork work, AgencyCompanyId company) {
        return work.reports().file(company).orElseThrow(() -> new UnknownReferenceException("company", company));
    }

    private static Subject subject(AgencyCompanyId company) {
        return Subject.of(Subject.Kind.COMPANY, company.agency() + ":" + company.value());
    }

    private void refuseFaults(OverrideEntry entry) {
        List<EntryFault> faults = new ArrayList<>();
        if (entry.score().isEmpty() && entry.band().isEmpty() && entry.limit().isEmpty()) {
            faults.add(new EntryFault("score", "required", "Say which score, band or limit to go by."));
        }
        if (entry.score().filter(value -> value < 0 || value > 100).isPresent()) {
            faults.add(new EntryFault("score", "out-of-range", "It lies between 0 and 100."));
        }
        if (entry.limit().filter(amount -> amount.signum() < 0).isPresent()) {
            faults.add(new EntryFault("limit", "negative", "It is below zero."));
        }
        if (entry.limit().filter(amount -> !fits(amount)).isPresent()) {
            faults.add(new EntryFault("limit", "too-precise", "It has more decimals than its currency."));
        }
        faults.addAll(EntryCheck.of("override")
                .must("reason", entry.reason(), MOST_REASON)
                .faults());
        if (entry.until().isBefore(context.today())) {
            faults.add(new EntryFault("until", "past", "Its last day is over already."));
        }
        faults.addAll(EntryCheck.of("override")
                .mustIfThere("noticeFor", entry.noticeFor(), MOST_USER)
                .faults());
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("override", faults);
        }
    }

    private static boolean fits(Money amount) {
        return amount.equals(amount.rounded());
    }
}
