package org.sabak.kernel;

/** Age in bands for adult trainees, with a guard band below 18 (DOMAIN 2.1, SADDD). Birth dates are not kept. */
public enum AgeBand {
    UNDER_18, FROM_18_TO_24, FROM_25_TO_34, FROM_35_TO_49, FROM_50_TO_59, FROM_60, PREFER_NOT_TO_SAY, UNKNOWN
}
