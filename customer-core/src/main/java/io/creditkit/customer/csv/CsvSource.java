package io.creditkit.customer.csv;

import io.creditkit.customer.csv.CsvFormatException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a table is read from, as often as needed: once to see that it is sound as a whole, once to take it in. */
abstract class CsvSource {
    /** A text that is read only once is held up to so many characters. */
    static final int MOST_HELD = 20_000_000;

    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int CHUNK = 1 << 16;

    private final String name;

    private CsvSource(String name) {
        this.name = name;
    }

    static CsvSource of(Path file) {
        Path last = file.getFileName();
        return new CsvSource(last == null ? file.toString() : last.toString()) {
            @Override
            Reader begin() throws IOException {
                return new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
            }

            @Override
            CsvFormatException failure(IOException cause) {
                if (cause instanceof CharacterCodingException) {
                    return notUtf8(name(), cause);
                }
                return Files.exists(file)
                        ? super.failure(cause)
                        : new CsvFormatException(Kind.NOT_FOUND, name(), "There is no file " + file + ".", cause);
            }
        };
    }

    /** Takes the text into memory, since a reader can be read only once. */
    static CsvSource of(Reader reader, String name) {
        StringBuilder text = new StringBuilder();
        CsvSource source = new CsvSource(name) {
            @Override
            Reader begin() {
                return new StringReader(text.toString());
            }
        };
        try {
            char[] chunk = new char[CHUNK];
            for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
                if (text.length() + read > MOST_HELD) {
                    throw new CsvFormatException(
                            Kind.TOO_LONG_TO_HOLD,
                            name,
                            name + " has more than " + MOST_HELD
                                    + " characters, and a reader's text is held in memory. Give it as a file.",
                            Map.of("most", MOST_HELD));
                }
                text.append(chunk, 0, read);
            }
        } catch (IOException e) {
            throw source.failure(e);
        }
        return source;
    }

    static CsvFormatException notUtf8(String name, IOException cause) {
        return new CsvFormatException(Kind.NOT_UTF8, name, name + " is not UTF-8. Save it as \"CSV UTF-8\".", cause);
    }

    final String name() {
        return name;
    }

    /** {@return the text from its beginning, without a byte order mark} */
    final Reader open() throws IOException {
        PushbackReader reader = new PushbackReader(new BufferedReader(begin()));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    abstract Reader begin() throws IOException;

    CsvFormatException failure(IOException cause) {
        return new CsvFormatException(
                Kind.NOT_READABLE,
                name,
                name + " can't be read. See whether it is a file, and whether it may be read.",
                cause);
    }
}
