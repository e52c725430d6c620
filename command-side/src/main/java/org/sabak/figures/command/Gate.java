package org.sabak.figures.command;

import static org.sabak.figures.FiguresRefusal.ALREADY_RELEASED;
import static org.sabak.figures.FiguresRefusal.WOULD_DISCLOSE;
import static org.sabak.kernel.Refused.refuse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sabak.figures.Atom;
import org.sabak.figures.Atom.Member;
import org.sabak.kernel.RegistrationId;

/**
 * What stands between a draft and the public. Immutable.
 *
 * @param columns  every person's part in all that was released
 * @param standing participations released and not taken back
 */
record Gate(Columns columns, Set<RegistrationId> standing) {

    static final Gate NOTHING_RELEASED = new Gate(Columns.NONE, Set.of());

    /** Refuses what was released before, then what would tell fewer than {@link Atom#K} persons apart from the rest. */
    void refuseUnsafe(List<Atom> atoms) {
        var released = new HashSet<>(standing);
        for (var atom : atoms) {
            for (var member : atom.members()) refuse(ALREADY_RELEASED, !changes(released, atom, member));
            refuse(ALREADY_RELEASED, atom.firstTime() && atom.members().stream().anyMatch(this::known));
        }
        for (var atom : atoms) {
            long persons = atom.members().stream().map(Member::person).distinct().count();
            refuse(WOULD_DISCLOSE, persons < Atom.K, persons);
        }
        int smallest = columns.with(atoms).smallestGroup();
        refuse(WOULD_DISCLOSE, smallest < Atom.K, smallest);
    }

    Gate after(List<Atom> atoms) {
        var released = new HashSet<>(standing);
        for (var atom : atoms) for (var member : atom.members()) changes(released, atom, member);
        return new Gate(columns.with(atoms), Set.copyOf(released));
    }

    /** A participation comes in once, and goes out only after it came in. */
    private static boolean changes(Set<RegistrationId> released, Atom atom, Member member) {
        return atom.sign() > 0 ? released.add(member.registrationId()) : released.remove(member.registrationId());
    }

    private boolean known(Member member) {
        return columns.persons().contains(member.person());
    }
}
