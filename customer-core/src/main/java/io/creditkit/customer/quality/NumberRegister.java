package io.creditkit.customer.quality;

/**
 * A port: asks a register, such as VIES, whether a number was given out. CreditKit ships none, and calls none by itself.
 * Thread-safe.
 */
@FunctionalInterface
public interface NumberRegister {
    /** What a register says. */
    enum Answer {
        REGISTERED,
        NOT_REGISTERED,
        /** It can't be asked now, or does not know this kind of number. */
        NO_ANSWER
    }

    /**
     * {@return what the register says} May call a network, and take long.
     *
     * @param number a VAT number with its prefix, in its one spelling
     */
    Answer ask(String number);
}
