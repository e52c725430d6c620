package org.sabak.bench.contestants;

import java.util.List;
import org.sabak.bench.house.House;
import org.sabak.bench.house.LogRows;
import org.sabak.bench.house.Offer;
import org.sabak.bench.load.Contestant;
import org.sabak.doors.Commands;
import org.sabak.kernel.Refused;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;

/** The product: its own command gateway, validation, vault and log, while the read models follow. */
public class Ours implements Contestant {

    private final String name;
    private final House house;
    private final LogRows rows;

    public Ours(House house) {
        this("ours", house);
    }

    /** @param name to tell several houses apart */
    public Ours(String name, House house) {
        this.name = name;
        this.house = house;
        this.rows = new LogRows(house.log());
    }

    /** The same house, asked from outside. */
    public OverHttp overHttp() {
        return new OverHttp(this, house);
    }

    /** The same house through the web's door, which has room for so many and asks the others to come back. */
    public Contestant throughTheDoor() {
        var door = house.bean(Commands.class);
        return new Ours(name, house) {
            @Override
            public boolean register(RegisterParticipant form) {
                door.tellAs(form.registrationId().value(), form);
                return true;
            }
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void plan(List<WorkshopId> workshops, int seats) {
        new Offer(house).make(workshops, seats);
    }

    @Override
    public boolean register(RegisterParticipant form) {
        try {
            house.send(form.registrationId().value(), form);
            return true;
        } catch (Refused no) {
            return false;
        }
    }

    @Override
    public long stored() {
        return rows.registrations();
    }

    /** The read models may be behind; they finish at our expense, not at that of the next in turn. */
    @Override
    public void settle() {
        if (house.isReading()) house.awaitVisible();
    }

    /** The house stays open: it belongs to whoever opened it. */
    @Override
    public void close() {
        rows.close();
    }
}
