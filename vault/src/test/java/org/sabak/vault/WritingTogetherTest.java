package org.sabak.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTogetherTest {

    @TempDir
    Path folder;
    private Database database;

    @BeforeEach
    void open() {
        database = new Database(folder.resolve("test.db"), List.of("CREATE TABLE IF NOT EXISTS line (n INTEGER PRIMARY KEY, filling BLOB)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_bad_piece_of_work_spoils_none_of_its_neighbours() throws Exception {
        var held = new CountDownLatch(1);
        var failed = new AtomicInteger();
        try (var many = Executors.newFixedThreadPool(33)) {
            var first = many.submit(() -> database.write(connection -> {
                await(held);
                return 0;
            }));
            var rest = IntStream.range(0, 32).mapToObj(n -> many.submit(() -> insert(n, n % 4 == 3))).toList();
            held.countDown();
            first.get();
            for (var one : rest) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    assertThat(e).hasStackTraceContaining("spoilt");
                    failed.incrementAndGet();
                }
            }
        }

        assertThat(failed).hasValue(8);
        assertThat(lines()).isEqualTo(24);
    }

    @Test
    void what_a_failed_piece_had_written_is_undone() {
        assertThatThrownBy(() -> insert(1, true)).hasMessage("spoilt");

        assertThat(lines()).isZero();
    }

    @Test
    void a_statement_the_database_refuses_is_heard_by_the_one_who_asked() {
        insert(1, false);

        assertThatThrownBy(() -> insert(1, false)).isInstanceOf(VaultFault.class).hasMessageContaining("could not be written");
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void a_disk_that_was_full_for_a_while_is_written_again_when_it_is_well() {
        insert(1, false);
        database.write(connection -> connection.statement("PRAGMA max_page_count = 4").execute());

        assertThatThrownBy(() -> fill(2)).isInstanceOf(VaultFault.class).hasMessageContaining("database or disk is full");
        assertThatThrownBy(() -> fill(3)).isInstanceOf(VaultFault.class).hasMessageContaining("database or disk is full");
        database.write(connection -> connection.statement("PRAGMA max_page_count = 100000").execute());

        assertThat(fill(4)).isEqualTo(1);
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void a_neighbour_with_the_same_words_is_written_after_a_piece_that_was_too_big() {
        var big = database.later(filling(1, 2_000_000_000));
        var small = database.later(filling(2, 10));

        assertThatThrownBy(big::run).isInstanceOf(VaultFault.class).hasMessageContaining("too big");
        small.run();
        assertThat(lines()).isEqualTo(1);
    }

    private int fill(int n) {
        return database.write(filling(n, 100_000));
    }

    private static Database.Work<Integer> filling(int n, int bytes) {
        return connection -> {
            var insert = connection.statement("INSERT INTO line VALUES (?, zeroblob(?))");
            insert.setInt(1, n);
            insert.setInt(2, bytes);
            return insert.executeUpdate();
        };
    }

    @Test
    void more_than_fit_into_one_commit_are_all_written() throws Exception {
        var held = new CountDownLatch(1);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            many.submit(() -> database.write(connection -> {
                await(held);
                return 0;
            }));
            for (int n = 0; n < 1000; n++) {
                int line = n;
                many.submit(() -> insert(line, false));
            }
            held.countDown();
        }

        assertThat(lines()).isEqualTo(1000);
    }

    @Test
    void what_has_time_is_written_by_the_first_who_waits_for_it_with_all_that_has_come() {
        var all = IntStream.range(0, 10).mapToObj(n -> database.later(line(n, n == 7))).toList();
        assertThat(lines()).isZero();

        all.get(3).run();

        assertThat(lines()).isEqualTo(9);
        assertThatThrownBy(() -> all.get(7).run()).hasMessage("spoilt");
        all.get(9).run();
    }

    @Test
    void whoever_finds_his_own_written_is_not_kept_by_the_work_of_others() throws Exception {
        var begun = new CountDownLatch(1);
        var first = new CountDownLatch(1);
        var others = new CountDownLatch(1);
        var mine = database.later(line(1, false));
        var before = database.writing(connection -> {
            begun.countDown();
            return waitingFor(first).on(connection);
        });
        await(begun);
        var me = new Thread(mine);
        me.start();
        while (me.getState() != Thread.State.WAITING) Thread.onSpinWait();
        var after = database.writing(waitingFor(others));

        first.countDown();

        var back = me.join(Duration.ofSeconds(10));
        others.countDown();
        assertThat(back).as("back before the others are written").isTrue();
        before.outcome();
        after.outcome();
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void what_has_time_is_written_before_what_is_asked_for_after_it() {
        database.later(line(1, false));

        int lines = database.write(connection -> {
            try (var rows = connection.statement("SELECT count(*) FROM line").executeQuery()) {
                return rows.getInt(1);
            }
        });

        assertThat(lines).isEqualTo(1);
    }

    @Test
    void what_nobody_waits_for_is_on_disk_after_closing_and_nothing_is_afterwards() {
        database.later(line(1, false));
        database.close();
        var late = database.later(line(2, false));

        assertThatThrownBy(late::run).isInstanceOf(VaultFault.class).hasMessageContaining("closed");
        open();
        assertThat(lines()).isEqualTo(1);
    }

    private static Database.Work<Integer> waitingFor(CountDownLatch latch) {
        return connection -> {
            await(latch);
            return 0;
        };
    }

    private int insert(int n, boolean spoilt) {
        return database.write(line(n, spoilt));
    }

    private static Database.Work<Integer> line(int n, boolean spoilt) {
        return connection -> {
            var insert = connection.statement("INSERT INTO line (n) VALUES (?)");
            insert.setInt(1, n);
            insert.executeUpdate();
            if (spoilt) throw new IllegalArgumentException("spoilt");
            return n;
        };
    }

    private int lines() {
        return database.read(connection -> {
            try (var rows = connection.statement("SELECT count(*) FROM line").executeQuery()) {
                return rows.getInt(1);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
