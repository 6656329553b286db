package io.creditkit.examples;

/** How the program ends, for a script that runs it. */
enum ExitCode {
    OK(0),
    /** Something that should not happen. */
    UNEXPECTED(1),
    /** Wrong options, an input file that can't be read, or something asked for that is refused as things stand. */
    WRONG_INPUT(2),
    /** The agency refused user or password. */
    CREDENTIALS_REFUSED(3),
    /** The results can't be written. */
    OUTPUT_NOT_WRITABLE(4),
    /** The agency's address would send the password in the clear. */
    BASE_URL_REFUSED(5),
    /** The agency was not reached, or it failed. */
    AGENCY_UNREACHABLE(6),
    /** Another process works in the output folder, or did meanwhile. */
    STORAGE_IN_USE(7),
    /** Done in part: what was refused is told, and the rest is done. */
    DONE_IN_PART(8),
    /** The order that was asked about may not go on. */
    NOT_GRANTED(9),
    /** Told to stop, as a shell counts SIGINT. */
    STOPPED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
