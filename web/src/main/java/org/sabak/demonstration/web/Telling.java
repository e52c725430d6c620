package org.sabak.demonstration.web;

import static org.sabak.kernel.Role.EXPERT;
import static org.sabak.kernel.Role.INTERPRETER;
import static org.sabak.kernel.Role.OBSERVER;
import static org.sabak.kernel.Role.PARTICIPANT;
import static org.sabak.kernel.Role.STAFF;
import static org.sabak.kernel.Role.TRAINER;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sabak.kernel.Country;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.CloseRegistration;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RegistrationCommand.ReturnToWorkshop;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.CloseFigures;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.sabak.workshop.WorkshopCommand.NameFunders;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopCommand.PostponeWorkshop;
import org.sabak.workshop.WorkshopCommand.TagPillars;
import org.springframework.stereotype.Component;

/** Tells the story of one invented workshop, from the plan to wherever its script ends. */
@Component
class Telling {

    /** The team of a workshop, given out to the first who register; everybody else takes part. */
    private static final List<Role> TEAM = List.of(TRAINER, TRAINER, EXPERT, STAFF, INTERPRETER, OBSERVER);

    private final Sender sender;
    private final Marking marking;
    private final Clock clock;
    private final List<Person> twice = new ArrayList<>();

    Telling(Sender sender, Marking marking, Clock clock) {
        this.sender = sender;
        this.marking = marking;
        this.clock = clock;
    }

    void tell(Script script, Crowd crowd, Random chance) {
        sender.send(new PlanWorkshop(script.id(), script.plan()));
        sender.send(new TagPillars(script.id(), script.pillar(), List.of()));
        sender.send(new NameFunders(script.id(), List.of("KAZAKHSTAN", "UNPDF")));
        if (script.until().equals("tentative")) return;
        sender.send(new AnnounceWorkshop(script.id()));
        sender.settle();
        if (!script.registers()) return;
        if (!script.isOver()) open(script);
        var registrations = register(script, crowd, chance);
        finish(script, registrations, chance);
    }

    /** People who registered a second time under another spelling, each followed by that second record. */
    List<Person> twice() {
        return List.copyOf(twice);
    }

    private void open(Script script) {
        var zone = ZoneId.of("Asia/Tashkent");
        var starts = script.plan().days().first().atStartOfDay(zone).toInstant();
        var day = clock.instant().plusSeconds(86_400);
        sender.send(new OpenRegistration(script.id(), starts.isAfter(day) ? starts : day));
    }

    private List<RegistrationId> register(Script script, Crowd crowd, Random chance) {
        var ids = new ArrayList<RegistrationId>();
        var here = new java.util.HashSet<Person>();
        var countries = script.plan().countries();
        while (ids.size() < script.people()) {
            var person = crowd.somebodyFrom(from(countries, ids.size()));
            if (!here.add(person)) continue;
            if (chance.nextInt(60) == 0) person = secondRecord(person, crowd);
            var id = new RegistrationId("registration-" + script.id().value().substring("workshop-".length()) + "-" + (ids.size() + 1));
            register(script, id, person, ids.size());
            ids.add(id);
        }
        if (ids.size() > 12) withdrawals(script, ids);
        return ids;
    }

    private void register(Script script, RegistrationId id, Person person, int n) {
        boolean byDesk = script.isOver() || n < TEAM.size();
        var role = n < TEAM.size() ? TEAM.get(n) : PARTICIPANT;
        sender.send(byDesk ? DemonstrationAccounts.ORGANIZER.value() : id.value(),
                new RegisterParticipant(script.id(), id, person.id(), role, person.particulars(), person.details(),
                        byDesk ? Channel.DESK : Channel.PUBLIC_PAGE, byDesk ? "on-behalf" : "privacy-1"));
    }

    private Person secondRecord(Person person, Crowd crowd) {
        var again = crowd.again(person);
        twice.add(person);
        twice.add(again);
        return again;
    }

    /** One changes their mind for good, one comes back. */
    private void withdrawals(Script script, List<RegistrationId> ids) {
        sender.send(ids.get(9).value(), new WithdrawRegistration(script.id(), ids.get(9), false));
        sender.send(ids.get(11).value(), new WithdrawRegistration(script.id(), ids.get(11), false));
        boolean byOrganizer = script.isOver();
        sender.send(byOrganizer ? DemonstrationAccounts.ORGANIZER.value() : ids.get(11).value(),
                new ReturnToWorkshop(script.id(), ids.get(11), byOrganizer));
    }

    private void finish(Script script, List<RegistrationId> registrations, Random chance) {
        switch (script.until()) {
            case "closed", "held" -> {
                marking.wholeWorkshop(script, registrations, chance);
                sender.send(new MarkHeld(script.id()));
                if (script.until().equals("closed")) sender.send(new CloseFigures(script.id()));
            }
            case "running" -> marking.firstDay(script, registrations, chance);
            case "regclosed" -> sender.send(new CloseRegistration(script.id()));
            case "postponed" -> sender.send(new PostponeWorkshop(script.id(), "The hall is being repaired; new dates follow"));
            case "cancelled" -> sender.send(new CancelWorkshop(script.id(), "Joined with the course of next year"));
            default -> { }
        }
    }

    private static Country from(List<Country> countries, int n) {
        boolean withObserverState = countries.size() == 6;
        if (withObserverState && n % 8 == 7) return countries.getLast();
        return countries.get(n % (withObserverState ? 5 : countries.size()));
    }
}
