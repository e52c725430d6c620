package org.sabak.trials.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** One run of the program. Whatever happens to the trial, the process does not outlive it. */
public final class Server implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Pattern READY = Pattern.compile("Sabak is ready at (\\S+)");

    private final Path data;
    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final Thread undertaker;
    private final long launched = System.nanoTime();
    private long readyAfter;

    private Server(Path data, Process process) {
        this.data = data;
        this.process = process;
        this.undertaker = new Thread(this::destroyAll);
        Runtime.getRuntime().addShutdownHook(undertaker);
        Thread.ofPlatform().daemon().name("listener").start(this::listen);
    }

    /** Starts the program and returns at once; see {@link #awaitReady}. */
    public static Server launch(Program program, Path data, String... machine) throws IOException {
        return launch(data, program.command(data, List.of(machine)));
    }

    /** The same with a whole command line, for a program inside another one. */
    public static Server launch(Path data, List<String> command) throws IOException {
        return new Server(data, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Starts the program and waits until it serves. */
    public static Server start(Program program, Path data, String... machine) throws IOException, InterruptedException {
        var server = launch(program, data, machine);
        if (!server.awaitReady()) {
            server.close();
            throw new IllegalStateException("did not start:\n" + String.join("\n", server.said()));
        }
        return server;
    }

    /** True once it serves; false when it ended before it did, or took longer than two minutes. */
    public boolean awaitReady() throws InterruptedException {
        try {
            ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException ended) {
            return false;
        }
    }

    public String address() {
        return ready.join();
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** Milliseconds from the launch to the line that says it is ready. */
    public long readyAfterMillis() {
        return readyAfter;
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits for the process to end by itself; false when it does not. */
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Exit code, once it has ended. */
    public int status() {
        return process.exitValue();
    }

    /** What it has written so far. */
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    public void kill() throws InterruptedException {
        destroyAll();
        process.waitFor();
    }

    /** Of a program inside another one, such as strace, the outer one would go and leave the inner one running. */
    private void destroyAll() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** SIGTERM; SIGKILL when that takes longer than half a minute. */
    @Override
    public void close() throws InterruptedException {
        var inside = process.descendants().toList();
        if (inside.isEmpty()) process.destroy();
        else inside.forEach(ProcessHandle::destroy); // the outer one ends with it
        if (!process.waitFor(30, TimeUnit.SECONDS)) kill();
        try {
            Runtime.getRuntime().removeShutdownHook(undertaker);
        } catch (IllegalStateException endingAlready) {
            // The hook is running, which is as good.
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null;) hear(line);
        } catch (IOException gone) {
            // The process was killed in the middle of a line.
        }
        ready.completeExceptionally(new IllegalStateException("ended before it was ready"));
    }

    private void hear(String line) {
        synchronized (said) {
            said.add(line);
        }
        var match = READY.matcher(line);
        if (match.find()) {
            readyAfter = (System.nanoTime() - launched) / 1_000_000;
            ready.complete(match.group(1));
        }
    }
}
