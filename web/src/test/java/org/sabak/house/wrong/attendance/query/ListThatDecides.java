package org.sabak.house.wrong.attendance.query;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.sabak.house.wrong.attendance.command.AttendanceThatReadsTheList;

/** Deliberately wrong in two ways: a list with a command gateway, and a circle with the room it reads. */
public class ListThatDecides {
    CommandGateway commands;
    AttendanceThatReadsTheList circle;
}
