package io.creditkit.creditsafe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * A server that logs anybody in and breaks off everything else: it sends the beginning of an answer, waits until the client has
 * read the head of it, and ends the connection.
 */
final class BrokenServer implements AutoCloseable {

    /** How a connection ends. */
    enum End {
        /** By a reset, as when a machine on the way forgets it. */
        RESET,
        /** In good order, as when a process is stopped. */
        CLOSED
    }

    private final ServerSocket socket;
    private final byte[] beginning;
    private final End end;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Semaphore headsRead = new Semaphore(0);

    private BrokenServer(ServerSocket socket, byte[] beginning, End end) {
        this.socket = socket;
        this.beginning = beginning;
        this.end = end;
    }

    /** {@return a server whose answers have this head, without its end, and this beginning of a body} */
    static BrokenServer sending(String head, byte[] body, End end) {
        byte[] first = ("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] beginning = new byte[first.length + body.length];
        System.arraycopy(first, 0, beginning, 0, first.length);
        System.arraycopy(body, 0, beginning, first.length, body.length);
        try {
            BrokenServer server =
                    new BrokenServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), beginning, end);
            Thread thread = new Thread(server::serve, "broken-server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** {@return the requests that came, but for logins} */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** {@return a client of it, which tells it when it has read the head of an answer} */
    CreditsafeClient client(ApiServer api) {
        OkHttpClient telling = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    Response response = chain.proceed(chain.request());
                    headsRead.release();
                    return response;
                })
                .build();
        return api.builder()
                .environment(Environment.of(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1")))
                .httpClient(telling)
                .build();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                serve(connection);
            } catch (IOException ended) {
                continue; // the client may be gone, or this server closed
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void serve(Socket connection) throws IOException, InterruptedException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        String line = reader.readLine();
        for (String header = line; header != null && !header.isEmpty(); header = reader.readLine()) {
            continue;
        }
        OutputStream out = connection.getOutputStream();
        if (line != null && line.startsWith("POST /v1/authenticate")) {
            String token = "{\"token\":\"" + ApiServer.jwt("one", TestClock.START.plus(Duration.ofHours(1))) + "\"}";
            out.write(("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + token.length() + "\r\n\r\n" + token)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } else {
            requests.add(String.valueOf(line));
            out.write(beginning);
            out.flush();
            if (end == End.RESET) {
                connection.setSoLinger(true, 0);
            }
        }
        headsRead.acquire();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
