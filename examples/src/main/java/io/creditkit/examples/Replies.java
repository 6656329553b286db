package io.creditkit.examples;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** What commands answer, on the output that the one who runs them chose. */
final class Replies {
    private Replies() {}

    /** Tells one line. */
    static void say(CommandSpec command, String words) {
        PrintWriter out = command.commandLine().getOut();
        out.println(words);
        out.flush();
    }

    /** {@return that the command ended well, once the list is told} An empty one is told in words too, but not to a script. */
    static int list(CommandSpec command, Listing listing, Listing.Table table) {
        listing.print(table, command.commandLine().getOut());
        if (table.rows().isEmpty() && listing.isForPeople()) {
            PrintWriter err = command.commandLine().getErr();
            err.println("Nothing to list.");
            err.flush();
        }
        return ExitCode.OK.code();
    }
}
