package org.sabak.house.wrong.attendance;

import java.util.List;
import org.sabak.people.PersonDetails;

/** Deliberately wrong: writes names into history, hidden one level down. */
interface WrongEvent {

    record PeopleAttended(List<Guest> who) implements WrongEvent { }

    record Guest(PersonDetails details) { }
}
