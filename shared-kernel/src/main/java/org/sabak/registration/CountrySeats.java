package org.sabak.registration;

import org.sabak.kernel.Country;

/** So many seats of a workshop are for people from one country. @param seats 0 to 100,000 */
public record CountrySeats(Country country, int seats) { }
