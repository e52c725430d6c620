package org.sabak.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.sabak.api.Api;
import org.sabak.doors.Address;
import org.sabak.doors.Secrets;
import org.sabak.notification.CalendarCommand.ShareCalendar;
import org.sabak.notification.CalendarCommand.TakeCalendarBack;
import org.sabak.notification.CalendarKeyId;
import org.sabak.notification.CalendarQuery.AllCalendars;
import org.sabak.notification.CalendarQuery.CalendarOf;
import org.sabak.notification.CalendarQuery.Calendars;
import org.sabak.notification.CalendarQuery.Shared;
import org.sabak.pages.IsoCountry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calendars that others subscribe to, for machines. */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "calendars")
class CalendarsApi {

    private final Api api;
    private final Address address;

    CalendarsApi(Api api, Address address) {
        this.api = api;
        this.address = address;
    }

    /** @param country empty for all workshops */
    record CalendarBody(@NotNull @IsoCountry(required = false) String country, @NotNull @Pattern(regexp = "en|ru") String language) { }

    /** @param address shown in this answer and nowhere else */
    record NewCalendar(CalendarKeyId keyId, String country, String address) {

        /** Never prints the key. */
        @Override
        public String toString() {
            return "NewCalendar[" + keyId + "]";
        }
    }

    @GetMapping
    @Operation(summary = "Shared calendars, the newest first, those taken back included; never their addresses")
    Calendars all() {
        return api.ask(new AllCalendars(), Calendars.class);
    }

    @PostMapping
    @Operation(summary = "Share the calendar of a country, or of all workshops; the answer holds its address, which is stored nowhere")
    ResponseEntity<NewCalendar> share(@Valid @RequestBody CalendarBody body) {
        var key = Secrets.fresh();
        var id = CalendarKeyId.ofKey(key);
        return api.create(new ShareCalendar(id, body.country(), body.language()), "/api/calendars/" + id,
                () -> new NewCalendar(id, body.country(), address.base() + "/calendar/" + key + ".ics"));
    }

    @GetMapping("/{keyId}")
    @Operation(summary = "One shared calendar")
    Shared one(@PathVariable CalendarKeyId keyId) {
        return api.get(new CalendarOf(keyId), Shared.class);
    }

    @DeleteMapping("/{keyId}")
    @Operation(summary = "Take a calendar back; its address shows nothing from now on")
    ResponseEntity<Shared> takeBack(@PathVariable CalendarKeyId keyId) {
        return api.change(new TakeCalendarBack(keyId), () -> one(keyId));
    }
}
