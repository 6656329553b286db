package io.creditkit.examples.sandbox;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A request written to the last byte as some client writes it; nothing is added, corrected or ordered anew. */
final class RawRequest {
    private final List<String> lines = new ArrayList<>();
    private byte[] body = new byte[0];

    /** Begins with the request line, without {@code HTTP/1.1}. */
    RawRequest(String line, String... headers) {
        lines.add(line + " HTTP/1.1");
        lines.addAll(Arrays.asList(headers));
    }

    RawRequest body(byte[] content) {
        lines.add("Content-Length: " + content.length);
        body = content;
        return this;
    }

    RawRequest body(String content) {
        return body(content.getBytes(StandardCharsets.UTF_8));
    }

    /** In two pieces, as who does not know the length sends it. */
    RawRequest chunked(String content) {
        lines.add("Transfer-Encoding: chunked");
        String first = content.substring(0, 5);
        String rest = content.substring(5);
        body = ("5\r\n" + first + "\r\n" + Integer.toHexString(rest.length()) + "\r\n" + rest + "\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return this;
    }

    Reply send(Sandbox sandbox) throws IOException {
        try (Socket socket =
                new Socket(sandbox.baseUri().getHost(), sandbox.baseUri().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            String head = String.join("\r\n", lines) + "\r\nHost: "
                    + sandbox.baseUri().getAuthority() + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            if (lines.contains("Expect: 100-continue")) {
                Reply goOn = read(in);
                if (goOn.status() != 100) {
                    return goOn;
                }
            }
            out.write(body);
            out.flush();
            return read(in);
        }
    }

    private static Reply read(DataInputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", -1)[1]);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String plain = header.toLowerCase(Locale.ROOT);
            if (plain.startsWith("content-length:")) {
                length = Integer.parseInt(
                        plain.substring("content-length:".length()).strip());
            }
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Reply(status, new String(content, StandardCharsets.UTF_8));
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** What came back. */
    record Reply(int status, String text) {}
}
