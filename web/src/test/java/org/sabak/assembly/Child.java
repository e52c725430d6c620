package org.sabak.assembly;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application in a process of its own, which a test may kill. */
final class Child {

    private static final Pattern READY = Pattern.compile("Sabak is ready at (\\S+)");

    private final Process process;
    private final String address;

    private Child(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a free port and waits until it says that it is ready. */
    static Child start(Path data) throws IOException {
        var classPath = Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)).filter(e -> !e.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp", classPath,
                "org.sabak.assembly.Sabak", "--server.port=0", "--sabak.data=" + data));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null; said.append(line).append('\n')) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                drain(lines);
                return new Child(process, ready.group(1));
            }
        }
        throw new IllegalStateException("did not start:\n" + said);
    }

    String address() {
        return address;
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    private static void drain(BufferedReader lines) {
        Thread.ofVirtual().start(() -> {
            try {
                while (lines.readLine() != null) { }
            } catch (IOException closed) {
                // The process is gone, which is what the test is about.
            }
        });
    }
}
