package io.creditkit.customer.jdbc;

import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Customers with names in many scripts, the same in every run. */
final class ManyCustomers {
    private static final String[][] WORDS = {
        {"Martin", "Dupont", "Lefèvre", "Garcia", "Bernard", "Église", "Moreau", "Durand"},
        {"Müller", "Schäfer", "Großmann", "Jäger", "Weiß", "Fischer", "Krüger", "Bäcker"},
        {"Иванов", "Петров", "Смирнов", "Кузнецов", "Попов", "Васильев", "Соколов", "Новиков"},
        {"Παπαδόπουλος", "Γεωργίου", "Νικολάου", "Δημητρίου", "Ιωάννου", "Κωνσταντίνου", "Χρήστου", "Πέτρου"},
        {"東京", "大阪", "株式会社", "山田", "鈴木", "佐藤", "高橋", "田中"},
        {"Nguyễn", "Trần", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Ngô"},
        {"Yılmaz", "Şahin", "Çelik", "Öztürk", "Kılıç", "Doğan", "Aydın", "Güneş"},
    };
    private static final String[] KINDS = {"GmbH", "SARL", "Ltd", "ООО", "S.A.", "AG", "OÜ", "A.Ş."};
    private static final String[] SYLLABLES = {"ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "dar", "fen"
    };

    private ManyCustomers() {}

    static Customer customer(int number) {
        Random random = new Random(number);
        String[] words = WORDS[random.nextInt(WORDS.length)];
        String name = words[random.nextInt(words.length)] + " " + word(random) + " " + word(random) + " "
                + KINDS[random.nextInt(KINDS.length)];
        return Customer.builder()
                .from(Samples.customer("c-" + number))
                .id(CustomerId.of("c-" + number))
                .number(String.format("N%08d", number))
                .name(name)
                .registrationNumber(Optional.of("R" + (10_000_000 + number)))
                .address(Address.builder()
                        .street(Optional.of(random.nextInt(200) + " " + word(random) + " street"))
                        .postCode(Optional.of(Integer.toString(10_000 + random.nextInt(80_000))))
                        .city(Optional.of(word(random)))
                        .country(CountryCode.of(List.of("DE", "FR", "GB", "JP").get(random.nextInt(4))))
                        .build())
                .build();
    }

    /** {@return two syllables or three} */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
