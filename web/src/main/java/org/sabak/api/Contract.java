package org.sabak.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sabak.access.TokenId;
import org.sabak.agenda.ItemId;
import org.sabak.figures.EditionId;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.TargetsId;
import org.sabak.notification.LetterId;
import org.sabak.programme.TotalId;
import org.sabak.registration.InvitationId;
import org.sabak.trainers.TrainerId;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beyond the addresses themselves: tokens, problems, ids as text. */
@Configuration(proxyBeanMethods = false)
class Contract {

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "Not JSON, an unknown field, or a value of another kind",
            "401", "No token, or one that is not valid any more",
            "403", "The token's role may not do this",
            "404", "The address names something that does not exist",
            "409", "A rule says no; code and detail say which and what to do",
            "422", "Fields to correct, each with a sentence in the language asked for by Accept-Language",
            "503", "Just started; try again after Retry-After seconds"));

    static {
        // Ids travel as plain text.
        for (var id : List.of(WorkshopId.class, RegistrationId.class, PersonId.class, SessionId.class, AccountId.class,
                TokenId.class, TotalId.class, EditionId.class, LetterId.class, InvitationId.class, DocumentId.class, TargetsId.class, Country.class,
                ItemId.class, TrainerId.class)) {
            SpringDocUtils.getConfig().replaceWithSchema(id, new StringSchema());
        }
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Sabak").version("1").description("The record of a regional capacity-building programme. "
                        + "Send Authorization: Bearer with a token made by ./sabak token. A POST with an Idempotency-Key of your "
                        + "choice may be repeated without harm. Every answer says up to which position of the log it is complete."))
                .components(new Components()
                        .addSecuritySchemes("token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    GlobalOpenApiCustomizer problemsEverywhere() {
        return api -> {
            if (api.getPaths() == null) return;
            api.getPaths().values().stream().flatMap(p -> p.readOperations().stream())
                    .forEach(o -> PROBLEMS.forEach((status, says) -> add(o.getResponses(), status, says)));
        };
    }

    private static void add(ApiResponses responses, String status, String says) {
        var content = new Content().addMediaType("application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        responses.put(status, new ApiResponse().description(says).content(content));
    }

    private static Schema<?> problem() {
        var error = new Schema<>().type("object").addProperty("field", new StringSchema())
                .addProperty("sentence", new StringSchema());
        return new Schema<>().type("object").description("A no, by RFC 9457")
                .addProperty("type", new StringSchema().example("about:blank"))
                .addProperty("title", new StringSchema().example("Conflict"))
                .addProperty("status", new Schema<Integer>().type("integer").example(409))
                .addProperty("detail", new StringSchema().description("One sentence that says what to do"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().example("registration.closed"))
                .addProperty("errors", new Schema<>().type("array").items(error));
    }
}
