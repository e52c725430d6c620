package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinningTheHeadTest {

    private static final int SLOT = 4096;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void create() throws Exception {
        file = folder.resolve("log.head");
        HeadFile.create(file);
    }

    @Test
    void a_new_file_pins_the_empty_log_and_is_for_its_owner_only() throws Exception {
        assertThat(HeadFile.read(file)).isEqualTo(new HeadFile.Pin(Head.EMPTY, 0, false));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void the_last_pin_is_read_back_and_the_file_never_grows() throws Exception {
        try (var head = new HeadFile(file)) {
            for (int i = 0; i < 50; i++) {
                head.pin(head(i));
                assertThat(HeadFile.read(file).head()).isEqualTo(head(i));
                assertThat(Files.size(file)).isEqualTo(2 * SLOT);
            }
        }
        try (var again = new HeadFile(file)) {
            again.pin(head(50));
            assertThat(again.pinned()).isEqualTo(HeadFile.read(file).head()).isEqualTo(head(50));
        }
    }

    @Test
    void a_write_cut_off_anywhere_leaves_the_pin_before_it() throws Exception {
        pin(6, 7);
        var before = Files.readAllBytes(file);
        pin(8);
        var after = Files.readAllBytes(file);
        int slot = HeadFile.read(file).slot() * SLOT;
        for (int written = 1; written < 80; written++) {
            var torn = before.clone();
            System.arraycopy(after, slot, torn, slot, written);
            Files.write(file, torn);
            var pin = HeadFile.read(file);
            assertThat(pin.head()).isIn(head(7), head(8));
            assertThat(pin.torn()).as("after %d bytes", written).isEqualTo(pin.head().equals(head(7))
                    && !java.util.Arrays.equals(before, torn));
            try (var head = new HeadFile(file)) {
                head.pin(head(9));
                assertThat(HeadFile.read(file)).isEqualTo(new HeadFile.Pin(head(9), 1 - pin.slot(), false));
            }
        }
    }

    @Test
    void a_pin_survives_an_interrupted_thread() throws Exception {
        try (var head = new HeadFile(file)) {
            Thread.currentThread().interrupt();
            head.pin(head(1));
            assertThat(Thread.interrupted()).isTrue();
            head.pin(head(2));
        }
        assertThat(HeadFile.read(file).head()).isEqualTo(head(2));
    }

    @Test
    void missing_wrong_in_length_and_unreadable_are_told_apart() throws Exception {
        pin(1, 2);
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, 100));
        refused("log.head is 100 bytes long instead of 8192.");
        whole[3] ^= 1;
        whole[SLOT + 70] ^= 1;
        Files.write(file, whole);
        refused("log.head holds no whole record.");
        Files.delete(file);
        refused("log.head is missing.");
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> HeadFile.read(file)).isInstanceOf(LogDamaged.class).hasMessageStartingWith(sentence);
    }

    private void pin(long... positions) throws Exception {
        try (var head = new HeadFile(file)) {
            for (var position : positions) head.pin(head(position));
        }
    }

    private static Head head(long position) {
        return new Head(position, Chain.sha256(new byte[] {(byte) position}));
    }
}
