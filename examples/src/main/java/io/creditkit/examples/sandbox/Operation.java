package io.creditkit.examples.sandbox;

/** Answers the calls of one route. */
@FunctionalInterface
interface Operation {

    /** {@return the answer; a {@link Refusal} is as good} */
    Answer answer(Call call);
}
