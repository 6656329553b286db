package io.creditkit.examples;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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

    /** What may be set, by the option: the main job's output folder is where the other commands find the data. */
    private static final Map<String, String> KEYS =
            Map.of("--data", "data", "--out", "data", "--tenant", "tenant", "--rates", "rates", "--as-of", "as_of");

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
     * @throws WrongInputException if the file that is named can't be read
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
        }
        return new Configuration(environment, file);
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
        String set = environment.get(PREFIX + key.toUpperCase(Locale.ROOT));
        return set == null || set.isBlank() ? file.getProperty(key) : set;
    }
}
