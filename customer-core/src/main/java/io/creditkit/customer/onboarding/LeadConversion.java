package io.creditkit.customer.onboarding;

import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.AttributeCheck;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a company becomes a pre-customer, and a pre-customer a customer. */
record LeadConversion(WorkContext context) {
    /** {@return what a customer made of it would be, to be compared with those that are stored; it is never stored itself} */
    Customer draft(PreCustomer lead) {
        // XXX stands for no currency in ISO 4217: neither it nor the number is compared.
        return customer(lead, ActivationTerms.of("0", Currency.getInstance("XXX")));
    }

    /** Fills what the agency says, and keeps for each field that it came from there. */
    PreCustomer filled(CompanyHit company) {
        String agency = company.company().agency();
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("name", agency);
        sources.put("country", agency);
        sources.put("agencyCompany", agency);
        company.registrationNumber().ifPresent(value -> sources.put("registrationNumber", agency));
        company.vatNumbers().stream().findFirst().ifPresent(value -> sources.put("vatNumber", agency));
        company.street().ifPresent(value -> sources.put("street", agency));
        company.postCode().ifPresent(value -> sources.put("postCode", agency));
        company.city().ifPresent(value -> sources.put("city", agency));
        Instant now = context.now();
        return PreCustomer.builder()
                .id(PreCustomerId.of(context.ids().next()))
                .kind(PartyKind.COMPANY)
                .name(company.name())
                .country(company.country())
                .registrationNumber(company.registrationNumber())
                .vatNumber(company.vatNumbers().stream().findFirst())
                .street(company.street())
                .postCode(company.postCode())
                .city(company.city())
                .agencyCompany(company.company())
                .source(agency)
                .fieldSources(sources)
                .statusChangedAt(now)
                .createdAt(now)
                .updatedAt(now)
                .updatedBy(context.actor())
                .build();
    }

    Customer customer(PreCustomer candidate, ActivationTerms terms) {
        Instant now = context.now();
        return Customer.builder()
                .id(CustomerId.of(context.ids().next()))
                .number(terms.customerNumber())
                .kind(candidate.kind())
                .name(candidate.name().orElseThrow(() -> lacks("name")))
                .registrationNumber(candidate.registrationNumber())
                .vatNumber(candidate.vatNumber())
                .address(Address.builder()
                        .street(candidate.street())
                        .postCode(candidate.postCode())
                        .city(candidate.city())
                        .country(candidate.country().orElseThrow(() -> lacks("country")))
                        .build())
                .email(candidate.email())
                .phone(candidate.phone())
                .riskCurrency(terms.riskCurrency())
                .agencyLink(candidate
                        .agencyCompany()
                        .map(company -> AgencyLink.builder()
                                .company(company)
                                .agencyName(candidate.name().orElse(""))
                                .confidence(100)
                                .addReasons("The pre-customer was made from this company.")
                                .linkedBy(context.actor())
                                .linkedAt(now)
                                .build()))
                .statusChangedAt(now)
                .onboardedAt(now)
                .createdAt(now)
                .createdBy(context.actor())
                .updatedAt(now)
                .updatedBy(context.actor())
                .build();
    }

    /** {@return the same with the pre-customer's ids in other systems, and the values of those own fields that customers have, too} */
    static Customer withDetails(UnitOfWork work, PreCustomer candidate, Customer customer) {
        return work.details()
                .find(Subject.of(candidate.id()))
                .map(details -> Customer.builder()
                        .from(customer)
                        .externalIds(details.externalIds())
                        .attributes(AttributeCheck.ofCustomers(work.attributes(), details.attributes()))
                        .build())
                .orElse(customer);
    }

    /** What the agency told stands in the trail as told by it, and the rest as entered by hand. */
    Customer stored(UnitOfWork work, PreCustomer candidate, Customer customer) {
        Set<String> told = candidate.fieldSources().keySet();
        if (!told.contains("name") || !told.contains("country")) {
            return work.customers().save(customer);
        }
        Customer searched = Customer.builder()
                .from(customer)
                .registrationNumber(customer.registrationNumber().filter(value -> told.contains("registrationNumber")))
                .vatNumber(customer.vatNumber().filter(value -> told.contains("vatNumber")))
                .address(Address.builder()
                        .street(customer.address().street().filter(value -> told.contains("street")))
                        .postCode(customer.address().postCode().filter(value -> told.contains("postCode")))
                        .city(customer.address().city().filter(value -> told.contains("city")))
                        .country(customer.address().country())
                        .build())
                .email(Optional.empty())
                .phone(Optional.empty())
                .externalIds(Map.of())
                .attributes(Map.of())
                .build();
        Customer first =
                context.by(ChangeSource.COMPANY_SEARCH, work).customers().save(searched);
        return searched.equals(customer)
                ? first
                : work.customers()
                        .save(Customer.builder()
                                .from(customer)
                                .version(first.version())
                                .build());
    }

    private static InvalidEntryException lacks(String field) {
        String why = "No customer can be without a " + field
                + ", but the pre-customer has none. Ask for it in the onboarding policy.";
        return new InvalidEntryException("customer", List.of(new EntryFault(field, "required", why)));
    }
}
