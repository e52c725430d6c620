package org.sabak.trials.house;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program answered.
 *
 * @param location last part of the {@code Location} header, empty if there is none
 */
public record Answer(int status, String location, String body) {

    public boolean yes() {
        return status >= 200 && status < 300;
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The refusal code of a problem document, or empty. */
    public String code() {
        return body.startsWith("{") ? json().path("code").asString("") : "";
    }
}
