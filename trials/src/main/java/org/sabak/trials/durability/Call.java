package org.sabak.trials.durability;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One moment of a system call as strace saw it. A call that ran while others did has two moments, otherwise both fall
 * into one line: strace stops the thread before the call does anything and again after it has returned.
 *
 * @param file     what the file descriptor stands for, such as {@code /data/log.db-wal} or {@code socket:[1234]}
 * @param text     arguments as printed, data included
 * @param returned whether this line shows the return
 * @param entered  whether this line shows the entry
 */
record Call(String name, String file, String text, boolean entered, boolean returned) {

    private static final Pattern BEGINS = Pattern.compile("^\\d+ +(\\w+)\\((?:(?:AT_FDCWD|\\d+)(?:<([^>]*)>)?)?");
    private static final Pattern RESUMES = Pattern.compile("^(\\d+) +<\\.\\.\\. (\\w+) resumed>");
    private static final String UNFINISHED = "<unfinished ...>";

    /** Joins the two halves of calls that were interrupted in the print. */
    static final class Lines {

        private final Map<String, Call> unfinished = new HashMap<>();

        /** Empty for lines that are no call: signals, exits. */
        Optional<Call> read(String line) {
            var resumes = RESUMES.matcher(line);
            if (resumes.find()) {
                var begun = unfinished.remove(resumes.group(1));
                return Optional.ofNullable(begun).map(c -> new Call(c.name, c.file, c.text + line, false, true));
            }
            var begins = BEGINS.matcher(line);
            if (!begins.find()) return Optional.empty();
            boolean cut = line.endsWith(UNFINISHED);
            var call = new Call(begins.group(1), begins.group(2) == null ? "" : begins.group(2), line, true, !cut);
            if (cut) unfinished.put(line.substring(0, line.indexOf(' ')), call);
            return Optional.of(call);
        }
    }

    boolean on(String fileName) {
        return file.endsWith("/" + fileName);
    }

    boolean onSocket() {
        return file.startsWith("socket:") || file.startsWith("TCP");
    }

    boolean syncs() {
        return name.equals("fsync") || name.equals("fdatasync");
    }

    boolean succeeded() {
        return !text.contains(") = -1 ");
    }

    /** The first bytes of the data, which strace prints as a C string. */
    byte[] data(int most) {
        var bytes = new byte[most];
        int at = text.indexOf('"') + 1;
        for (int i = 0; i < most; i++) {
            if (text.charAt(at) != '\\') {
                bytes[i] = (byte) text.charAt(at++);
                continue;
            }
            at++;
            int digits = 0;
            int value = 0;
            while (digits < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '7') {
                value = value * 8 + text.charAt(at++) - '0';
                digits++;
            }
            bytes[i] = (byte) (digits > 0 ? value : escaped(text.charAt(at++)));
        }
        return bytes;
    }

    private static int escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'v' -> 0x0b;
            case 'f' -> '\f';
            default -> letter;
        };
    }
}
