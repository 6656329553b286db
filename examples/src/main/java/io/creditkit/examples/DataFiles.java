package io.creditkit.examples;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.csv.RateTable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the input files: those the user names, else those that come with the program. */
final class DataFiles {
    private final List<Path> folders;

    private DataFiles(List<Path> folders) {
        this.folders = folders;
    }

    /** {@return the places where the program's own data may be: from the project's folder, and beside the jar} */
    static DataFiles standard() {
        List<Path> folders = new ArrayList<>();
        folders.add(Path.of("examples", "data"));
        jarFolder().ifPresent(folder -> {
            folders.add(folder.resolve("data"));
            folders.add(folder.resolve("..").resolve("data").normalize());
        });
        return new DataFiles(folders);
    }

    /**
     * {@return the file to read}
     *
     * @param given what the user named; empty for the one that comes with the program
     * @param option the option by which to name it
     * @param name the name of the one that comes with the program
     */
    Path choose(Optional<Path> given, String option, String name) {
        return given.map(file -> readable(file, option)).orElseGet(() -> own(option, name));
    }

    /**
     * {@return exchange rates: those of the program itself for the sandbox's tenant alone, whose money is made up as well}
     *
     * @param given the file that the user named; empty for none
     */
    ExchangeRates rates(Optional<Path> given, TenantId tenant) {
        if (given.isEmpty() && !tenant.equals(AccountTenant.SANDBOX)) {
            return ExchangeRates.none();
        }
        return RateTable.read(choose(given, "--rates", "rates.csv"));
    }

    /**
     * {@return the file that comes with the program}
     *
     * @param option the option by which to name another one
     */
    Path own(String option, String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> new WrongInputException("There is no " + name + " in "
                        + folders.stream().map(Path::toString).collect(Collectors.joining(" or "))
                        + ". Name the file with "
                        + option + "."));
    }

    /** {@return the file, which can be read} */
    static Path readable(Path file, String option) {
        if (!Files.exists(file)) {
            throw new WrongInputException("There is no file " + file + ", which " + option + " names.");
        }
        if (Files.isDirectory(file)) {
            throw new WrongInputException(option + " names the folder " + file + "; name a file.");
        }
        if (!Files.isReadable(file)) {
            throw new WrongInputException(
                    "The file " + file + ", which " + option + " names, must not be read by you.");
        }
        return file;
    }

    private static Optional<Path> jarFolder() {
        return Stream.ofNullable(DataFiles.class.getProtectionDomain().getCodeSource())
                .flatMap(source -> Stream.ofNullable(source.getLocation()))
                .flatMap(location -> {
                    try {
                        return Stream.ofNullable(Path.of(location.toURI()).getParent());
                    } catch (URISyntaxException | IllegalArgumentException e) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }
}
