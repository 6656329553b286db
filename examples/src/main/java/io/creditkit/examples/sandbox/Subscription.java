package io.creditkit.examples.sandbox;

import io.creditkit.examples.sandbox.world.Countries;
import io.creditkit.examples.sandbox.world.Country;
import java.util.List;

/** What the sandbox's account may use: reports and monitoring of every country of the world but Switzerland. */
final class Subscription {
    private static final String OUTSIDE = "CH";

    private Subscription() {}

    static boolean includes(String country) {
        return !OUTSIDE.equals(country);
    }

    static List<Country> countries() {
        return Countries.all().list().stream()
                .filter(country -> includes(country.code()))
                .toList();
    }
}
