package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How many people worked there in a year. */
public final class Employees extends ReceivedValue {

    Employees(OpenValue content) {
        super(content);
    }

    /** {@return the year} */
    public OptionalInt year() {
        return integer("year");
    }

    /** {@return the number as reported, which may be a range} */
    public Optional<String> text() {
        return text("numberOfEmployees");
    }

    /** {@return the number, if it is one} */
    public OptionalLong number() {
        return open().get("numberOfEmployees").wholeNumber();
    }
}
