package io.creditkit.examples.sandbox.world;

import java.util.OptionalInt;

/** The check digits of national register and tax numbers. */
final class CheckDigits {
    private CheckDigits() {}

    /** {@return the last digit that makes the whole pass Luhn's test} */
    static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 0) {
                digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            }
            sum += digit;
        }
        return (10 - sum % 10) % 10;
    }

    /** {@return the check digit of ISO 7064, MOD 11,10 (Germany)} */
    static int mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10;
    }

    /** {@return the sum of the digits, each times its weight} */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    /** {@return eleven less the weighted sum modulo 11; empty where that would need two digits} */
    static OptionalInt elevens(String digits, int... weights) {
        int check = (11 - weighted(digits, weights) % 11) % 11;
        return check == 10 ? OptionalInt.empty() : OptionalInt.of(check);
    }

    /** {@return the weighted sum modulo 11 itself; empty where that would need two digits} */
    static OptionalInt remainder(String digits, int... weights) {
        int check = weighted(digits, weights) % 11;
        return check == 10 ? OptionalInt.empty() : OptionalInt.of(check);
    }

    /** {@return the check digit of an Austrian tax number of seven digits} */
    static int austria(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
            sum += digit / 10 + digit % 10;
        }
        return (10 - (sum + 4) % 10) % 10;
    }
}
