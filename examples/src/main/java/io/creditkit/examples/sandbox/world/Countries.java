package io.creditkit.examples.sandbox.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The countries of the world and the sectors its companies work in, read once from {@code countries.json}. */
public final class Countries {
    private static final Countries ALL = read();

    private final List<Sector> sectors;
    private final Map<String, Country> byCode;

    private Countries(Content content) {
        this.sectors = List.copyOf(content.sectors());
        this.byCode = new LinkedHashMap<>();
        content.countries().forEach(country -> byCode.put(country.code(), country));
    }

    /** {@return the countries} */
    public static Countries all() {
        return ALL;
    }

    /** {@return every country, in a fixed order} */
    public List<Country> list() {
        return List.copyOf(byCode.values());
    }

    /** {@return the country of this code, empty if no company of the world is there} */
    public Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Country get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no country " + code + " in countries.json"));
    }

    Sector sector(int number) {
        return sectors.get(number);
    }

    int sectorCount() {
        return sectors.size();
    }

    private static Countries read() {
        return new Countries(read("countries.json", Content.class));
    }

    static <T> T read(String resource, Class<T> type) {
        try (InputStream in = Countries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the jar");
            }
            return new ObjectMapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + resource, e);
        }
    }

    private record Content(List<Sector> sectors, List<Country> countries) {}
}
