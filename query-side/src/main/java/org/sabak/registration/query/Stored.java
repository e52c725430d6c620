package org.sabak.registration.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.sabak.kernel.RegistrationId;
import org.sabak.readmodels.Shape;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery.Candidacy;
import org.sabak.registration.RegistrationQuery.State;

/**
 * A registration as documents hold it.
 *
 * @param nomination null when not nominated
 * @param offer      the last one; null when there never was one
 * @param accepted   position of the last acceptance; null when there never was one
 * @param wanted     kind of the change that waits, empty after one was answered, null when there never was one
 */
record Stored(RegistrationId id, Form form, Place place, Nomination nomination, Offer offer, Long accepted, String wanted) {

    static final Comparator<Stored> IN_ORDER = Comparator
            .comparing((Stored s) -> s.place().state()).thenComparingLong(s -> s.place().position());

    /** The parts of a bucket that tell of one registration, or of all. */
    static final List<String> PARTS = List.of("forms", "places", "nominations", "offers", "accepted", "wanted");

    static List<Stored> in(Iterable<Document> buckets) {
        var found = new ArrayList<Stored>();
        for (var bucket : buckets) {
            var parts = PARTS.stream().map(part -> Shape.map(bucket, part)).toList();
            parts.getFirst().forEach((id, form) -> found.add(new Stored(new RegistrationId(id), Shape.unpacked(form, Form.class),
                    packed(parts.get(1), id, Place.class), packed(parts.get(2), id, Nomination.class),
                    packed(parts.get(3), id, Offer.class), (Long) parts.get(4).get(id), (String) parts.get(5).get(id))));
        }
        return found;
    }

    private static <T> T packed(Map<String, Object> part, String id, Class<T> type) {
        var text = part.get(id);
        return text == null ? null : Shape.unpacked(text, type);
    }

    State state() {
        return place.state();
    }

    boolean takesSeat() {
        return state() == State.SEATED && form.role().takesSeat();
    }

    /** By whom the seat is paid for that somebody has or asks for. */
    Funding funding() {
        return offered() ? offer.funding() : asked().funding();
    }

    /** Null for whoever simply registered. */
    Candidacy candidacy() {
        if (nomination == null && offer == null && accepted == null && wanted == null
                && state() != State.NEW && state() != State.DECLINED) return null;
        return new Candidacy(asked().nominated(), asked().rank(), funding(), offered() ? offer.answerBy() : null,
                state() == State.SEATED && accepted != null && accepted > place.position(), wanted == null ? "" : wanted);
    }

    private Nomination asked() {
        return nomination == null ? Nomination.OWN : nomination;
    }

    /** Whether the place rests on the offer; a later seat is no answer to it. */
    private boolean offered() {
        return offer != null && offer.position() == place.position();
    }
}
