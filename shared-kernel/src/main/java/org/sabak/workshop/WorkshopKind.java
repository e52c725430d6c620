package org.sabak.workshop;

/** Kinds of meeting the programme page names (DOMAIN 1.5). */
public enum WorkshopKind {
    THEMATIC_WORKSHOP, TRAINING_COURSE, EXPERT_MEETING, COORDINATION_MEETING, HIGH_LEVEL_EVENT, LAUNCH;

    /** A high-level event counts its delegates apart, not as trainees, unless the organizer decides otherwise (DOMAIN 1.13). */
    public boolean countsByDefault() {
        return this != HIGH_LEVEL_EVENT;
    }
}
