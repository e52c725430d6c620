package org.sabak.bench.contestants;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import org.sabak.bench.house.House;
import org.sabak.bench.load.Contestant;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import tools.jackson.databind.json.JsonMapper;

/** The product asked by its API: POST with a token, JSON there and back. The clients run in the same process. */
public final class OverHttp implements Contestant {

    private final Ours ours;
    private final String address;
    private final String token;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();

    OverHttp(Ours ours, House house) {
        this.ours = ours;
        this.address = house.address();
        this.token = house.organizerToken();
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void plan(List<WorkshopId> workshops, int seats) {
        ours.plan(workshops, seats);
    }

    @Override
    public boolean register(RegisterParticipant form) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/workshops/" + form.workshopId() + "/registrations"))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(form))).build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 201, 202 -> true;
                case 409, 503 -> false;
                default -> throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long stored() {
        return ours.stored();
    }

    @Override
    public void settle() {
        ours.settle();
    }

    @Override
    public void close() {
        client.close();
    }

    private String body(RegisterParticipant form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", form.details().name());
        body.put("nativeName", form.details().nativeName());
        body.put("email", form.details().email());
        body.put("organisation", form.details().organisation());
        body.put("organisationKind", form.particulars().organisationKind());
        body.put("country", form.particulars().country());
        body.put("sex", form.particulars().sex());
        body.put("ageBand", form.particulars().ageBand());
        return json.writeValueAsString(body);
    }
}
