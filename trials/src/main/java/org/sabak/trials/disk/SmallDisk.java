package org.sabak.trials.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file system in memory of a given size, mounted for one trial. */
public final class SmallDisk implements AutoCloseable {

    private final Path at;
    private final Thread hook = new Thread(this::unmount);

    private SmallDisk(Path at) {
        this.at = at;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public static SmallDisk mount(Path at, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(at);
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "sabak-trial", at.toString())) {
            throw new IOException("cannot mount a small disk");
        }
        return new SmallDisk(at);
    }

    /** Why no small disk can be made here, or null. */
    public static String hindrance() {
        try {
            var at = Files.createTempDirectory("sabak-trial-mount-");
            try {
                mount(at, 1).close();
                return null;
            } finally {
                Files.deleteIfExists(at);
            }
        } catch (IOException notAllowed) {
            return "mounting a small disk needs root";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    public Path path() {
        return at;
    }

    @Override
    public void close() {
        unmount();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The hook is running, which is as good.
        }
    }

    private void unmount() {
        try {
            run("umount", "-l", at.toString());
        } catch (IOException | InterruptedException e) {
            System.err.println("still mounted: " + at);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
