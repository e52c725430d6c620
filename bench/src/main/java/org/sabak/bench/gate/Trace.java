package org.sabak.bench.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of the files whose syncs returned successfully, in the order in which they returned. */
final class Trace {

    private static final Pattern WHOLE = Pattern.compile("^\\d+ +f(?:data)?sync\\(\\d+<([^>]*)>\\) += 0$");
    private static final Pattern BEGUN = Pattern.compile("^(\\d+) +f(?:data)?sync\\(\\d+<([^>]*)> <unfinished \\.\\.\\.>$");
    private static final Pattern RESUMED = Pattern.compile("^(\\d+) +<\\.\\.\\. f(?:data)?sync resumed>\\) += 0$");

    private final List<String> synced = new ArrayList<>();

    /** @param file as strace writes it with {@code -f -y} */
    static Trace read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static Trace of(List<String> lines) {
        var trace = new Trace();
        Map<String, String> begun = new HashMap<>();
        for (var line : lines) {
            var whole = WHOLE.matcher(line);
            var start = BEGUN.matcher(line);
            var end = RESUMED.matcher(line);
            if (whole.matches()) trace.add(whole.group(1));
            else if (start.matches()) begun.put(start.group(1), start.group(2));
            else if (end.matches() && begun.containsKey(end.group(1))) trace.add(begun.remove(end.group(1)));
        }
        return trace;
    }

    /** Answers before which, since the answer before, the file was not synced. */
    int uncovered(String file, String answer) {
        int uncovered = 0;
        boolean covered = true; // nothing was answered before the first mark
        for (var name : synced) {
            if (name.equals(file)) covered = true;
            if (!name.equals(answer)) continue;
            if (!covered) uncovered++;
            covered = false;
        }
        return uncovered;
    }

    /** How often a name occurs. */
    long count(String name) {
        return synced.stream().filter(name::equals).count();
    }

    /** What lies between two marks. */
    Trace between(String from, String to) {
        var part = new Trace();
        int first = synced.indexOf(from);
        int last = synced.indexOf(to);
        if (first >= 0 && last > first) part.synced.addAll(synced.subList(first + 1, last));
        return part;
    }

    private void add(String path) {
        synced.add(path.substring(path.lastIndexOf('/') + 1));
    }
}
