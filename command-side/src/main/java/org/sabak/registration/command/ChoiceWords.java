package org.sabak.registration.command;

import static java.util.stream.Collectors.joining;

import org.sabak.kernel.RegistrationId;
import org.sabak.registration.command.RosterMemento.Chosen;
import org.sabak.registration.command.RosterMemento.Wanted;

/** How people are chosen, put into words and told again. */
final class ChoiceWords {

    private ChoiceWords() { }

    static Chosen of(Choice choice) {
        return new Chosen(choice.selecting(), choice.frozen(), choice.womensTarget(),
                choice.wanted().entrySet().stream().map(e -> new Wanted(e.getKey(), e.getValue())).toList(),
                choice.turnedAway().stream().map(RegistrationId::value).sorted().collect(joining(" ")));
    }

    static Choice choice(Chosen chosen) {
        var choice = new Choice();
        choice.select(chosen.selecting());
        choice.freeze(chosen.frozen());
        choice.aimAt(chosen.womensTarget());
        chosen.wanted().forEach(w -> choice.want(w.registration(), w.change()));
        for (var words = new Words(chosen.turnedAway()); words.more();) choice.turnAway(new RegistrationId(words.next()));
        return choice;
    }
}
