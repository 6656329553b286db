package io.creditkit.customer.storage;

import io.creditkit.customer.risk.ScoreCardVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps versions of scorecards. */
public interface ScoreCardStore {
    /** {@return that version of the card with that code} */
    Optional<ScoreCardVersion> find(String code, int cardVersion);

    /** {@return the versions of the card with that code, the lowest first} */
    List<ScoreCardVersion> versions(String code);

    /**
     * {@return the version that scores on that day: of those that {@link ScoreCardVersion#isInForce are in force}, the one valid
     * from the latest day, then the highest}
     */
    Optional<ScoreCardVersion> inForce(String code, LocalDate day);

    /**
     * Stores a version: a new one at version 0, else over the version it carries.
     *
     * @return the stored one, its version 1 higher
     * @throws DuplicateKeyException if there is such a version of a new one's card
     * @throws StaleVersionException if another version is stored, or none
     */
    ScoreCardVersion save(ScoreCardVersion card);

    /** Removes a version, if it is there. */
    void remove(String code, int cardVersion);
}
