package org.sabak.bench.house;

import java.util.ArrayList;
import java.util.List;

/** How another process with this class path is started. */
public final class Jvm {

    private Jvm() { }

    /** Program and arguments for a class with a main method. */
    public static List<String> command(String type, String... arguments) {
        return onClassPath(System.getProperty("java.class.path"), type, arguments);
    }

    static List<String> onClassPath(String classPath, String type, String... arguments) {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED", "-Daxoniq.update-checker.disabled=true",
                "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m", "-cp", classPath, type));
        command.addAll(List.of(arguments));
        return command;
    }
}
