package io.creditkit.customer.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.csv.CsvTable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The records about one person as a ZIP file of JSON and CSV. */
final class PersonalDataBundle {
    private PersonalDataBundle() {}

    static void write(List<PersonalRecord> records, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Map<String, List<PersonalRecord>> byType = new LinkedHashMap<>();
        records.forEach(found ->
                byType.computeIfAbsent(found.type(), first -> new ArrayList<>()).add(found));
        zip.putNextEntry(entry("data.json"));
        writeJson(byType, new Unclosed(zip));
        zip.closeEntry();
        for (Map.Entry<String, List<PersonalRecord>> type : byType.entrySet()) {
            zip.putNextEntry(entry(type.getKey().replace(' ', '-') + ".csv"));
            writeCsv(type.getValue(), new Unclosed(zip));
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Without the time of day, so that equal data makes equal bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static void writeJson(Map<String, List<PersonalRecord>> byType, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (Map.Entry<String, List<PersonalRecord>> type : byType.entrySet()) {
                json.writeArrayFieldStart(type.getKey());
                for (PersonalRecord found : type.getValue()) {
                    json.writeStartObject();
                    json.writeStringField("id", found.id());
                    for (Map.Entry<String, String> field : found.fields().entrySet()) {
                        json.writeStringField(field.getKey(), field.getValue());
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void writeCsv(List<PersonalRecord> records, OutputStream out) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        records.forEach(found -> names.addAll(found.fields().keySet()));
        List<String> headings = new ArrayList<>();
        headings.add("id");
        headings.addAll(names);
        try (CsvTable table = CsvTable.to(out, CsvTable.Dialect.MACHINE, headings)) {
            for (PersonalRecord found : records) {
                List<CsvCell> cells = new ArrayList<>();
                cells.add(CsvCell.text(found.id()));
                for (String name : names) {
                    String value = found.fields().get(name);
                    cells.add(value == null ? new CsvCell.Blank() : CsvCell.text(value));
                }
                table.row(cells);
            }
        }
    }

    /** Lets a writer end its part without ending the file. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
