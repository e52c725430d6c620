package org.sabak.house.wrong.attendance.command;

import java.time.Instant;
import org.sabak.house.wrong.attendance.query.ListThatDecides;
import org.sabak.house.wrong.rumour.command.Rumour;

/** Deliberately wrong in four ways: public, reads a list, reads the wall clock, knows another capability's room. */
public class AttendanceThatReadsTheList {
    ListThatDecides list;
    Rumour rumour;
    Instant at = Instant.now();
}
