package io.creditkit.customer.attribute;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.PastValues;
import io.creditkit.customer.internal.Persons;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.monitoring.PortfolioRefusedException;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a host itself keeps of things that are no customers: pre-customers, groups, contacts, portal accounts, documents, payments,
 * adjustments, loans, actions and portfolios have ids in its other systems and values of the tenant's own fields here. A
 * {@link io.creditkit.customer.Customer} has both itself. Thread-safe; makes no call.
 *
 * <p>To read needs what to see the thing needs, to store what to change it needs. Each change is in the audit trail of the thing and goes
 * out as an event, as {@code externalId.} and {@code attribute.} with the name of the system or the key of the field. Details go with their
 * thing: when it is removed, and when the person whose it is is erased. Those of a pre-customer are handed over to the customer that it
 * becomes.
 *
 * <pre>{@code
 * Subject invoice = Subject.of(Subject.Kind.INVOICE, "2026-0417");
 * details.save(SubjectDetails.builder().from(details.of(invoice)).putExternalIds("erp", "900417").build());
 * details.find(Subject.Kind.INVOICE, ExternalId.of("erp", "900417"));
 * }</pre>
 */
public final class HostDetails {
    /** The most things whose details are stored at once. */
    public static final int MAX_SAVED = 1000;

    private static final String EXTERNAL_ID = "externalId.";
    private static final String ATTRIBUTE = "attribute.";

    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public HostDetails(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return the details of a thing; without any, at version 0, if none were ever stored} Who saw something of a contact or a portal
     * account is in the access log of its customers.
     *
     * @throws UnknownReferenceException if there is no such thing for the actor
     * @throws IllegalArgumentException if there are no details of things of that kind, as of a customer
     */
    public SubjectDetails of(Subject subject) {
        require(subject.kind(), DetailedThing::toSee);
        return context.inUnitOfWork(work -> {
            DetailedThing thing = DetailedThing.require(work, subject, context.actor());
            return seen(
                    work,
                    thing,
                    work.details().find(thing.subject()).orElseGet(() -> SubjectDetails.none(thing.subject())));
        });
    }

    /**
     * {@return the details of several things, by the thing, in their order} A thing that is not there for the actor is left out. Looks each
     * thing up, and reads the details together.
     *
     * @param subjects how many is for the caller to bound, such as those of a page
     * @throws IllegalArgumentException as {@link #of(Subject)}
     */
    public Map<Subject, SubjectDetails> ofAll(Collection<Subject> subjects) {
        Collection<Subject> asked = new LinkedHashSet<>(subjects);
        asked.forEach(subject -> require(subject.kind(), DetailedThing::toSee));
        return context.inUnitOfWork(work -> {
            Map<Subject, DetailedThing> things = new LinkedHashMap<>();
            asked.forEach(subject ->
                    DetailedThing.find(work, subject, context.actor()).ifPresent(thing -> things.put(subject, thing)));
            Map<Subject, SubjectDetails> stored = byThing(
                    work, things.values().stream().map(DetailedThing::subject).toList());
            Map<Subject, SubjectDetails> found = new LinkedHashMap<>();
            things.forEach((subject, thing) -> found.put(
                    subject,
                    seen(
                            work,
                            thing,
                            Optional.ofNullable(stored.get(thing.subject()))
                                    .orElseGet(() -> SubjectDetails.none(thing.subject())))));
            return found;
        });
    }

    /**
     * {@return the details of the thing of that kind that another system knows by that id} Their {@link SubjectDetails#subject} is the thing.
     *
     * @throws IllegalArgumentException as {@link #of(Subject)}
     */
    public Optional<SubjectDetails> find(Subject.Kind kind, ExternalId id) {
        require(kind, DetailedThing::toSee);
        return context.inUnitOfWork(work -> work.details()
                .findByExternalId(kind, id)
                .flatMap(details -> DetailedThing.find(work, details.subject(), context.actor())
                        .map(thing -> seen(work, thing, details))));
    }

    /**
     * {@return the details of a thing as they were at the end of a past day in the kit's zone, from the audit trail; without any if there were
     * none} They are at version 0: past ones can't be stored. A value of a field whose definition is gone is a text. What was erased is gone
     * there, too.
     *
     * @param day the day; today and later give the present ones
     * @throws io.creditkit.customer.access.PermissionDeniedException for a day before today without
     *     {@link Permission#VIEW_AUDIT_TRAIL}
     * @throws UnknownReferenceException as {@link #of(Subject)}, but for a thing that was removed since
     * @throws IllegalArgumentException as {@link #of(Subject)}
     */
    public SubjectDetails asOf(Subject subject, LocalDate day) {
        if (!day.isBefore(context.today())) {
            return of(subject);
        }
        require(subject.kind(), DetailedThing::toSee);
        context.require(Permission.VIEW_AUDIT_TRAIL);
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant();
        return context.inUnitOfWork(work -> {
            // Of a portfolio it must be known whose it is.
            Optional<DetailedThing> thing = subject.kind() == Subject.Kind.PORTFOLIO
                    ? Optional.of(DetailedThing.require(work, subject, context.actor()))
                    : DetailedThing.find(work, subject, context.actor());
            SubjectDetails past = past(work, thing.map(DetailedThing::subject).orElse(subject), end);
            if (isSomething(past)) {
                Persons.seen(
                        work,
                        context,
                        past.subject(),
                        "details of " + DetailedThing.words(past.subject()) + " on " + day);
            }
            return past;
        });
    }

    private static SubjectDetails past(UnitOfWork work, Subject subject, Instant end) {
        PastValues past = PastValues.before(end, work.audit().of(subject));
        Map<String, AttributeDefinition> definitions = definitions(work);
        SubjectDetails.Builder details = SubjectDetails.builder().subject(subject);
        past.fields(EXTERNAL_ID).forEach(details::putExternalIds);
        past.fields(ATTRIBUTE)
                .forEach((key, text) -> details.putAttributes(
                        key,
                        Optional.ofNullable(definitions.get(key))
                                .flatMap(definition -> AttributeText.read(definition.type(), text)
                                        .filter(definition::takes))
                                .orElseGet(() -> new FieldValue.Text(text))));
        return details.build();
    }

    /**
     * Stores the details of a thing over the version they were read at.
     *
     * @return what is stored now, its version 1 higher
     * @throws InvalidEntryException if texts are wrong, or a value is of no field of that kind of things, or not of its type; it names each
     *     with its fault. What is stored already is not held against it
     * @throws UnknownReferenceException if there is no such thing for the actor
     * @throws DuplicateKeyException if another thing of the kind has one of the external ids
     * @throws StaleVersionException if somebody else stored them since they were read
     * @throws MoveRefusedException if the customer whose it is was erased, or it is a pre-customer whose onboarding is over
     * @throws PortfolioRefusedException if it is a portfolio that the actor may see and not change
     */
    public SubjectDetails save(SubjectDetails details) {
        return saveAll(List.of(details)).get(0);
    }

    /**
     * Stores the details of many things in one unit of work, all of them or none: for imports, faster than one by one.
     *
     * @param many at most {@value #MAX_SAVED}, each of another thing
     * @return what is stored now, in that order
     * @throws IllegalArgumentException if there are more
     * @throws io.creditkit.customer.CreditKitException as {@link #save}
     */
    public List<SubjectDetails> saveAll(List<SubjectDetails> many) {
        if (many.size() > MAX_SAVED) {
            throw new IllegalArgumentException("Details of at most " + MAX_SAVED + " things are stored at once, not of "
                    + many.size() + ". Store them in parts.");
        }
        many.forEach(details -> require(details.subject().kind(), DetailedThing::toChange));
        return context.inUnitOfWorkOfMany(work -> {
            List<DetailedThing> things = DetailedThing.requireForChange(
                    work, many.stream().map(SubjectDetails::subject).toList(), context.actor());
            Map<Subject, SubjectDetails> before =
                    byThing(work, things.stream().map(DetailedThing::subject).toList());
            Map<String, AttributeDefinition> definitions = definitions(work);
            List<SubjectDetails> stored = new ArrayList<>();
            for (int i = 0; i < many.size(); i++) {
                SubjectDetails given = SubjectDetails.builder()
                        .from(many.get(i))
                        .subject(things.get(i).subject())
                        .build();
                refuseFaults(definitions, given, Optional.ofNullable(before.get(given.subject())));
                stored.add(work.details().save(given));
            }
            return List.copyOf(stored);
        });
    }

    private static Map<Subject, SubjectDetails> byThing(UnitOfWork work, Collection<Subject> things) {
        return work.details().findAll(things).stream()
                .collect(Collectors.toMap(SubjectDetails::subject, Function.identity()));
    }

    private static Map<String, AttributeDefinition> definitions(UnitOfWork work) {
        return work.attributes().all().stream()
                .collect(Collectors.toMap(AttributeDefinition::key, Function.identity()));
    }

    private static void refuseFaults(
            Map<String, AttributeDefinition> definitions, SubjectDetails given, Optional<SubjectDetails> before) {
        List<EntryFault> faults = new ArrayList<>(DetailsFaults.RULES.faults(given, before));
        faults.addAll(AttributeCheck.faults(key -> Optional.ofNullable(definitions.get(key)), given, before));
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("details of " + given.subject(), faults);
        }
    }

    /** Whoever may not see or change a thing is told that first, whatever the thing is. */
    private void require(Subject.Kind kind, Function<Subject.Kind, Permission> permission) {
        context.require(permission.apply(kind));
        DetailsFaults.requireKind(kind);
    }

    /** Where there is nothing, nothing was seen. */
    private SubjectDetails seen(UnitOfWork work, DetailedThing thing, SubjectDetails details) {
        if (thing.isSomebody() && isSomething(details)) {
            Persons.seen(work, context, thing.subject(), "details of " + thing.words());
        }
        return details;
    }

    private static boolean isSomething(SubjectDetails details) {
        return !details.externalIds().isEmpty() || !details.attributes().isEmpty();
    }
}
