package org.sabak.notification.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that fails in a way the recipient's name asks for, and otherwise takes what it is given. */
final class FaultyMailServer implements AutoCloseable {

    /** What to answer where, by how the recipient's name begins. */
    private static final Map<String, String> AT_RECIPIENT = Map.of("unknown", "550 5.1.1 no such mailbox",
            "greylisted", "450 4.2.0 come back later", "full", "552 5.2.2 mailbox full");
    private static final Map<String, String> AT_END = Map.of("spam", "554 5.7.1 no", "busy", "451 4.3.0 disk full");

    private final ServerSocket socket;
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final AtomicInteger callers = new AtomicInteger();
    private final AtomicInteger hungUps = new AtomicInteger();
    private volatile String greeting = "220 test";
    private volatile boolean slow;

    FaultyMailServer() throws IOException {
        this(0);
    }

    /** @param port a free one, or 0 for any */
    FaultyMailServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every message taken, as it came over the line; also those it did not say thank you for. */
    List<String> accepted() {
        return accepted;
    }

    /** How often somebody named so was written to. */
    int attemptsAt(String recipient) {
        return seen.getOrDefault(recipient, new AtomicInteger()).get();
    }

    /** How many have been greeted. */
    int callers() {
        return callers.get();
    }

    /** The first line of every conversation from now on. */
    void greet(String line) {
        greeting = line;
    }

    /** How many have hung up on it in the middle of a word. */
    int hungUp() {
        return hungUps.get();
    }

    /** From now on greets for ever, one byte at a time. */
    void slowDown() {
        slow = true;
    }

    private static void drip(OutputStream out) throws IOException {
        for (var line = "220-slowly\r\n".getBytes(StandardCharsets.UTF_8);;) {
            for (byte one : line) {
                out.write(one);
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line; var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            var out = line.getOutputStream();
            if (slow) drip(out);
            say(out, greeting);
            callers.incrementAndGet();
            var to = "";
            for (String said; (said = in.readLine()) != null;) {
                if (said.startsWith("RCPT")) {
                    to = said.replaceFirst("(?i)RCPT TO:<([^>]*)>.*", "$1");
                    say(out, atRecipient(to));
                } else if (said.equals("DATA")) {
                    say(out, "354 go on");
                    var answer = atEnd(to, read(in));
                    if (answer == null) return;
                    if (to.startsWith("dripping")) drip(out);
                    say(out, answer);
                } else {
                    say(out, said.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException hungUp) {
            hungUps.incrementAndGet();
        }
    }

    private String atRecipient(String to) {
        int times = seen.computeIfAbsent(to, t -> new AtomicInteger()).incrementAndGet();
        if (to.startsWith("greylisted") && times > 1) return "250 ok";
        return chosen(AT_RECIPIENT, to);
    }

    /** What is cut was taken all the same. */
    private String atEnd(String to, String message) {
        var answer = chosen(AT_END, to);
        if (answer.startsWith("250")) accepted.add(message);
        boolean cut = to.startsWith("always-cut") || to.startsWith("cut") && seen.get(to).get() == 1;
        return cut ? null : answer;
    }

    private static String chosen(Map<String, String> answers, String to) {
        return answers.entrySet().stream().filter(a -> to.startsWith(a.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("250 ok");
    }

    private static String read(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (String line; (line = in.readLine()) != null && !line.equals(".");) message.append(line).append('\n');
        return message.toString();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
