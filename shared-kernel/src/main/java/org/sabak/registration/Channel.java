package org.sabak.registration;

/** By which door a registration came. Only the public page is bound to opening times and invited countries. */
public enum Channel { PUBLIC_PAGE, DESK, API, FOCAL_POINT }
