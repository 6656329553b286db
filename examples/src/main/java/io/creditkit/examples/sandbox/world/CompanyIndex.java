package io.creditkit.examples.sandbox.world;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds companies by number and by the words of their names, without looking at each company. */
final class CompanyIndex {
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Ints> registrations = new HashMap<>();
    private final Map<String, Ints> taxNumbers = new HashMap<>();
    private final TreeMap<String, Ints> words = new TreeMap<>();

    void add(Company company) {
        int index = company.index();
        ids.put(company.ids().connectId(), index);
        ids.put(company.ids().safeNumber(), index);
        put(registrations, company.country().code() + plain(company.ids().registrationNumber()), index);
        put(taxNumbers, plain(company.ids().vatNumber()), index);
        if (company.ids().connectId().startsWith("FR-X-")) {
            put(registrations, "FR" + company.ids().connectId().substring(5), index);
        }
        addName(index, company.name());
    }

    void addName(int index, String name) {
        for (String word : NameWords.of(name)) {
            put(words, word, index);
        }
    }

    private static void put(Map<String, Ints> map, String key, int index) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, missing -> new Ints()).add(index);
        }
    }

    OptionalInt byId(String id) {
        Integer index = ids.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    IntStream byRegistration(String country, String number) {
        return registrations.getOrDefault(country + plain(number), Ints.NONE).stream()
                .distinct();
    }

    IntStream byVat(String number) {
        return taxNumbers.getOrDefault(plain(number), Ints.NONE).stream().distinct();
    }

    /** {@return the companies whose names have every word, or a longer word that begins with it} */
    IntStream byName(String name) {
        List<BitSet> found = new ArrayList<>();
        for (String word : NameWords.of(name)) {
            BitSet companies = new BitSet();
            words.subMap(word, word + Character.MAX_VALUE)
                    .values()
                    .forEach(ints -> ints.stream().forEach(companies::set));
            found.add(companies);
        }
        if (found.isEmpty()) {
            return IntStream.empty();
        }
        BitSet all = found.get(0);
        found.forEach(all::and);
        return all.stream();
    }

    /** {@return a number without the blanks, dots and dashes that people write into it} */
    static String plain(String number) {
        StringBuilder plain = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = Character.toUpperCase(number.charAt(i));
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
