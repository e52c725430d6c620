package org.sabak.programme.command;

import org.sabak.kernel.Actor;
import org.sabak.log.reactions.Deeds;
import org.sabak.programme.ProgrammeCommand.DefineProgramme;
import org.sabak.programme.ProgrammeCommand.Structure;
import org.sabak.programme.ProgrammeId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays down the programme before the application reports ready, and before anything else that runs at start. On every
 * later start the programme is there already and nothing happens.
 */
@Component
@Order(FirstStart.BEFORE_EVERYBODY_ELSE)
class FirstStart implements ApplicationRunner {

    static final int BEFORE_EVERYBODY_ELSE = -1000;

    private final Deeds deeds;

    FirstStart(Deeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        deeds.ask(new DefineProgramme(ProgrammeId.JPOA, structure()), Actor.PROGRAM);
    }

    /** The definition file; a name in it that nobody knows is a mistake and stops the start. */
    static Structure structure() {
        return JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                .readValue(Programme.class.getResourceAsStream("/org/sabak/programme/jpoa.json"), Structure.class);
    }
}
