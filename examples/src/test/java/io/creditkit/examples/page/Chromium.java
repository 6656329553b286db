package io.creditkit.examples.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One tab of a headless Chromium, driven over its DevTools protocol, as that of the tests of the network's page. */
final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 120;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private Chromium(Process process, URI tab) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(tab, new Listener())
                .join();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** Starts a browser whose files all lie in that directory. */
    static Chromium start(Path program, Path directory) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + directory,
                        "--window-size=1500,950",
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("DevTools listening on ws://")) {
                Thread drain = new Thread(() -> lines.lines().forEach(rest -> {}), "chromium output");
                drain.setDaemon(true);
                drain.start();
                String host = line.replaceAll(".*ws://([^/]*)/.*", "$1");
                return new Chromium(process, tab(host));
            }
        }
        throw new IOException(program + " offers no DevTools: " + said);
    }

    private static URI tab(String host) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + host + "/json/new?about:blank"))
                                .PUT(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return URI.create(
                JSON.readTree(answer.body()).get("webSocketDebuggerUrl").textValue());
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        JsonNode got = answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        if (got.has("error")) {
            throw new IllegalStateException(method + ": " + got.get("error"));
        }
        return got.get("result");
    }

    /** Opens a page and waits until it is loaded. What it said and asked for before is forgotten. */
    void open(URI page) {
        call("Page.navigate", Map.of("url", "about:blank"));
        events.clear();
        CompletableFuture<JsonNode> loaded = new CompletableFuture<>();
        awaited.put("Page.loadEventFired", loaded);
        call("Page.navigate", Map.of("url", page.toString()));
        loaded.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        until("document.readyState === 'complete'");
    }

    /** {@return what the expression is in the page} */
    JsonNode get(String expression) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.get("result").path("value");
    }

    /** Waits until the expression is true in the page. */
    void until(String expression) {
        get("new Promise(function (done) { (function look() { if (" + expression
                + ") { done(true); } else { requestAnimationFrame(look); } }()); })");
    }

    /** Presses the key that goes on to what can be used next. */
    void tab() {
        for (String type : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", Map.of("type", type, "key", "Tab", "windowsVirtualKeyCode", 9));
        }
    }

    /** Presses the keys that go back to what could be used before. */
    void tabBack() {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", "Tab", "windowsVirtualKeyCode", 9, "modifiers", 8));
        }
    }

    /** Has a finger in place of a pointer, so that nothing hovers, or a pointer again. */
    void touch(boolean finger) {
        call("Emulation.setTouchEmulationEnabled", Map.of("enabled", finger));
    }

    /** Moves the pointer to the middle of an element, which is scrolled to. */
    void point(String selector) {
        JsonNode at = get("(function () { var e = document.querySelector('" + selector
                + "'); e.scrollIntoView({ block: 'center' }); var b = e.getBoundingClientRect();"
                + " return [b.left + b.width / 2, b.top + b.height / 2]; }())");
        call("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", at.get(0), "y", at.get(1)));
    }

    /** Shows pages as on a screen or on paper, light or dark. */
    void show(String medium, String light) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", light))));
    }

    /** Makes the window so wide and high, in CSS pixels. */
    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** {@return what the page wrote to the console, and what went wrong in it} */
    List<String> complaints() {
        List<String> result = new ArrayList<>();
        for (JsonNode event : events) {
            String method = event.get("method").textValue();
            if (method.equals("Runtime.consoleAPICalled")
                    || method.equals("Runtime.exceptionThrown")
                    || method.equals("Log.entryAdded")) {
                result.add(event.get("params").toString());
            }
        }
        return result;
    }

    /** {@return the addresses that were asked for} */
    List<String> requests() {
        return events.stream()
                .filter(event -> event.get("method").textValue().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").textValue())
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
        // The browser's helpers outlive it by a moment and still write into its directory, which is about to be
        // removed.
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        all.forEach(Chromium::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle one) {
        try {
            one.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            one.destroyForcibly();
            one.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of the browser can't be awaited.", e);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                take(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void take(String text) {
            try {
                JsonNode node = JSON.readTree(text);
                if (node.has("id")) {
                    answers.remove(node.get("id").intValue()).complete(node);
                } else {
                    events.add(node);
                    CompletableFuture<JsonNode> waiting =
                            awaited.remove(node.get("method").textValue());
                    if (waiting != null) {
                        waiting.complete(node);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
