package org.sabak.readmodels;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sabak.kernel.Alarm;
import org.sabak.kernel.Standing;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Takes the {@link Checkpoint} over at the start, and writes one at the clean stop of a program in which nothing was wrong:
 * it had opened, so its log was verified, and no alarm sounds.
 */
class CheckpointKeeper implements SmartLifecycle {

    private final Function<String, Checkpoint> checkpoints;
    private final Standings standings;
    private final List<Alarm> alarms;
    private final long least;
    private volatile Checkpoint checkpoint;
    private volatile boolean started, opened;

    /**
     * @param checkpoints makes one for a build
     * @param least       shorter logs are read faster than a checkpoint is written
     */
    CheckpointKeeper(Function<String, Checkpoint> checkpoints, Standings standings, List<Alarm> alarms, long least) {
        this.checkpoints = checkpoints;
        this.standings = standings;
        this.alarms = alarms;
        this.least = least;
    }

    /** Fills the empty read models with what was kept, if it is of use, and says how far they are. */
    Optional<Standing> restore() {
        try {
            if (checkpoint == null) checkpoint = checkpoints.apply(Build.id());
        } catch (IOException e) {
            LoggerFactory.getLogger(CheckpointKeeper.class).warn("Read models cannot be kept: {}", e.toString());
            return Optional.empty();
        }
        var kept = checkpoint.restore();
        kept.ifPresent(standings::completeUpTo);
        return kept;
    }

    /** After every preparation, and so after the log was verified as a whole. */
    @EventListener(ApplicationReadyEvent.class)
    void opened() {
        opened = true;
    }

    @Override
    public void start() {
        started = true;
    }

    /** The processors stand still by now, and the log can still be asked. */
    @Override
    public void stop() {
        started = false;
        var standing = standings.now();
        boolean well = opened && checkpoint != null && alarms.stream().allMatch(alarm -> alarm.sounding().isEmpty());
        if (well && standing.position() + 1 >= least) checkpoint.write(standing);
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Started before, and so stopped after, everything that reads the log. */
    @Override
    public int getPhase() {
        return 0;
    }
}
