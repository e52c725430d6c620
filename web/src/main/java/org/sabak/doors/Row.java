package org.sabak.doors;

import java.util.Set;
import org.sabak.doors.Visitor.Who;
import org.springframework.http.HttpMethod;

/**
 * One line of the authorization table.
 *
 * @param method  null for every method; HEAD is asked as GET
 * @param pattern of the path, as Spring writes them
 * @param who     may pass; empty for everybody
 * @param note    why, for readers of the table
 */
record Row(HttpMethod method, String pattern, Set<Who> who, String note) {

    boolean open() {
        return who.isEmpty();
    }

    boolean admits(Who visitor) {
        return open() || who.contains(visitor);
    }
}
