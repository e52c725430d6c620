package org.sabak.walks;

import com.microsoft.playwright.Page;
import org.sabak.access.LinkPurpose;
import org.sabak.assembly.House;
import org.sabak.doors.Links;
import org.sabak.kernel.Actor;

/** How people of the demonstration come in. */
final class Entrance {

    private Entrance() { }

    /** Seats the organizer at the desk, by a link of their own. The desk is there when it returns. */
    static Page organizer(House house, Page page) {
        page.navigate(link(house, LinkPurpose.SIGN_IN, "account-demo-organizer"));
        page.locator("main button").click();
        page.waitForURL(house.address() + "/desk"); // a page that is closed while the next one comes may never close
        return page;
    }

    /** A one-time link, as a letter or a member of staff would hand it out. */
    static String link(House house, LinkPurpose purpose, String subject) {
        return house.address() + House.path(house.bean(Links.class).issue(Actor.PROGRAM, purpose, subject, Links.SIGN_IN));
    }
}
