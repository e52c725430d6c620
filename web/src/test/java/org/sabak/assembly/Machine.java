package org.sabak.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks JSON, with a token or without one. */
public final class Machine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final String token;

    /** @param token null to come without one */
    public Machine(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, Map.of());
    }

    public HttpResponse<String> send(String method, String path, String json, Map<String, String> headers) {
        try {
            return attempt(method, path, json, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, when the other side may vanish. */
    public HttpResponse<String> attempt(String method, String path, String json, Map<String, String> headers)
            throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (json != null && !headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        headers.forEach(request::header);
        request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** What was asked for is done. */
    public static HttpResponse<String> done(HttpResponse<String> answer) {
        return answered(200, answer);
    }

    /** What was asked for is there now. */
    public static HttpResponse<String> created(HttpResponse<String> answer) {
        return answered(201, answer);
    }

    /** It was refused, with this code and in words. */
    public static void problem(HttpResponse<String> answer, int status, String code) {
        answered(status, answer);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
        assertThat(json(answer).get("detail").asString()).contains(" ").doesNotContain(code);
    }

    private static HttpResponse<String> answered(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
