package org.sabak.log.store;

import java.util.List;
import java.util.Set;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads events as they were once written. What is in the log is never changed; it is understood in today's words. */
final class Upcasters {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One for each change of shape, the oldest first. */
    private static final List<Step> STEPS = List.of(
            // Letters go to focal points too, who have no registration.
            new Step("notification.letter-requested", "1", "2", json -> {
                json.set("recipientId", json.remove("registrationId"));
                var workshop = json.get("workshopId").asString();
                var byWorkshop = Set.of("DATES_CHANGED", "WORKSHOP_POSTPONED", "WORKSHOP_CANCELLED");
                json.put("stream", byWorkshop.contains(json.get("template").asString()) ? workshop : "roster-of-" + workshop);
            }));

    static final EventUpcaster CHAIN = new EventUpcasterChain(STEPS.toArray(EventUpcaster[]::new));

    private Upcasters() { }

    /** Whether an event was once written in this shape and can still be read. */
    static boolean know(String name, String revision) {
        return STEPS.stream().anyMatch(step -> step.from.equals(new SimpleSerializedType(name, revision)));
    }

    /** How an event of one revision becomes one of the next. */
    private interface Change {
        void on(ObjectNode json);
    }

    private static final class Step extends SingleEventUpcaster {

        private final SimpleSerializedType from, to;
        private final Change change;

        Step(String name, String was, String is, Change change) {
            this.from = new SimpleSerializedType(name, was);
            this.to = new SimpleSerializedType(name, is);
            this.change = change;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(from);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(to, byte[].class, this::changed);
        }

        private byte[] changed(byte[] payload) {
            var json = (ObjectNode) JSON.readTree(payload);
            change.on(json);
            return JSON.writeValueAsBytes(json);
        }
    }
}
