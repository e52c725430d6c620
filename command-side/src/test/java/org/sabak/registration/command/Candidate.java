package org.sabak.registration.command;

import static org.sabak.registration.command.Applicant.WORKSHOP;

import java.time.Instant;
import java.util.Optional;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Change;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.Funding;
import org.sabak.registration.Nominee;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionCommand.*;
import org.sabak.registration.SelectionEvent.*;

/** Says in one word what is done with somebody who is chosen or not, and what then becomes of them. */
record Candidate(Applicant who, Funding funding) {

    static final Instant SOON = Applicant.CLOSES.plusSeconds(3600);

    Candidate(String name) {
        this(new Applicant(name), Funding.FUNDED);
    }

    /** Whose id a nominee was given by {@link #nominee()}. */
    static Candidate of(Nominee n) {
        var name = n.personId().value().substring("person-".length());
        var form = n.registrationId().value().substring(("registration-" + name + "-").length());
        return new Candidate(new Applicant(name).withForm(form).as(n.role()).recordedAs(n.particulars().sex())
                .from(n.particulars().country()).of(n.particulars().organisationKind()), n.funding());
    }

    Candidate recordedAs(Sex sex) {
        return new Candidate(who.recordedAs(sex), funding);
    }

    Candidate from(Country country) {
        return new Candidate(who.from(country), funding);
    }

    Candidate of(OrganisationKind other) {
        return new Candidate(who.of(other), funding);
    }

    Candidate as(Role role) {
        return new Candidate(who.as(role), funding);
    }

    Candidate withForm(String n) {
        return new Candidate(who.withForm(n), funding);
    }

    Candidate selfFunded() {
        return new Candidate(who, Funding.SELF_FUNDED);
    }

    EnterNominee isNominated() {
        return new EnterNominee(WORKSHOP, nominee());
    }

    SelectCandidate isGivenSeat() {
        return isGivenSeat(null, null, "");
    }

    SelectCandidate isGivenSeat(Funding by, Instant answerBy, String reason) {
        return new SelectCandidate(WORKSHOP, id(), by, answerBy, reason);
    }

    PutCandidateOnReserve isPutOnReserve() {
        return new PutCandidateOnReserve(WORKSHOP, id());
    }

    DeclineCandidate isToldNo() {
        return new DeclineCandidate(WORKSHOP, id());
    }

    ReconsiderCandidate isReconsidered() {
        return new ReconsiderCandidate(WORKSHOP, id());
    }

    AcceptSeat accepts() {
        return accepts("notice-1");
    }

    AcceptSeat accepts(String notice) {
        return new AcceptSeat(WORKSHOP, id(), new PersonDetails(who.name(), "", "", "1", "Institute", ""), notice);
    }

    DeclineSeat doesNotWantIt() {
        return new DeclineSeat(WORKSHOP, id());
    }

    ExpireOffer letsTimePass() {
        return new ExpireOffer(WORKSHOP, id());
    }

    ReplaceParticipant isReplacedBy(Candidate other) {
        return new ReplaceParticipant(WORKSHOP, id(), other.nominee());
    }

    AnswerChange isAnswered(boolean accepted) {
        return new AnswerChange(WORKSHOP, id(), accepted);
    }

    NomineeEntered nominated() {
        return new NomineeEntered(WORKSHOP, id(), who.id(), who.role(), particulars(), funding, 1);
    }

    NomineeTurnedAway turnedAway() {
        return new NomineeTurnedAway(WORKSHOP, id(), who.id());
    }

    CandidateEntered entered() {
        return new CandidateEntered(WORKSHOP, id(), who.id(), who.role(), who.particulars(), who.channel(), who.notice());
    }

    CandidateSelected selected() {
        return selected(funding, null, "");
    }

    CandidateSelected selected(Funding by, Instant answerBy, String reason) {
        return new CandidateSelected(WORKSHOP, id(), by, Optional.ofNullable(answerBy), reason);
    }

    CandidatePutOnReserve onReserve(int place) {
        return new CandidatePutOnReserve(WORKSHOP, id(), place);
    }

    CandidateDeclined declined() {
        return new CandidateDeclined(WORKSHOP, id());
    }

    CandidateReconsidered newAgain() {
        return new CandidateReconsidered(WORKSHOP, id());
    }

    SeatAccepted accepted() {
        return new SeatAccepted(WORKSHOP, id(), "notice-1");
    }

    SeatDeclined wantedNoSeat() {
        return new SeatDeclined(WORKSHOP, id());
    }

    OfferExpired tooLate() {
        return new OfferExpired(WORKSHOP, id());
    }

    ParticipantReplaced replacedBy(Candidate other, State state) {
        return new ParticipantReplaced(WORKSHOP, id(), other.nominee(), state);
    }

    ChangeRequested wants(ChangeKind change) {
        return wants(Change.of(change));
    }

    ChangeRequested wants(Change change) {
        return new ChangeRequested(WORKSHOP, id(), change);
    }

    ChangeAccepted granted(ChangeKind change) {
        return new ChangeAccepted(WORKSHOP, id(), change);
    }

    ChangeRefused denied(ChangeKind change) {
        return new ChangeRefused(WORKSHOP, id(), change);
    }

    RegistrationId id() {
        return who.registration();
    }

    Nominee nominee() {
        return new Nominee(id(), who.id(), who.role(), particulars(), funding, 1);
    }

    Particulars particulars() {
        return who.particulars();
    }
}
