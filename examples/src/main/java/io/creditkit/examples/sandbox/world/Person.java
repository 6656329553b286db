package io.creditkit.examples.sandbox.world;

import java.time.LocalDate;

/**
 * Somebody invented.
 *
 * @param index the person's place in the world, from 0
 * @param peopleId the agency's id
 * @param firstName given name
 * @param surname family name
 * @param gender {@code Male} or {@code Female}
 * @param birth date of birth
 * @param country of residence, ISO 3166-1 alpha-2
 */
public record Person(
        int index, String peopleId, String firstName, String surname, String gender, LocalDate birth, String country) {

    /** {@return first name and surname} */
    public String fullName() {
        return firstName + " " + surname;
    }

    // Personal data stays out of logs even when it is invented: the habit is what counts.
    @Override
    public String toString() {
        return "Person[" + peopleId + "]";
    }
}
