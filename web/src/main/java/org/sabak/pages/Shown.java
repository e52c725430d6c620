package org.sabak.pages;

/** Somebody signed in who has a name for the top of the page. */
public interface Shown {

    /** Name or login, as the person knows it. */
    String shownName();
}
