package io.creditkit.examples.soak;

import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.Trait;
import io.creditkit.examples.sandbox.world.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who the customers are: made-up companies of the sandbox's world. Without state that changes. */
final class Roll {
    /** The sandbox's contract has no reports of it. */
    private static final String OUTSIDE = "CH";

    private static final Set<Trait> WITHOUT_USABLE_REPORT =
            EnumSet.of(Trait.UNAVAILABLE, Trait.UNAVAILABLE_400, Trait.OVERSIZE);

    private static final int CHUNK = 200;
    private static final int INVOICES = 3;

    private final List<Company> companies;

    private Roll(List<Company> companies) {
        this.companies = companies;
    }

    /**
     * {@return that many customers}
     *
     * @throws IllegalArgumentException if the world has too few companies
     */
    static Roll of(World world, int customers) {
        List<Company> chosen = new ArrayList<>();
        for (int i = 0; i < world.size() && chosen.size() < customers; i++) {
            Company company = world.company(i);
            boolean usable = !company.ids().registrationNumber().isEmpty()
                    && !company.country().code().equals(OUTSIDE)
                    && company.traits().stream().noneMatch(WITHOUT_USABLE_REPORT::contains);
            if (usable) {
                chosen.add(Fate.of(chosen.size()) == Fate.MERGED ? chosen.get(chosen.size() - 1) : company);
            }
        }
        if (chosen.size() < customers) {
            throw new IllegalArgumentException("The world has companies for " + chosen.size() + " customers alone.");
        }
        return new Roll(List.copyOf(chosen));
    }

    /** {@return how many customers} */
    int size() {
        return companies.size();
    }

    /** {@return how many parts the files are cut into} */
    int chunks() {
        return (size() + CHUNK - 1) / CHUNK;
    }

    static String number(int customer) {
        return "S%06d".formatted(customer);
    }

    /** {@return what nobody else has, so that it can be looked for in every table} */
    static String email(int customer) {
        return "desk%06d@soak.example".formatted(customer);
    }

    /** {@return the company that the customer is} */
    String connectId(int customer) {
        return companies.get(customer).ids().connectId();
    }

    /** {@return the customer's name} */
    String name(int customer) {
        return companies.get(customer).name();
    }

    /** {@return how many documents a customer has} */
    static int invoices(int customer) {
        return Fate.of(customer) == Fate.ERASED ? 0 : INVOICES;
    }

    /** {@return customers as a file} */
    String customers(int chunk) {
        StringBuilder csv =
                new StringBuilder("customer_number,name,registration_number,vat_number,street,post_code,city,"
                        + "country,email,phone,currency,internal_limit,onboarded_on\n");
        for (int customer = chunk * CHUNK; customer < Math.min(size(), (chunk + 1) * CHUNK); customer++) {
            Company company = companies.get(customer);
            csv.append(String.join(
                            ",",
                            number(customer),
                            quoted(company.name()),
                            quoted(company.ids().registrationNumber()),
                            "",
                            quoted(company.address().street()),
                            quoted(company.address().postCode()),
                            quoted(company.address().city()),
                            company.country().code(),
                            email(customer),
                            "",
                            "EUR",
                            "5000",
                            "2025-01-15"))
                    .append('\n');
        }
        return csv.toString();
    }

    /** {@return invoices of 100, 200 and 300 euros for each customer, as a file} */
    String invoicesOf(int chunk) {
        StringBuilder csv = new StringBuilder(
                "invoice_number,customer_number,kind,issue_date,due_date,currency,amount,paid_date,paid_amount\n");
        for (int customer = chunk * CHUNK; customer < Math.min(size(), (chunk + 1) * CHUNK); customer++) {
            for (int invoice = 1; invoice <= invoices(customer); invoice++) {
                csv.append("%s-%d,%s,INVOICE,2026-0%d-01,2026-0%d-01,EUR,%d00,,%n"
                        .formatted(number(customer), invoice, number(customer), 5 + invoice, 6 + invoice, invoice)
                        .replace(System.lineSeparator(), "\n"));
            }
        }
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
