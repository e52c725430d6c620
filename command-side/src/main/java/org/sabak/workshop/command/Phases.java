package org.sabak.workshop.command;

/** Port: the programme as it stands now, with its phases, themes and pillars. */
interface Phases {

    Frame now();
}
