package io.creditkit.customer.storage;

import io.creditkit.customer.internal.FoldingKey;

/** What a storage finds national ids by: their letters and digits, without regard to case. For storages. */
public final class NationalIdKey {
    private NationalIdKey() {}

    /** {@return the key of a number; empty if it has no letter and no digit} */
    public static String of(String number) {
        return FoldingKey.ofCode(number);
    }

    /**
     * {@return the key of the beginning of a number}
     *
     * @throws IllegalArgumentException if it has no letter and no digit
     */
    public static String beginning(String typed) {
        String key = FoldingKey.ofCode(typed);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A national id is looked for by at least one letter or digit.");
        }
        return key;
    }
}
