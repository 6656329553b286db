package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Keeps the state on disk. A reader finds the state before a change or the one after it, never a part of one. */
final class StateFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Optional<Path> file;

    StateFile(Optional<Path> file) {
        this.file = file;
    }

    State load(SandboxOptions options) {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return State.fresh(options);
        }
        State state;
        try {
            state = MAPPER.readValue(file.get().toFile(), State.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "state file " + file.get() + " is not one of this sandbox; name another or remove it", e);
        }
        requireDates(file.get(), state);
        boolean same = state.seed() == options.seed()
                && state.companies() == options.companies()
                && state.startDate().equals(options.startDate().toString());
        if (!same) {
            throw new IllegalArgumentException("state file " + file.get() + " belongs to seed " + state.seed() + ", "
                    + state.companies() + " companies, start " + state.startDate() + "; this sandbox has seed "
                    + options.seed() + ", " + options.companies() + " companies, start " + options.startDate()
                    + ": start it with the same, or name another file");
        }
        return state;
    }

    private static void requireDates(Path file, State state) {
        try {
            LocalDate.parse(String.valueOf(state.startDate()));
            LocalDate.parse(String.valueOf(state.today()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "state file " + file + " is not one of this sandbox; name another or remove it", e);
        }
    }

    // The old file stands until the new one is complete. A killed process cannot tear it; a loss of power could,
    // and a sandbox may bear that.
    void save(State state) {
        if (file.isEmpty()) {
            return;
        }
        Path target = file.get().toAbsolutePath();
        Path written = target.resolveSibling(target.getFileName() + ".new");
        try {
            MAPPER.writeValue(written.toFile(), state);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StateNotKeptException("cannot keep the state in " + target, e);
        }
    }
}
