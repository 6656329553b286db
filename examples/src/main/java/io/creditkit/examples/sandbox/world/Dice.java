package io.creditkit.examples.sandbox.world;

import java.util.List;
import java.util.SplittableRandom;

/** Numbers that depend on the seed and on what they are wanted for, and on nothing else: not on the order of asking. */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, String purpose, long ordinal) {
        long mixed = seed * 0x9E3779B97F4A7C15L ^ (long) purpose.hashCode() << 32 ^ ordinal * 0xBF58476D1CE4E5B9L;
        return new Dice(mixed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int highInclusive) {
        return random.nextInt(low, highInclusive + 1);
    }

    long between(long low, long highInclusive) {
        return random.nextLong(low, highInclusive + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** {@return the pattern with every {@code #} replaced by a digit} */
    String digits(String pattern) {
        StringBuilder text = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            text.append(c == '#' ? (char) ('0' + random.nextInt(10)) : c);
        }
        return text.toString();
    }
}
