package io.creditkit.examples;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option is when it is not given: what the environment says ({@code CREDITKIT_DATA} for {@code --data}, and for {@code --out} of the main job), else what
 * the file says that {@code CREDITKIT_CONFIG} names ({@code data=...}), else the program's own default.
 */
final class Configuration implements IDefaultValueProvider {
    static final String FILE = "CREDITKIT_CONFIG";

    /** Where a person sees a company at the agency, with {@code {id}} where its key goes; no command has an option for it. */
    static final String AGENCY_PAGE = "agency_page";

    private static final String AS_OF = "as_of";

    /** What may be set, by the option: the main job's output folder is where the other commands find the data. */
    private static final Map<String, String> KEYS = Map.of(
            "--data", "data",
            "--out", "data",
            "--tenant", "tenant",
            "--rates", "rates",
            "--as-of", AS_OF,
            "--orders-per-day", "orders_per_day",
            "--orders-per-month", "orders_per_month");

    private static final Set<String> ALLOWED = allowed();

    private static final Pattern SECRET = Pattern.compile("(?i).*(passw|secret|token|user_?name|credential).*");

    private static final String PREFIX = "CREDITKIT_";

    private final Map<String, String> environment;
    private final Properties file;

    private Configuration(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * {@return the configuration of this process}
     *
     * @throws WrongInputException if the file that is named can't be read, or has a key that there is not
     */
    static Configuration of(Map<String, String> environment) {
        Properties file = new Properties();
        Optional<String> name = Optional.ofNullable(environment.get(FILE)).filter(text -> !text.isBlank());
        if (name.isPresent()) {
            try (Reader reader = Files.newBufferedReader(Path.of(name.get()))) {
                file.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new WrongInputException("The configuration file " + name.get() + ", which " + FILE
                        + " names, can't be read as properties in UTF-8.");
            }
            new TreeSet<>(file.stringPropertyNames()).forEach(key -> require(key, name.get()));
        }
        Configuration configuration = new Configuration(environment, file);
        configuration.requireDay();
        return configuration;
    }

    /** An option that nobody typed can't be what is blamed. */
    private void requireDay() {
        String day = value(AS_OF);
        if (day == null || day.isBlank()) {
            return;
        }
        try {
            LocalDate.parse(day);
        } catch (DateTimeException e) {
            String set = environment.get(PREFIX + AS_OF.toUpperCase(Locale.ROOT));
            throw new WrongInputException((set == null || set.isBlank()
                            ? AS_OF + " in the file that " + FILE + " names: "
                            : PREFIX + AS_OF.toUpperCase(Locale.ROOT) + ": ")
                    + Days.noDay(day) + ".");
        }
    }

    /** {@return where a person sees a company at the agency; empty if nobody said so} */
    static Optional<String> agencyPage(Map<String, String> environment) {
        return Optional.ofNullable(of(environment).value(AGENCY_PAGE)).filter(text -> !text.isBlank());
    }

    /** A key that is not read would be a setting that somebody relies on and nobody heeds. Values are never told. */
    private static void require(String key, String file) {
        if (SECRET.matcher(key).matches()) {
            throw new WrongInputException("The configuration file " + file + " has the key " + key
                    + ". It is refused: files are copied and kept, so user and password are read from "
                    + AgencyAccess.USERNAME + " and " + AgencyAccess.PASSWORD + " in the environment alone.");
        }
        if (!ALLOWED.contains(key)) {
            throw new WrongInputException("The configuration file " + file + " has the key " + key
                    + ", which there is not. There are " + String.join(", ", ALLOWED) + ".");
        }
    }

    private static Set<String> allowed() {
        Set<String> keys = new TreeSet<>(KEYS.values());
        keys.add(AGENCY_PAGE);
        return Collections.unmodifiableSet(keys);
    }

    private @Nullable String value(String key) {
        String set = environment.get(PREFIX + key.toUpperCase(Locale.ROOT));
        return set == null || set.isBlank() ? file.getProperty(key) : set;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String key = KEYS.get(option.longestName());
        if (key == null) {
            return null;
        }
        return value(key);
    }
}
