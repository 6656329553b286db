package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What closing a client does to connections, seen by the server. */
@Timeout(30)
class ClosingTest {

    @Test
    void the_connections_of_its_own_end_with_the_client() throws Exception {
        try (PatientServer server = new PatientServer()) {
            CreditsafeClient client = server.client().build();
            assertThat(server.connections).hasValue(0);
            client.access().subscription();
            assertThat(server.connections).hasValue(1);
            assertThat(server.ended.getCount()).isEqualTo(1);

            client.close();

            assertThat(server.ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void the_connections_of_the_host_serve_it_after_the_client_is_closed() throws Exception {
        OkHttpClient hosts = new OkHttpClient();
        try (PatientServer server = new PatientServer()) {
            CreditsafeClient first = server.client().httpClient(hosts).build();
            first.access().subscription();

            first.close();

            try (CreditsafeClient second = server.client().httpClient(hosts).build()) {
                second.access().subscription();
            }
            assertThat(server.connections).hasValue(1);
            assertThat(server.ended.getCount()).isEqualTo(1);
        } finally {
            hosts.connectionPool().evictAll();
        }
    }

    /** Answers everything with a token, keeps each connection, and counts them. */
    private static final class PatientServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();
        private final CountDownLatch ended = new CountDownLatch(1);

        PatientServer() throws IOException {
            Thread thread = new Thread(this::serve, "patient-server");
            thread.setDaemon(true);
            thread.start();
        }

        CreditsafeClient.Builder client() {
            return CreditsafeClient.builder()
                    .credentials(Credentials.ofPassword("test-user", "test-secret"))
                    .clock(new TestClock())
                    .environment(Environment.of(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1")));
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket connection = socket.accept()) {
                    connections.incrementAndGet();
                    serve(connection);
                    ended.countDown();
                } catch (IOException broken) {
                    continue; // this server is closed, or the client is gone
                }
            }
        }

        private static void serve(Socket connection) throws IOException {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            String token = "{\"token\":\"" + ApiServer.jwt("one", TestClock.START.plus(Duration.ofHours(1))) + "\"}";
            String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + token.length() + "\r\n\r\n" + token;
            int body = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("Content-Length: ")) {
                    body = Integer.parseInt(line.substring("Content-Length: ".length()));
                }
                if (line.isEmpty()) {
                    assertThat(reader.skip(body)).isEqualTo(body);
                    body = 0;
                    connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
