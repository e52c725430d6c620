package org.sabak.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final String WAL = "7 fdatasync(12</d/log.db-wal>) = 0";
    private static final String ANSWERED = "9 fsync(30</d/answered>) = 0";

    @Test
    void an_answer_with_a_sync_of_the_log_before_it_is_covered() {
        assertThat(Trace.of(List.of(ANSWERED, WAL, ANSWERED, WAL, WAL, ANSWERED)).uncovered("log.db-wal", "answered")).isZero();
    }

    @Test
    void an_answer_without_one_is_found() {
        assertThat(Trace.of(List.of(ANSWERED, WAL, ANSWERED, ANSWERED)).uncovered("log.db-wal", "answered")).isEqualTo(1);
    }

    @Test
    void a_sync_counts_when_it_returns_and_only_if_it_succeeded() {
        var begun = "7 fdatasync(12</d/log.db-wal> <unfinished ...>";
        var returned = "7 <... fdatasync resumed>) = 0";

        assertThat(Trace.of(List.of(ANSWERED, begun, ANSWERED, returned)).uncovered("log.db-wal", "answered")).isEqualTo(1);
        assertThat(Trace.of(List.of(ANSWERED, begun, returned, ANSWERED)).uncovered("log.db-wal", "answered")).isZero();
        assertThat(Trace.of(List.of(ANSWERED, WAL.replace("= 0", "= -1 EIO (Input/output error)"), ANSWERED))
                .uncovered("log.db-wal", "answered")).isEqualTo(1);
    }

    @Test
    void syncs_between_two_marks_are_counted() {
        var trace = Trace.of(List.of(WAL, ANSWERED, WAL, WAL, ANSWERED.replace("answered", "end"), WAL));

        assertThat(trace.between("answered", "end").count("log.db-wal")).isEqualTo(2);
    }
}
