package org.sabak.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sabak.trials.house.Desk;
import org.sabak.trials.house.Server;

/** A data folder with three workshops that lives through many crashes, and what its people know. */
final class Site {

    private static final int[] SEATS = {5, 40, 1_000};

    private final Path data;
    private final Ledger ledger = new Ledger();
    private final List<Place> places = new ArrayList<>();
    private final Queue<Guest> guests = new ConcurrentLinkedQueue<>();
    private String token;

    /** A workshop and its two sessions. */
    private record Place(String workshop, String learning, String logistics) { }

    /** Somebody who was answered every time; @param state how often the person was marked, then corrected */
    private record Guest(Place place, String registration, boolean here, int marks) { }

    Site(Path data) {
        this.data = data;
    }

    Path data() {
        return data;
    }

    Ledger ledger() {
        return ledger;
    }

    /** The desk of the running program; at the first time it gets its token and opens the workshops. */
    Desk desk(Server server, Random chance) throws IOException {
        if (token != null) return Desk.at(server, token);
        var desk = Desk.at(server);
        var office = new Office(desk);
        for (int seats : SEATS) {
            var workshop = office.openWorkshop("With " + seats + " seats", seats, chance);
            places.add(new Place(workshop, office.firstSession(workshop), office.schedule(workshop, "LOGISTICS", 18)));
        }
        token = desk.token();
        return desk;
    }

    /** One deed by chance: mostly somebody new registers. @throws IOException when the program is gone */
    void oneDeed(Crowd crowd, Random chance) throws IOException, InterruptedException {
        int dice = chance.nextInt(100);
        var guest = dice < 55 ? null : guests.poll();
        if (guest == null) register(crowd, chance);
        else if (dice < 70) turn(crowd, guest, chance);
        else if (dice < 95) mark(crowd, guest, chance);
        else retitle(crowd, guest, chance);
    }

    private void register(Crowd crowd, Random chance) throws IOException, InterruptedException {
        var place = places.get(chance.nextInt(places.size()));
        var in = crowd.once(Request.post(roster(place), Office.person(chance), key(chance), null));
        if (in.isPresent()) guests.add(new Guest(place, in.get().location(), true, 0));
    }

    /** Out, and back in; each at most once, so that each is one fact. */
    private void turn(Crowd crowd, Guest guest, Random chance) throws IOException, InterruptedException {
        var deed = guest.here ? Ledger.withdrew(guest.registration) : Ledger.returned(guest.registration);
        var turned = crowd.once(Request.post(roster(guest.place) + "/" + guest.registration
                + (guest.here ? "/withdrawal" : "/return"), null, key(chance), deed));
        if (turned.isPresent() && guest.here) guests.add(new Guest(guest.place, guest.registration, false, guest.marks));
    }

    private void mark(Crowd crowd, Guest guest, Random chance) throws IOException, InterruptedException {
        var session = chance.nextInt(4) == 0 && guest.marks == 0 ? guest.place.logistics : guest.place.learning;
        var at = "/api/workshops/" + guest.place.workshop + "/sheets/" + session;
        var request = guest.marks == 0
                ? Request.post(at + "/marks", "{\"marks\":[{\"registrationId\":\"%s\",\"mark\":\"PRESENT\"}]}"
                        .formatted(guest.registration), key(chance), Ledger.marked(session, guest.registration))
                : Request.post(at + "/corrections", "{\"registrationId\":\"%s\",\"mark\":\"%s\",\"reason\":\"Seen at the door\"}"
                        .formatted(guest.registration, "ABSENT"), key(chance),
                        Ledger.corrected(session, guest.registration, "ABSENT"));
        boolean again = session.equals(guest.place.learning) && guest.marks == 0;
        if (crowd.once(request).isPresent() && again) guests.add(new Guest(guest.place, guest.registration, guest.here, 1));
    }

    private void retitle(Crowd crowd, Guest guest, Random chance) throws IOException, InterruptedException {
        guests.add(guest);
        var title = "Title " + chance.nextLong();
        crowd.once(new Request("PUT", "/api/workshops/" + guest.place.workshop + "/title", "{\"title\":\"" + title + "\"}",
                key(chance), Ledger.retitled(title)));
    }

    private static String roster(Place place) {
        return "/api/workshops/" + place.workshop + "/registrations";
    }

    private static String key(Random chance) {
        return "key-" + Long.toHexString(chance.nextLong());
    }
}
