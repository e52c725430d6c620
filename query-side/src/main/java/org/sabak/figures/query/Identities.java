package org.sabak.figures.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sabak.kernel.PersonId;

/** Who is who: links are symmetric and transitive, and a link taken back leaves no trace (DOMAIN 6.6). */
final class Identities {

    private final Map<PersonId, PersonId> parents = new HashMap<>();

    private Identities() { }

    static Identities of(Collection<Facts.Link> links) {
        var identities = new Identities();
        links.forEach(identities::join);
        return identities;
    }

    /** The one id that stands for a person: the first in alphabetical order among linked records. */
    PersonId resolve(PersonId person) {
        var root = person;
        while (parents.containsKey(root)) root = parents.get(root);
        for (var at = person; !at.equals(root); ) at = parents.put(at, root);
        return root;
    }

    private void join(Facts.Link link) {
        var one = resolve(link.one());
        var other = resolve(link.other());
        if (one.equals(other)) return;
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        parents.put(inOrder ? other : one, inOrder ? one : other);
    }
}
