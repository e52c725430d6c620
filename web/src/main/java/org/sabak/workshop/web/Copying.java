package org.sabak.workshop.web;

import org.sabak.doors.Commands;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopCommand.DecideCounting;
import org.sabak.workshop.WorkshopCommand.LinkPartners;
import org.sabak.workshop.WorkshopCommand.MarkSensitive;
import org.sabak.workshop.WorkshopCommand.NameFunders;
import org.sabak.workshop.WorkshopCommand.TagPillars;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.stereotype.Component;

/** Takes over from the pattern what the seven fields do not ask: pillars, partners, funders, discretion and counting. */
@Component
class Copying {

    private final Commands commands;

    Copying(Commands commands) {
        this.commands = commands;
    }

    void details(Workshop pattern, WorkshopId copy) {
        if (!pattern.primaryPillar().isEmpty()) {
            commands.send(new TagPillars(copy, pattern.primaryPillar(), pattern.secondaryPillars()));
        }
        if (!pattern.partners().isEmpty()) commands.send(new LinkPartners(copy, pattern.partners()));
        if (!pattern.funders().isEmpty()) commands.send(new NameFunders(copy, pattern.funders()));
        if (pattern.sensitive()) commands.send(new MarkSensitive(copy, true));
        commands.send(new DecideCounting(copy, pattern.observersCount(), pattern.countsTowardTarget(),
                pattern.completionPercent()));
    }
}
