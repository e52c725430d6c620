package org.sabak.workshop;

/** Regional when several states are invited, national when one is. */
public enum Level { REGIONAL, NATIONAL }
