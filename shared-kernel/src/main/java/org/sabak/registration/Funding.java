package org.sabak.registration;

/** Who pays for a person's way to a workshop: the programme, or those who send the person. */
public enum Funding { FUNDED, SELF_FUNDED }
