package org.sabak.agenda.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sabak.agenda.Item;
import org.sabak.agenda.Panels;
import org.sabak.desk.Desk;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersQuery.Booked;
import org.sabak.trainers.TrainersQuery.Booking;
import org.sabak.trainers.TrainersQuery.Bookings;
import org.sabak.trainers.TrainersQuery.Diary;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopQuery.Workshop;

/**
 * What an organizer should look at while planning; nothing of it is refused.
 *
 * @param items of the draft
 */
record Warnings(Workshop workshop, List<Item> items, Speakers speakers, Desk desk) {

    /** Panels of one sex, by name, and those that cannot be judged; empty when there is no panel. */
    List<String> ofPanels() {
        var panels = Panels.of(items, speakers::sex);
        var said = new ArrayList<String>();
        if (!panels.judged().isEmpty()) {
            said.add(panels.withoutWomen().isEmpty() ? desk.say("agenda.panels-all-have-women", panels.judged().size())
                    : desk.say("agenda.panels-without-women", panels.withoutWomen().size(), panels.judged().size(),
                            titles(panels.withoutWomen())));
        }
        var womenOnly = panels.singleSex().stream().filter(item -> !panels.withoutWomen().contains(item)).toList();
        if (!womenOnly.isEmpty()) said.add(desk.say("agenda.panels-women-only", titles(womenOnly)));
        if (!panels.unknown().isEmpty()) said.add(desk.say("agenda.panels-unknown", titles(panels.unknown())));
        var lonely = items.stream().filter(item -> item.panel() && item.speakers().size() < 2).toList();
        if (!lonely.isEmpty()) said.add(desk.say("agenda.panels-of-one", titles(lonely)));
        return said;
    }

    /** Speakers who are wanted twice, away or gone, and items on days that are no more. */
    List<String> ofPeopleAndDays() {
        var said = new LinkedHashSet<String>();
        var ids = items.stream().flatMap(item -> item.speakers().stream()).distinct().toList();
        if (!ids.isEmpty()) {
            var mine = items.stream().map(item -> item.itemId().value()).collect(Collectors.toSet());
            desk.ask(new Bookings(ids), Booked.class).rows().forEach(diary -> ofDiary(diary, mine, said));
        }
        ids.stream().filter(speakers::left).forEach(id -> said.add(desk.say("agenda.speaker-left", speakers.name(id))));
        if (workshop.days().exact()) {
            items.stream().filter(item -> item.day() > workshop.days().count())
                    .forEach(item -> said.add(desk.say("agenda.day-gone", item.title(), item.day())));
        }
        return List.copyOf(said);
    }

    /** When attendance is taken for another length of time than is taught; empty when both agree or there is nothing yet. */
    String ofMinutes() {
        int here = items.stream().filter(item -> item.kind() == SessionKind.LEARNING).mapToInt(Item::minutes).sum();
        int sessions = workshop.sessions().stream().filter(s -> s.kind() == SessionKind.LEARNING).mapToInt(Session::minutes).sum();
        return items.isEmpty() || here == sessions ? "" : desk.say("agenda.minutes-differ", here, sessions);
    }

    private void ofDiary(Diary diary, Set<String> mine, Set<String> said) {
        var name = speakers.name(diary.trainerId());
        for (var clash : diary.clashes()) {
            if (here(clash.one(), mine)) said.add(twice(name, clash.one(), clash.other()));
            else if (here(clash.other(), mine)) said.add(twice(name, clash.other(), clash.one()));
        }
        diary.bookings().stream().filter(b -> b.absent() && here(b, mine))
                .forEach(b -> said.add(desk.say("agenda.speaker-away", name, desk.days().day(b.date()), b.title())));
    }

    private boolean here(Booking booking, Set<String> mine) {
        return booking.workshopId().equals(workshop.workshopId()) && mine.contains(booking.itemId());
    }

    private String twice(String name, Booking here, Booking there) {
        return desk.say("agenda.speaker-twice", name, here.title(), desk.days().day(there.date()) + ", "
                + desk.days().time(there.startsAt()), there.title(), there.workshop());
    }

    private String titles(List<Item> some) {
        return some.stream().map(item -> desk.say("agenda.titled", item.title())).collect(Collectors.joining(", "));
    }
}
