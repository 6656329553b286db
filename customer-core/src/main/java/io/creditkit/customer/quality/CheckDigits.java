package io.creditkit.customer.quality;

/** The arithmetic of check digits. */
final class CheckDigits {
    /** What check digits say. */
    enum Fit {
        FITS,
        WRONG,
        /** The rule of this kind of number is not known here. */
        UNKNOWN
    }

    private CheckDigits() {}

    static Fit fit(boolean fits) {
        return fits ? Fit.FITS : Fit.WRONG;
    }

    static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    /** Doubles every second digit from the right (ISO/IEC 7812-1). */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** {@return the sum of each digit times its weight} */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    /** {@return the number, letters written as 10 to 35, modulo 97 (ISO 7064)} */
    static int mod97(String lettersAndDigits) {
        int rest = 0;
        for (int i = 0; i < lettersAndDigits.length(); i++) {
            int value = Character.digit(lettersAndDigits.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    /** ISO 7064, modulus 11,10: the last digit is the check digit. */
    static boolean mod1110(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(digits, digits.length() - 1);
    }
}
