package org.sabak.agenda.command;

import org.sabak.trainers.TrainerId;

/** Port: who can be named as a speaker. Whether they are free is said on the page and refused by nobody. */
interface Pool {

    boolean knows(TrainerId trainer);
}
