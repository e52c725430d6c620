package org.sabak.learning.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.learning.LearningRefusal.CODE_MISTYPED;
import static org.sabak.learning.LearningRefusal.CODE_NEEDED;
import static org.sabak.learning.LearningRefusal.CODE_UNKNOWN;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AnswerCode;
import org.sabak.learning.AnswerLinks;
import org.sabak.vault.AnswerSheets;
import org.springframework.stereotype.Component;

/** Which codes there are. They are made anew each time, so that nowhere is written whose a code is. */
@Component
class Codes implements AnswerLinks {

    private final AnswerSheets sheets;
    private final Occasions occasions;

    Codes(AnswerSheets sheets, Occasions occasions) {
        this.sheets = sheets;
        this.occasions = occasions;
    }

    /** The code somebody typed, if it is one of this workshop's. */
    AnswerCode known(WorkshopId workshop, int slips, String typed) {
        refuse(CODE_NEEDED, typed.isBlank());
        var code = AnswerCode.read(typed);
        refuse(CODE_MISTYPED, code.isEmpty());
        var holders = Stream.concat(IntStream.rangeClosed(1, slips).mapToObj(AnswerSheets::slip),
                occasions.registrations(workshop).stream().map(RegistrationId::value)).toList();
        refuse(CODE_UNKNOWN, !sheets.codes(workshop, holders).contains(code.get()));
        return code.get();
    }

    @Override
    public Optional<AnswerCode> codeFor(WorkshopId workshop, RegistrationId registration) {
        return sheets.codes(workshop, List.of(registration.value())).stream().findFirst();
    }
}
