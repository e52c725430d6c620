package org.sabak.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.sabak.doors.Commands;
import org.sabak.doors.Queries;
import org.sabak.doors.Visitor;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Refused;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.DaysInWords;
import org.sabak.pages.Vocabulary;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of the desk share: asking, doing what a form says, and telling what came of it. */
@Component
public class Desk {

    private final Commands commands;
    private final Queries queries;
    private final MessageSource messages;

    Desk(Commands commands, Queries queries, MessageSource messages) {
        this.commands = commands;
        this.queries = queries;
        this.messages = messages;
    }

    /** Id of who is signed in; goes into the read log of the vault. */
    public String reader() {
        return Visitor.present().map(Visitor::id).orElseThrow();
    }

    public <R> R ask(Object query, Class<R> answer) {
        return queries.ask(query, answer);
    }

    /** @throws org.sabak.doors.NotKnown when there is no such thing */
    public <R> R get(Object query, Class<R> answer) {
        return queries.get(query, answer);
    }

    /** @throws org.sabak.doors.NotKnown when there is no such workshop */
    public Workshop workshop(WorkshopId id) {
        return queries.get(new WorkshopOf(id), Workshop.class);
    }

    /**
     * Does what a form asks for, unless its shape is wrong; a refusal is put beside its field.
     *
     * @param command made only when the form's shape is right
     * @return whether it was done; then the next page says so, else the form is to be shown again
     */
    public boolean done(BindingResult problems, RedirectAttributes next, Supplier<?> command) {
        if (problems.hasErrors()) return false;
        try {
            tell(next, commands.send(command.get()));
            return true;
        } catch (Refused no) {
            putBeside(problems, no.no());
            return false;
        }
    }

    /** Does what a single button asks for; the next page tells what came of it. */
    public void press(RedirectAttributes next, Object command) {
        refusal(next, command).ifPresent(sentence -> next.addFlashAttribute("refused", sentence));
    }

    /** Does what is asked; a refusal comes back as a sentence in the reader's language. */
    public Optional<String> refusal(RedirectAttributes next, Object command) {
        return no(next, command).map(this::sentence);
    }

    /** A refusal in the reader's language. */
    public String sentence(Refused.No no) {
        return say(no.code(), words(no));
    }

    /** Does what is asked; a refusal comes back as it is, for a page that knows better where it belongs. */
    public Optional<Refused.No> no(RedirectAttributes next, Object command) {
        try {
            tell(next, commands.send(command));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.no());
        }
    }

    /** A sentence of the house in the reader's language. */
    public String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    /** The coded words of the house in the reader's language. */
    public Vocabulary words() {
        return new Vocabulary(LocaleContextHolder.getLocale(), messages);
    }

    /** Dates and times in the reader's words. */
    public DaysInWords days() {
        return new DaysInWords(LocaleContextHolder.getLocale());
    }

    private static void tell(RedirectAttributes next, boolean visible) {
        next.addFlashAttribute("done", visible ? "desk.saved" : "desk.saved-later");
    }

    private void putBeside(BindingResult problems, Refused.No no) {
        if (has(problems, no.field())) problems.rejectValue(no.field(), no.code(), words(no), no.code());
        else problems.reject(no.code(), words(no), no.code());
    }

    private static boolean has(BindingResult problems, String field) {
        return !field.isEmpty() && problems.getTarget() != null
                && PropertyAccessorFactory.forBeanPropertyAccess(problems.getTarget()).isReadableProperty(field);
    }

    private Object[] words(Refused.No no) {
        return no.arguments().stream().map(this::word).toArray();
    }

    /** Stages, kinds of organisation and countries travel by name or code, days in ISO form; all else is shown as it came. */
    private Object word(String argument) {
        if (names(Stage.values(), argument)) return words().of(Stage.valueOf(argument));
        if (names(OrganisationKind.values(), argument)) return words().of(OrganisationKind.valueOf(argument));
        if (argument.matches("\\d{4}-\\d\\d-\\d\\d")) return days().day(LocalDate.parse(argument));
        return argument.matches("[A-Z]{2}") ? words().country(argument) : argument;
    }

    private static boolean names(Enum<?>[] constants, String word) {
        return Arrays.stream(constants).anyMatch(c -> c.name().equals(word));
    }
}
