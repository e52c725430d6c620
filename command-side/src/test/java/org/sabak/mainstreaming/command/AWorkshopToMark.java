package org.sabak.mainstreaming.command;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.TargetsId;

/** One workshop in Almaty, where it is the second of October already while it is still the first in UTC. */
final class AWorkshopToMark {

    static final WorkshopId WORKSHOP = new WorkshopId("workshop-one"), NOWHERE = new WorkshopId("workshop-nowhere");
    static final TargetsId OF_ONE = TargetsId.of(WORKSHOP);
    static final LocalDate TODAY = LocalDate.parse("2026-10-02");

    private AWorkshopToMark() { }

    static AggregateTestFixture<Mainstreaming> marks() {
        return with(new AggregateTestFixture<>(Mainstreaming.class));
    }

    static AggregateTestFixture<Targets> targets() {
        return with(new AggregateTestFixture<>(Targets.class));
    }

    private static <T> AggregateTestFixture<T> with(AggregateTestFixture<T> fixture) {
        fixture.registerInjectableResource(Clock.fixed(Instant.parse("2026-10-01T20:30:00Z"), ZoneOffset.UTC));
        fixture.registerInjectableResource((Workshops) w -> w.equals(WORKSHOP) ? Optional.of(ZoneId.of("Asia/Almaty")) : Optional.empty());
        return fixture;
    }

    static GemCoded coded(Gem gem) {
        return new GemCoded(WORKSHOP, Optional.empty(), gem, "concept note");
    }

    static BigDecimal percent(String percent) {
        return new BigDecimal(percent);
    }
}
