package org.sabak.trials.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A mail server on loopback that draws a fault for each conversation, and remembers what it took. */
public final class BadMailServer implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("Message-ID: <(letter-[^@]+)@");

    private final ServerSocket socket;
    private final Supplier<Fault> faults;
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger conversations = new AtomicInteger();

    /** @param faults one for each conversation, asked by many threads */
    public BadMailServer(Supplier<Fault> faults) throws IOException {
        this.faults = faults;
        socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Ids of the letters it took, each as often as it did. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    public int conversations() {
        return conversations.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                conversations.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line; var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            new Talk(in, line.getOutputStream(), faults.get(), this::take).run();
        } catch (IOException | InterruptedException hungUp) {
            // That is what this is about.
        }
    }

    private void take(String message) {
        var id = ID.matcher(message);
        taken.add(id.find() ? id.group(1) : "without an id");
    }
}
