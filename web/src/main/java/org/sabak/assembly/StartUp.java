package org.sabak.assembly;

import java.util.ArrayList;
import java.util.List;
import org.sabak.access.AccessQuery.IsSetUp;
import org.sabak.access.AccessQuery.SetUp;
import org.sabak.doors.Address;
import org.sabak.doors.Commands;
import org.sabak.doors.Opening;
import org.sabak.doors.Queries;
import org.sabak.doors.SetupCode;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.LogQuery.Reach;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Opens the doors: waits for the read models, lets others prepare, prints where to go. */
@Component
class StartUp implements ApplicationRunner {

    private final Commands commands;
    private final Queries queries;
    private final Opening opening;
    private final SetupCode setupCode;
    private final Address address;
    private final List<BeforeOpening> preparations;

    StartUp(Commands commands, Queries queries, Opening opening, SetupCode setupCode, Address address,
            List<BeforeOpening> preparations) {
        this.commands = commands;
        this.queries = queries;
        this.opening = opening;
        this.setupCode = setupCode;
        this.address = address;
        this.preparations = preparations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        untilComplete();
        var lines = new ArrayList<String>();
        preparations.forEach(p -> lines.addAll(p.prepare()));
        untilComplete();
        lines.addFirst("Sabak is ready at " + address.base());
        lines.addAll(firstSteps());
        opening.begin();
        // The console is where whoever started the program looks; a log may go elsewhere.
        System.out.println(String.join("\n", lines));
    }

    private void untilComplete() {
        while (!commands.awaitVisible()) {
            if (!queries.ask(new HowFar(), Reach.class).running()) {
                throw new SelfChecks.Unfit("Read models", "a list could not be filled; the log above says at which "
                        + "event. Nothing is lost: correct the cause and start again.");
            }
        }
    }

    private List<String> firstSteps() {
        if (queries.ask(new IsSetUp(), SetUp.class).done()) {
            setupCode.withdraw();
            return List.of();
        }
        return List.of("There is no administrator yet. Within 30 minutes open " + address.base() + "/setup on this machine",
                "and enter the code  " + setupCode.issue());
    }
}
