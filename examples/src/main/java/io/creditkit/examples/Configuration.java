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
 * What an option is when it is not given: what the environment says ({@code CREDITKIT_DATA} for {@code --data}), else what
 * the file says that {@code CREDITKIT_CONFIG} names ({@code data=...}), else the program's own default.
 */
final class Configuration implements IDefaultValueProvider {
    static final String FILE = "CREDITKIT_CONFIG";

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
        if (!(argument instanceof OptionSpec option) || !DataAccess.OPTIONS.contains(option.longestName())) {
            return null;
        }
        String key = option.longestName().substring(2);
        String set = environment.get(PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_'));
        return set == null || set.isBlank() ? file.getProperty(key) : set;
    }
}
