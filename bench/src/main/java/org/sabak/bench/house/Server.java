package org.sabak.bench.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program in a process of its own, started to see how long it takes to answer rightly. */
public final class Server {

    private static final long PAUSE_MILLIS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A long log's read models are kept at the stop. */
    private static final Duration STOP = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final int port = freePort();
    private final Path output;

    /** @param output where the program's words go */
    public Server(Path output) {
        this.output = output;
    }

    /** Seconds from the start of the process until anything answers at all. */
    public OptionalDouble bareStart(Duration bound) {
        return seconds(Jvm.onClassPath(Bare.classPath(), Bare.class.getName(), "--server.port=" + port), request("/", ""),
                answer -> true, bound);
    }

    /**
     * Seconds from the start of the process until the organizer's dashboard is complete up to a position.
     *
     * @return nothing when it takes longer than the bound
     */
    public OptionalDouble start(House.Known known, Duration bound) {
        var command = Jvm.command(House.application(), "--server.port=" + port, "--sabak.data=" + known.data(),
                "--sabak.letters.enabled=false");
        return seconds(command, request("/api/desk/figures", known.token()), answer -> answer.statusCode() == 200
                && answer.body().contains("\"position\":" + known.position()), bound);
    }

    private OptionalDouble seconds(List<String> command, HttpRequest request, Predicate<HttpResponse<String>> right, Duration bound) {
        long start = System.nanoTime();
        Process process = null;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            while (System.nanoTime() - start < bound.toNanos() && process.isAlive()) {
                if (answers(request, right)) return OptionalDouble.of((System.nanoTime() - start) / 1e9);
                Thread.sleep(PAUSE_MILLIS);
            }
            if (!process.isAlive()) throw new IllegalStateException("the program ended; see " + output.getFileName());
            return OptionalDouble.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            if (process != null) end(process);
        }
    }

    private boolean answers(HttpRequest request, Predicate<HttpResponse<String>> right) throws InterruptedException {
        try {
            return right.test(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE);
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
