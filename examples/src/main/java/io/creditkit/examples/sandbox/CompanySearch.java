package io.creditkit.examples.sandbox;

import io.creditkit.examples.sandbox.world.Address;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.NameWords;
import io.creditkit.examples.sandbox.world.World;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds companies by the criteria of a call, the most relevant first. */
final class CompanySearch {
    private static final int EXACT = 100;
    private static final List<String> LISTED = List.of("Public", "Aktiengesellschaft", "anonyme", "azioni", "Naamloze");

    private final World world;

    CompanySearch(World world) {
        this.world = world;
    }

    List<Hit> find(Call call, LocalDate today) {
        List<String> countries = SearchRules.countries(call);
        SearchRules.check(call, countries);
        boolean listed = call.query("countries").orElse("").contains("PLC");
        return candidates(call, countries)
                .filter(index ->
                        countries.contains(world.company(index).country().code()))
                .filter(index -> !listed || isListed(world.company(index)))
                .filter(index -> mayFit(call, world.company(index)))
                .filter(index -> fits(call, index, today))
                .mapToObj(index -> new Hit(index, ranking(call, world.nameOf(index, today))))
                .sorted(Comparator.comparingInt(Hit::ranking).reversed().thenComparingInt(Hit::index))
                .toList();
    }

    private IntStream candidates(Call call, List<String> countries) {
        Optional<String> id = call.query("id").or(() -> call.query("safeNo"));
        if (id.isPresent()) {
            return world.indexOf(id.get()).stream();
        }
        Optional<String> regNo = call.query("regNo");
        if (regNo.isPresent()) {
            return countries.stream()
                    .flatMapToInt(country -> world.byRegistration(country, regNo.get()))
                    .distinct();
        }
        Optional<String> vatNo = call.query("vatNo");
        if (vatNo.isPresent()) {
            return vat(vatNo.get(), countries);
        }
        Optional<String> name =
                call.query("name").or(() -> call.query("tradeName")).or(() -> call.query("acronym"));
        return name.map(world::byName).orElseGet(() -> IntStream.range(0, world.size()));
    }

    // A tax number may come with or without its country.
    private IntStream vat(String number, List<String> countries) {
        return IntStream.concat(
                        world.byVat(number), countries.stream().flatMapToInt(country -> world.byVat(country + number)))
                .distinct();
    }

    private static boolean isListed(Company company) {
        return LISTED.stream().anyMatch(company.legalForm()::contains);
    }

    // What needs no look at today's file, because most searches end here.
    private static boolean mayFit(Call call, Company company) {
        return call.query("type").map(company.type()::equals).orElse(true)
                && call.query("officeType")
                        .map(type -> List.of("registered", "headOffice", "singleOffice")
                                .contains(type))
                        .orElse(true)
                && call.query("phoneNo")
                        .map(phone -> !company.phone().isEmpty()
                                && digits(company.phone()).endsWith(national(phone)))
                        .orElse(true);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static String national(String phone) {
        return digits(phone).replaceFirst("^0+", "");
    }

    private boolean fits(Call call, int index, LocalDate today) {
        Address address = world.addressOf(index, today);
        return street(call, address)
                && equal(call, "houseNo", address.houseNumber())
                && equal(call, "city", address.city())
                && starts(call, "postCode", address.postCode())
                && call.query("address")
                        .map(text -> plain(address.oneLine()).contains(plain(text)))
                        .orElse(true)
                && call.query("province")
                        .map(text -> plain(address.city()).contains(plain(text)))
                        .orElse(true)
                && call.query("status")
                        .map(status -> status.equals(
                                world.file(index, today).insolvency().isPresent() ? "Other" : "Active"))
                        .orElse(true)
                && call.query("website")
                        .map(site -> plain(site)
                                .contains(plain(world.company(index).ids().safeNumber())))
                        .orElse(true)
                && (!call.flag("exact")
                        || call.query("name")
                                .map(name -> NameWords.fold(name).equals(NameWords.fold(world.nameOf(index, today))))
                                .orElse(true));
    }

    // Callers send the number with the street as often as not.
    private static boolean street(Call call, Address address) {
        return starts(call, "street", address.street())
                || starts(call, "street", address.street() + address.houseNumber())
                || starts(call, "street", address.houseNumber() + address.street());
    }

    // A star behind a street or post code stands for the rest of it.
    private static boolean starts(Call call, String name, String value) {
        return call.query(name)
                .map(text -> text.endsWith("*")
                        ? plain(value).startsWith(plain(text))
                        : plain(value).equals(plain(text)))
                .orElse(true);
    }

    private static boolean equal(Call call, String name, String value) {
        return call.query(name).map(text -> plain(value).equals(plain(text))).orElse(true);
    }

    static String plain(String text) {
        return NameWords.fold(text).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static int ranking(Call call, String registered) {
        return call.query("name")
                .map(name -> {
                    List<String> wanted = NameWords.of(name);
                    List<String> found = NameWords.of(registered);
                    int points =
                            wanted.equals(found) ? EXACT - 10 : 60 - Math.min(40, 10 * (found.size() - wanted.size()));
                    return NameWords.fold(name).equals(NameWords.fold(registered)) ? EXACT : points;
                })
                .orElse(EXACT);
    }

    /**
     * A company that was found.
     *
     * @param index the company
     * @param ranking 0 to 100, 100 for the same name
     */
    record Hit(int index, int ranking) {}
}
