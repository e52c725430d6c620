package org.sabak.house.wrong.rumour.command;

/** Stands in for another capability's room. */
public class Rumour { }
