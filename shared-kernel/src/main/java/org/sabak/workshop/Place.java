package org.sabak.workshop;

import org.sabak.kernel.Country;

/**
 * Where a workshop is.
 *
 * @param city  public
 * @param venue building and room, for people with a seat; empty while not known. Never on a public page (DOMAIN 6.2)
 */
public record Place(Country country, String city, String venue) { }
