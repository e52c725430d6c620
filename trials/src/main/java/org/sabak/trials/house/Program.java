package org.sabak.trials.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, unpacked once so that it starts faster and so that a build beside the trial cannot pull the jar
 * away from under it.
 */
public final class Program {

    private static final int UNPACKING_SECONDS = 60;

    private final Path jar;
    private Path archive;

    private Program(Path jar) {
        this.jar = jar;
    }

    /** @param folder where to unpack to; made by the caller and the caller's to delete */
    public static Program unpack(Path packaged, Path folder) throws IOException, InterruptedException {
        var target = folder.resolve("program");
        var unpacking = new ProcessBuilder(java(), "-Djarmode=tools", "-jar", packaged.toString(), "extract",
                "--destination", target.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("unpacking.txt").toFile()).start();
        if (!unpacking.waitFor(UNPACKING_SECONDS, TimeUnit.SECONDS) || unpacking.exitValue() != 0) {
            unpacking.destroyForcibly();
            throw new IOException("cannot unpack " + packaged + ": " + Files.readString(folder.resolve("unpacking.txt")));
        }
        return new Program(target.resolve(packaged.getFileName()));
    }

    /** Starts and stops it once, so that later starts load their classes from an archive in half the time. */
    public void warm(Path folder) throws IOException, InterruptedException {
        if (archive != null) return;
        var file = folder.resolve("classes.jsa");
        Server.start(this, folder.resolve("warm-up"), "-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off").close();
        if (Files.exists(file)) archive = file;
    }

    /** Where the build leaves the program, if it is there. */
    public static Optional<Path> packaged(Path root) {
        var jar = root.resolve("web/target/sabak.jar");
        return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
    }

    /** The words that start it on a free port, with options for the machine before them and for the program after. */
    public List<String> command(Path data, List<String> machine) {
        var command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED", "-Daxoniq.update-checker.disabled=true"));
        if (archive != null) command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off"));
        command.addAll(machine);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=0", "--sabak.data=" + data));
        return command;
    }

    /** The words that run one of its commands without starting it. */
    public List<String> offline(String... words) {
        var command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        if (archive != null) command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off"));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(words));
        return command;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}
