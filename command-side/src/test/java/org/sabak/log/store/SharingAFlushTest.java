package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many appends, one flush; each hears only of itself and of what it rests on. */
class SharingAFlushTest {

    private final Pad pad = new Pad();
    private final Committer committer = new Committer(new GroupWriter(pad));

    @AfterEach
    void close() {
        pad.full(false);
        pad.let(10_000);
        committer.close();
    }

    @Test
    void whatever_arrives_during_a_flush_shares_the_next_one_in_the_order_of_arrival() throws Exception {
        queue(stream("a"), 0);
        pad.awaitStart();
        var many = IntStream.range(0, 200).mapToObj(n -> queue(stream("w" + n), 0)).toList();
        pad.let(2);
        for (var one : many) one.await();
        assertThat(pad.groups()).hasSize(2);
        assertThat(pad.groups().get(1)).isEqualTo(IntStream.range(0, 200).mapToObj(n -> "w" + n + "/0").toList());
    }

    @Test
    void nobody_is_answered_before_the_flush() throws Exception {
        var append = queue(stream("a"), 0);
        pad.awaitStart();
        assertThat(append.isSettled()).isFalse();
        pad.let(1);
        append.await();
        assertThat(pad.written()).containsExactly("a/0");
    }

    @Test
    void one_conflict_among_two_hundred_good_appends_spoils_none_of_them() throws Exception {
        pad.refuse("w100", 0);
        queue(stream("a"), 0);
        pad.awaitStart();
        var many = IntStream.range(0, 201).mapToObj(n -> queue(stream("w" + n), 0)).toList();
        pad.let(2);
        for (int n = 0; n < many.size(); n++) {
            if (n != 100) many.get(n).await();
        }
        assertThatThrownBy(many.get(100)::await).isInstanceOf(LogWriter.Failed.class).hasMessageContaining("first");
        assertThat(pad.groups()).hasSize(2);
        assertThat(pad.written()).hasSize(201).doesNotContain("w100/0");
    }

    @Test
    void what_rests_on_a_failed_append_is_never_written_not_even_when_it_comes_later() throws Exception {
        pad.refuse("a", 1);
        var hall = stream("a");
        var first = queue(hall, 0);
        pad.awaitStart();
        var conflicting = queue(hall, 1);
        var resting = queue(hall, 2);
        var other = queue(stream("b"), 0);
        pad.let(2);
        first.await();
        other.await();
        assertThatThrownBy(conflicting::await).isInstanceOf(LogWriter.Failed.class);
        assertThatThrownBy(resting::await).isInstanceOf(ConcurrencyException.class);
        var late = queue(hall, 3);
        assertThatThrownBy(late::await).isInstanceOf(ConcurrencyException.class);
        assertThat(pad.written()).containsExactly("a/0", "b/0");
        assertThat(hall.isBroken()).isTrue();
    }

    @Test
    void a_full_disk_is_heard_by_everybody_in_the_group_and_the_next_group_tries_again() throws Exception {
        queue(stream("a"), 0);
        pad.awaitStart();
        var many = IntStream.range(0, 20).mapToObj(n -> queue(stream("w" + n), 0)).toList();
        pad.let(1);
        pad.awaitStart();
        pad.full(true);
        pad.let(1);
        for (var one : many) assertThatThrownBy(one::await).hasMessageContaining("the disk is full");
        pad.full(false);
        var next = queue(stream("b"), 0);
        pad.let(1);
        next.await();
        assertThat(pad.written()).containsExactly("a/0", "b/0");
    }

    @Test
    void what_must_come_first_is_done_first_and_events_fall_with_it() throws Exception {
        var kept = new ArrayList<List<String>>();
        var good = queue(stream("a"), 0, () -> kept.add(List.copyOf(pad.written())));
        var bad = queue(stream("b"), 0, () -> {
            throw new IllegalStateException("the vault is on fire");
        });
        pad.let(2);
        good.await();
        assertThatThrownBy(bad::await).isInstanceOf(EventStoreException.class).hasMessageContaining("the vault is on fire");
        assertThat(kept).containsExactly(List.of());
        assertThat(pad.written()).containsExactly("a/0");
    }

    @Test
    void what_rests_on_something_that_could_not_come_first_falls_too() throws Exception {
        var hall = stream("a");
        queue(stream("b"), 0);
        pad.awaitStart();
        var bad = queue(hall, 0, () -> {
            throw new IllegalStateException("the vault is on fire");
        });
        var resting = queue(hall, 1);
        var other = queue(stream("c"), 0);
        pad.let(2);
        other.await();
        assertThatThrownBy(bad::await).hasMessageContaining("the vault is on fire");
        assertThatThrownBy(resting::await).isInstanceOf(ConcurrencyException.class);
        assertThat(pad.written()).containsExactly("b/0", "c/0");
    }

    @Test
    void whose_words_are_missing_holds_up_its_own_stream_and_nobody_else() throws Exception {
        var hall = stream("a");
        var waiting = new Append(hall, List.of());
        committer.queue(waiting);
        var behind = queue(hall, 1);
        var other = queue(stream("b"), 0);
        pad.let(3);
        other.await();
        assertThat(behind.isSettled()).isFalse();
        waiting.fill(List.of(Samples.foreign("a", 0)));
        behind.await();
        waiting.await();
        assertThat(pad.written()).containsExactly("b/0", "a/0", "a/1");
    }

    @Test
    void an_append_whose_events_cannot_be_put_into_words_fails_alone() throws Exception {
        var wordless = new Append(stream("a"), List.of());
        committer.queue(wordless);
        wordless.abandon(new IllegalArgumentException("no name for this"));
        var good = queue(stream("b"), 0);
        pad.let(1);
        good.await();
        assertThatThrownBy(wordless::await).hasMessageContaining("no name for this");
    }

    @Test
    void closing_with_a_full_queue_writes_what_has_a_place_and_refuses_the_rest() throws Exception {
        var many = new ArrayList<Append>();
        for (int n = 0; n < 3 * Committer.MOST; n++) many.add(queue(stream("w" + n), 0));
        var closing = Thread.ofVirtual().start(committer::close);
        pad.let(10);
        closing.join();
        for (var one : many) one.await();
        assertThat(pad.written()).hasSize(3 * Committer.MOST);
        var late = queue(stream("late"), 0);
        assertThatThrownBy(late::await).isInstanceOf(EventStoreException.class).hasMessageContaining("stopping");
    }

    @Test
    void an_interrupted_waiter_still_hears_the_truth() throws Exception {
        var append = queue(stream("a"), 0);
        var heard = new CompletableFuture<String>();
        var waiter = Thread.ofVirtual().start(() -> {
            try {
                append.await();
                heard.complete(Thread.currentThread().isInterrupted() ? "recorded, and interrupted" : "recorded");
            } catch (Exception e) {
                heard.completeExceptionally(e);
            }
        });
        waiter.interrupt();
        pad.let(1);
        assertThat(heard.get()).isEqualTo("recorded, and interrupted");
    }

    private static StreamInMemory stream(String id) {
        return new StreamInMemory(id);
    }

    private Append queue(StreamInMemory stream, long sequence, Runnable... beforehand) {
        var append = new Append(stream, List.of(beforehand));
        committer.queue(append);
        append.fill(List.of(Samples.foreign(stream.id(), sequence)));
        return append;
    }
}
