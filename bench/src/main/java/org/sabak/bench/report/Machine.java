package org.sabak.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sabak.bench.load.Spread;

/** Where it was measured. */
public record Machine(String date, String commit, Map<String, String> facts) {

    private static final int SYNCS = 200;
    private static final int PAGE = 4096;

    /** @param folder on the disk that is measured */
    public static Machine here(Path folder) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put("CPU", line(Path.of("/proc/cpuinfo"), "model name"));
        facts.put("memory", line(Path.of("/proc/meminfo"), "MemTotal"));
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.vendor") + " " + Runtime.version());
        facts.put("heap", Runtime.getRuntime().maxMemory() / (1 << 20) + " MB at most");
        facts.put("one fsync of 4 kB", syncs(folder));
        facts.put("load average before", first(Path.of("/proc/loadavg")));
        return new Machine(LocalDate.now().toString(), System.getProperty("sabak.bench.commit", "unknown"), facts);
    }

    private static String syncs(Path folder) {
        var millis = new double[SYNCS];
        var file = folder.resolve("fsync");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SYNCS; i++) {
                long before = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE));
                channel.force(false);
                millis[i] = (System.nanoTime() - before) / 1e6;
            }
            Files.delete(file);
            var spread = Spread.of(millis);
            return Bar.number(spread.median()) + " ms (" + Bar.number(spread.least()) + ".." + Bar.number(spread.most())
                    + ", " + Files.getFileStore(folder).type() + ")";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    private static String line(Path file, String name) {
        return first(file).lines().filter(l -> l.startsWith(name)).findFirst()
                .map(l -> l.substring(l.indexOf(':') + 1).strip()).orElse("unknown");
    }
}
