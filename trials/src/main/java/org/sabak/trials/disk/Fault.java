package org.sabak.trials.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Something that is wrong with a disk for a while. Closing it makes the disk well again. */
public interface Fault extends AutoCloseable {

    /** What the kernel's calls are answered with. */
    enum Kind { FULL, READ_ONLY, SYNC_FAILS }

    @Override
    void close() throws IOException, InterruptedException;

    /** @param data folder of the running program, on a disk of its own */
    static Fault begin(Kind kind, Path data, long pid) throws IOException, InterruptedException {
        return switch (kind) {
            case FULL -> ballast(data.getParent().resolve("ballast"));
            case READ_ONLY -> injected(data, pid, "pwrite64,write,ftruncate", "EROFS");
            case SYNC_FAILS -> injected(data, pid, "fsync,fdatasync,write", "EIO");
        };
    }

    /** Fills the disk to the last byte; what the program frees meanwhile is taken as well. */
    private static Fault ballast(Path file) {
        var filler = Thread.ofPlatform().daemon().unstarted(() -> {
            var block = ByteBuffer.allocate(4096);
            try (var ballast = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                while (!Thread.currentThread().isInterrupted()) write(ballast, block.clear());
            } catch (IOException interrupted) {
                // closed by the interrupt
            }
        });
        filler.start();
        return () -> {
            filler.interrupt();
            filler.join(5_000);
            Files.deleteIfExists(file);
        };
    }

    private static void write(FileChannel ballast, ByteBuffer block) throws IOException {
        try {
            ballast.write(block);
        } catch (java.nio.channels.ClosedByInterruptException over) {
            Thread.currentThread().interrupt();
            throw over;
        } catch (IOException full) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }

    /** A mounted disk cannot be made read-only under open files; so the kernel is made to say that it is. */
    private static Fault injected(Path data, long pid, String calls, String error) throws IOException {
        var command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-p", Long.toString(pid),
                "-e", "trace=" + calls, "-e", "inject=" + calls + ":error=" + error));
        for (var name : List.of("log.db", "log.db-wal", "log.head", "vault.db", "vault.db-wal")) {
            command.addAll(List.of("-P", data.resolve(name).toString()));
        }
        var strace = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return () -> {
            strace.destroy(); // detaches; the program goes on
            if (!strace.waitFor(10, TimeUnit.SECONDS)) strace.destroyForcibly();
        };
    }
}
