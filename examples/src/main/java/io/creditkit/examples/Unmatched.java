package io.creditkit.examples;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words on the command line that mean nothing, told so that the one who typed them sees which, and what was perhaps meant. */
final class Unmatched {
    private Unmatched() {}

    /** {@return what is wrong} Of anything else the message as it is. */
    static String told(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(wrong.getMessage());
        }
        String word = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return "There is no option '" + word + "'." + meant(unmatched.getSuggestions());
        }
        return isCommand(wrong)
                ? "There is no command '" + word + "'." + meant(unmatched.getSuggestions())
                : String.valueOf(wrong.getMessage());
    }

    /** {@return whether a command was asked for that there is not} */
    static boolean isCommand(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !wrong.getCommandLine().getSubcommands().isEmpty();
    }

    private static String meant(List<String> suggestions) {
        return suggestions.isEmpty() ? "" : " Did you mean '" + suggestions.get(0) + "'?";
    }
}
