package org.sabak.demonstration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.axonframework.queryhandling.QueryGateway;
import org.sabak.figures.EditionId;
import org.sabak.figures.FiguresCommand.ReleaseEdition;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.figures.FiguresQuery.DraftEdition;
import org.sabak.people.PeopleCommand.LinkIdentities;
import org.sabak.programme.ProgrammeCommand.ReportTotal;
import org.sabak.programme.ProgrammeCommand.SetTotalAside;
import org.sabak.programme.ProgrammeId;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fills an empty installation with the demonstration programme, through the ordinary commands and nothing else. */
@Component
class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final long SEED = 20_101_130;

    private final Sender sender;
    private final QueryGateway queries;
    private final DemonstrationAccounts accounts;
    private final PhaseTwo phaseTwo;
    private final Telling telling;
    private final Nominating nominating;
    private final Teaching teaching;
    private final Drafting drafting;
    private final Answering answering;
    private final Examining examining;
    private final Clock clock;

    Demonstration(Sender sender, QueryGateway queries, DemonstrationAccounts accounts, PhaseTwo phaseTwo, Telling telling,
            Nominating nominating, Teaching teaching, Drafting drafting, Answering answering, Examining examining, Clock clock) {
        this.sender = sender;
        this.queries = queries;
        this.accounts = accounts;
        this.phaseTwo = phaseTwo;
        this.telling = telling;
        this.nominating = nominating;
        this.teaching = teaching;
        this.drafting = drafting;
        this.answering = answering;
        this.examining = examining;
        this.clock = clock;
    }

    /** Loads everything if there is no workshop yet. */
    void load() {
        sender.settle();
        if (!queries.query(new AllWorkshops(false), Workshops.class).join().rows().isEmpty()) return;
        long from = System.nanoTime();
        accounts.open();
        claimOfThePage();
        phaseTwo.tell();
        var chance = new Random(SEED);
        var crowd = new Crowd(chance);
        for (var script : Script.all(LocalDate.now(clock.withZone(ZoneOffset.UTC)))) telling.tell(script, crowd, chance);
        nominating.tell(crowd);
        teaching.tell();
        drafting.tell();
        answering.tell(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        examining.tell(new Random(SEED));
        link(telling.twice());
        release();
        LOG.info("Demonstration programme loaded in {} ms", (System.nanoTime() - from) / 1_000_000);
    }

    /** The programme page's own "more than 2,000" is the source of the target; counting it too would count everybody twice. */
    private void claimOfThePage() {
        var total = new TotalId("total-programme-page");
        sender.send(new ReportTotal(ProgrammeId.JPOA, total, "people-reached", new Quantity(2000, Quantity.Qualifier.MORE_THAN),
                "IV", "Participants and experts since 2010, all phases", "UNOCT programme page on Central Asia", null));
        sender.send(new SetTotalAside(ProgrammeId.JPOA, total, "It states the target; the people behind it are counted one by one"));
    }

    private void link(List<Person> pairs) {
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            sender.send(new LinkIdentities(pairs.get(i).id(), pairs.get(i + 1).id(), "Same contact, same organisation, similar name"));
        }
    }

    private void release() {
        sender.settle();
        var draft = queries.query(new DraftEdition(), Draft.class).join();
        sender.send(new ReleaseEdition(new EditionId("edition-demo-1"), "First demonstration edition", draft.standing(),
                draft.definition(), draft.atoms()));
        sender.settle();
    }
}
