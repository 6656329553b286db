package io.creditkit.examples.sandbox.world;

import java.time.LocalDate;
import java.util.Set;

/**
 * A company as it stands on the world's first day. What changes later is in its {@link CompanyFile}.
 *
 * @param index its place in the world, from 0
 * @param country where it is registered
 * @param ids its numbers
 * @param name as registered
 * @param legalForm in full
 * @param sector what it does
 * @param registeredOn when it was founded
 * @param address its seat
 * @param phone in a range reserved for fiction; empty if it has none
 * @param traits what is odd about it
 */
public record Company(
        int index,
        Country country,
        Identifiers ids,
        String name,
        String legalForm,
        Sector sector,
        LocalDate registeredOn,
        Address address,
        String phone,
        Set<Trait> traits) {

    /** {@return whether the company has this oddity} */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** {@return {@code Ltd} or {@code NonLtd}} */
    public String type() {
        return is(Trait.NON_LTD) ? "NonLtd" : "Ltd";
    }
}
