package org.sabak.bench.gate;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sabak.bench.contestants.Ours;
import org.sabak.bench.house.House;
import org.sabak.bench.load.Contest;
import org.sabak.bench.load.Forms;
import org.sabak.bench.load.Load;
import org.sabak.kernel.WorkshopId;

/**
 * What is watched: the product under a short load, in a process of its own. It syncs files with telling names between its
 * steps, so that whoever reads the trace knows where each answer came.
 */
public final class Child {

    static final String ANSWERED = "answered";
    static final String CROWD_BEGINS = "crowd-begins";
    static final String CROWD_ENDS = "crowd-ends";
    static final int ALONE = 100;

    private final Path folder;

    private Child(Path folder) {
        this.folder = folder;
    }

    /** @param arguments an empty folder for data and marks */
    public static void main(String[] arguments) {
        new Child(Path.of(arguments[0])).run();
        System.exit(0);
    }

    private void run() {
        try (var house = House.open(folder.resolve("data")); var ours = new Ours(house)) {
            var workshop = new WorkshopId("workshop-under-watch");
            ours.plan(List.of(workshop), 1_000);
            mark(ANSWERED);
            for (int i = 0; i < ALONE; i++) {
                ours.register(Forms.fillIn(workshop));
                mark(ANSWERED);
            }
            var contest = new Contest().enter(ours, new Load("spread-32", 32, Load.Spots.SPREAD));
            contest.run(Duration.ofSeconds(1), Duration.ZERO, 0);
            mark(CROWD_BEGINS);
            var crowd = contest.run(Duration.ZERO, Duration.ofSeconds(2), 1).samples().get("ours spread-32").getFirst();
            mark(CROWD_ENDS);
            System.out.println(Gate.CROWD + crowd.accepted());
        }
    }

    private void mark(String name) {
        try (var file = FileChannel.open(folder.resolve(name), CREATE, WRITE)) {
            file.write(ByteBuffer.allocate(1));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
