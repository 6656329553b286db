import io.creditkit.examples.sandbox.Fault;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks the sandbox for a token twice, once on a bad day, with nothing on the class path but what the sandbox brings. */
final class SandboxHost {
    private SandboxHost() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SandboxOptions options = SandboxOptions.builder().companies(100).build();
        try (Sandbox sandbox = Sandbox.start(options)) {
            sandbox.inject(Fault.serviceUnavailable());
            // What it prints is its result: .ci/sandbox-host compares it.
            System.out.println(login(sandbox) + " " + login(sandbox));
        }
    }

    private static int login(Sandbox sandbox) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUri() + "/authenticate"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\": \"sandbox\", \"password\": \"sandbox\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
