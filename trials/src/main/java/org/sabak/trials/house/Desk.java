package org.sabak.trials.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;

/** An organizer's program: speaks JSON with a token over loopback. */
public final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final String token;
    private final Path data;

    private Desk(Server server, String token) {
        this.address = server.address();
        this.data = server.data();
        this.token = token;
    }

    /** Comes to a running program with a new token, asked for with the key in its data folder. */
    public static Desk at(Server server) throws IOException {
        return new Desk(server, newToken(server.data()));
    }

    /** Comes with a token from before. */
    public static Desk at(Server server, String token) {
        return new Desk(server, token);
    }

    /** Where the program keeps its files. */
    public Path data() {
        return data;
    }

    public String token() {
        return token;
    }

    public Answer get(String path) {
        return calm("GET", path, null, null);
    }

    public Answer post(String path, String json) {
        return calm("POST", path, json, null);
    }

    public Answer put(String path, String json) {
        return calm("PUT", path, json, null);
    }

    /** @throws IOException when the other side vanishes or says nothing for half a minute */
    public Answer send(String method, String path, String json, String key) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
        if (json != null) request.header("Content-Type", "application/json");
        if (key != null) request.header("Idempotency-Key", key);
        request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var location = answer.headers().firstValue("Location").orElse("");
            return new Answer(answer.statusCode(), location.substring(location.lastIndexOf('/') + 1), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Sends a POST and hangs up without waiting for the answer, like a browser that lost its network. */
    public void abort(String path, String json, String key) throws IOException {
        var to = URI.create(address);
        var body = (json == null ? "" : json).getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: " + to.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key + "\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        try (var socket = new Socket(to.getHost(), to.getPort())) {
            socket.setSoLinger(true, 0); // a reset, not a polite end
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        }
    }

    private Answer calm(String method, String path, String json, String key) {
        try {
            return send(method, path, json, key);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    /**
     * Has the program make its read models anew.
     *
     * @return what it says it has done
     * @throws IOException when it says no
     */
    public String rebuild() throws IOException {
        return console(data, "/console/read-models", "");
    }

    private static String newToken(Path data) throws IOException {
        return console(data, "/console/tokens", "role=ORGANIZER&days=30&label=trial");
    }

    private static String console(Path data, String path, String form) throws IOException {
        var console = Files.readString(data.resolve("console-key")).strip().split(" ");
        var request = HttpRequest.newBuilder(URI.create(console[0] + path)).timeout(LONG_PATIENCE)
                .header("X-Console-Key", console[1]).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
            return answer.body().strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
