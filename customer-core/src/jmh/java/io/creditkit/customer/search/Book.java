package io.creditkit.customer.search;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import java.time.Instant;
import java.util.Currency;
import java.util.Random;

/**
 * Customers with names, towns and ids spread as in a real book: a few frequent words and many rare ones, most in Latin letters, one
 * in ten in another script. Always the same.
 */
public final class Book {
    private static final String[] LATIN = {
        "mar", "tin", "du", "pont", "ber", "nard", "le", "roy", "gar", "cia", "mul", "ler", "schmi", "dt", "ros", "si",
        "an", "der", "sen", "ko", "wal", "ski", "pe", "ter", "son", "vi", "dal", "mo", "reau", "fer", "ro", "ba", "sto",
        "ne", "gé", "müh", "ñez", "ście", "łów", "ørn", "çel", "ğlu"
    };
    private static final String[][] OTHER_SCRIPTS = {
        {"πα", "πασ", "νι", "κο", "λα", "ου", "ίδης", "γεω", "ργί", "δη", "μη", "τρί"},
        {"ива", "нов", "пет", "ров", "мос", "ква", "сми", "рно", "вол", "га", "куз", "не"},
        {"株", "会", "社", "東", "京", "山", "田", "中", "商", "事", "電", "気"},
        {"서", "울", "한", "국", "김", "박", "전", "자", "상", "사", "대", "성"},
        {"شر", "كة", "ال", "نور", "مح", "مد", "تج", "ارة", "عبد", "لله", "سل", "ام"},
    };
    private static final Instant THEN = Instant.parse("2026-03-30T23:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Actor ACTOR = Actor.of("book");

    private final Random random = new Random(1);

    /**
     * {@return the next customer}
     *
     * @param i one more each time, from 0
     */
    public Customer customer(int i) {
        String[] script = i % 10 == 9 ? OTHER_SCRIPTS[i / 10 % OTHER_SCRIPTS.length] : LATIN;
        String name = word(script) + " " + word(script) + (i % 3 == 0 ? " " + word(script) : "")
                + (i % 2 == 0 ? " SARL" : " GmbH");
        return Customer.builder()
                .id(CustomerId.of("c" + i))
                .number(String.format("%07d", i))
                .name(name)
                .address(Address.builder()
                        .country(CountryCode.of(i % 2 == 0 ? "FR" : "DE"))
                        .city(word(script))
                        .build())
                .registrationNumber(Integer.toString(300_000_000 + random.nextInt(600_000_000)))
                .vatNumber("FR" + (10 + i % 90) + (300_000_000 + random.nextInt(600_000_000)))
                .email("info@" + word(LATIN) + i % 5000 + ".example")
                .phone("+33 1 " + (10_000_000 + random.nextInt(89_999_999)))
                .riskCurrency(EUR)
                .statusChangedAt(THEN)
                .onboardedAt(THEN)
                .createdAt(THEN)
                .updatedAt(THEN)
                .updatedBy(ACTOR)
                .build();
    }

    /** Two or three syllables; the first ones of the list far more often than the last. */
    private String word(String[] syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            double skewed = Math.pow(random.nextDouble(), 1.6);
            word.append(syllables[(int) (skewed * syllables.length)]);
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }
}
