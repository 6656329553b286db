package io.creditkit.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Asks before something is done that nobody should do by mistake. */
final class Confirmation {
    @Option(names = "--yes", description = "Doesn't ask; for scripts.")
    private boolean yes;

    /**
     * Goes on if the user agrees.
     *
     * @param question what is about to be done
     * @param word what the user has to type, so that nobody agrees by habit
     * @throws WrongInputException if the user does not agree, or can't be asked
     */
    void require(String question, String word, PrintWriter err) {
        if (yes) {
            return;
        }
        if (!Terminal.canAsk()) {
            throw new WrongInputException(
                    "Nothing was done: it has to be confirmed, and nobody can be asked here. Say --yes.");
        }
        err.println(question);
        err.print("Type " + word + " to go on: ");
        err.flush();
        if (!word.equals(answer())) {
            throw new WrongInputException("Nothing was done.");
        }
    }

    private static String answer() {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
