package io.creditkit.examples.sandbox.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF document of one page with some lines of text (ISO 32000-1, 7.5 and 9.4). Without state. */
public final class PlainPdf {
    /** What the font is declared to have. */
    private static final Charset LETTERS = Charset.forName("windows-1252");

    private static final int FIRST_LINE = 760;

    private PlainPdf() {}

    /** {@return the document; a letter that Western Europe does not use is shown as a question mark} */
    public static byte[] of(List<String> lines) {
        byte[] text = page(lines).getBytes(LETTERS);
        List<byte[]> objects = List.of(
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>"),
                joined(ascii("<< /Length " + text.length + " >>\nstream\n"), text, ascii("\nendstream")),
                ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.4\n"));
        List<Integer> places = new ArrayList<>();
        for (byte[] object : objects) {
            places.add(out.size());
            out.writeBytes(ascii(places.size() + " 0 obj\n"));
            out.writeBytes(object);
            out.writeBytes(ascii("\nendobj\n"));
        }
        int table = out.size();
        out.writeBytes(ascii("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n"));
        places.forEach(place -> out.writeBytes(ascii(padded(place) + " 00000 n \n")));
        out.writeBytes(ascii(
                "trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static String page(List<String> lines) {
        StringBuilder page = new StringBuilder("BT /F1 14 Tf 56 " + FIRST_LINE + " Td 20 TL\n");
        for (String line : lines) {
            page.append('(')
                    .append(line.replaceAll("([\\\\()])", "\\\\$1").replaceAll("\\p{Cntrl}", " "))
                    .append(") Tj T*\n");
        }
        return page.append("ET").toString();
    }

    private static String padded(int number) {
        return "0".repeat(10 - Integer.toString(number).length()) + number;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
