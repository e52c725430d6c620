package org.sabak.bench.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import org.sabak.bench.report.Results.Table;

/** What a stack says. */
final class Stacks {

    private static final int MOST = 12;

    private Stacks() { }

    /** From the innermost frame outwards; empty when the recorder lost the stack. */
    static List<RecordedFrame> frames(RecordedEvent event) {
        return event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
    }

    static Owner owner(RecordedFrame frame) {
        return Owner.of(type(frame));
    }

    /** Such as {@code Roster.handle}. */
    static String place(RecordedFrame frame) {
        return "`" + type(frame).replaceFirst("^([a-z0-9_]+\\.)+", "") + "." + frame.getMethod().getName() + "`";
    }

    /** The innermost frame of the product. */
    static Optional<String> own(Stream<RecordedFrame> frames) {
        return frames.filter(f -> owner(f) == Owner.SABAK).findFirst().map(Stacks::place);
    }

    /** The largest shares first. */
    static Table table(String title, String head, Map<String, Long> amounts) {
        double all = amounts.values().stream().mapToLong(Long::longValue).sum();
        return new Table(title, List.of(head, "share"), amounts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).limit(MOST)
                .map(e -> List.of(e.getKey(), String.format(Locale.ROOT, "%.1f %%", 100 * e.getValue() / all))).toList());
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }
}
