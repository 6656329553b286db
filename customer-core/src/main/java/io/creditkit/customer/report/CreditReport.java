package io.creditkit.customer.report;

import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A credit report, read into our words. Made from a {@link ReportDocument} at any time, without any call. */
@Value.Immutable
@ValueStyle
public interface CreditReport {
    /** {@return the company} */
    AgencyCompanyId company();

    /** {@return its country} */
    CountryCode country();

    /** {@return its name} */
    String name();

    /** {@return its number in the national register} */
    Optional<String> registrationNumber();

    /** {@return its VAT number} */
    Optional<String> vatNumber();

    /** {@return its Legal Entity Identifier} */
    Optional<String> lei();

    /** {@return its legal form in words} */
    Optional<String> legalForm();

    /** {@return what it does, in words} */
    Optional<String> activity();

    /** {@return the day it was registered} */
    Optional<LocalDate> registeredOn();

    /** {@return where it sits} */
    Optional<Address> address();

    /** {@return when the agency made this report; empty if it does not say} */
    Optional<Instant> orderedAt();

    /** {@return the agency's own id of the call that brought it, by which it finds the call; empty if it tells none} */
    Optional<String> correlationId();

    /** {@return the language of its texts, two letters} */
    Optional<String> language();

    /** {@return the sections the agency could not build} */
    List<String> failedSections();

    /** {@return whether each section came, by the agency's name of it, so that "none" is told from "not delivered"} */
    Map<String, SectionDelivery> sections();

    /** {@return the figures decisions are made on} */
    KeyFigures figures();

    /** {@return the parts of these figures that came whole, so that what they lack is none; what another part lacks was not delivered} */
    Set<FigurePart> wholeParts();

    /** {@return the model or scale of its score, such as {@code 0 to 100}, at most 100 characters; empty if not told} */
    Optional<String> scoreModel();

    /** {@return what the local score means, in the words of the agency; empty if not told} */
    Optional<String> scoreDescription();

    /** {@return the history the report brings along, oldest first within each criterion} */
    List<DatedFigure> history();

    /** {@return trends the agency gives} */
    List<Trend> trends();

    /** {@return yearly statements, newest first} */
    List<Statement> statements();

    /**
     * {@return yearly statements as the country draws them up, newest first, in the names of lines that it has} Of one year there may be
     * several, in different forms. What is computed goes by {@link #statements()}, whose lines mean the same everywhere.
     */
    List<Statement> localStatements();

    /** {@return directors, current ones first} */
    List<Director> directors();

    /** {@return who holds shares} */
    List<Shareholder> shareholders();

    /** {@return the company at the top of the group} */
    Optional<RelatedCompany> ultimateParent();

    /** {@return the company directly above} */
    Optional<RelatedCompany> immediateParent();

    /** {@return companies below, direct or not: the agency does not say} */
    List<RelatedCompany> subsidiaries();

    /** {@return companies of the same group, in no stated relation} */
    List<RelatedCompany> affiliates();

    /** {@return all companies of the group with their level, in the order of the agency; none if it does not list them} */
    List<GroupPlace> groupTree();

    /**
     * {@return judgments, proceedings, privileges, protests and remarks one by one, by kind, in the order of the agency} What a
     * country tells as a figure alone is in {@link #figures()} and not here. None if the section failed, see
     * {@link #failedSections()}.
     */
    List<NegativeItem> negativeItems();

    /** {@return who owns or controls the company in the end} */
    List<BeneficialOwner> beneficialOwners();

    /** {@return named figures beside the score, in the order of the agency} */
    List<Indicator> indicators();

    /** {@return remarks of the agency, in the language of the report} */
    List<String> remarks();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CreditReport}. */
    final class Builder extends ImmutableCreditReport.Builder {
        Builder() {}
    }
}
