package io.databroker.server.http;

import io.databroker.model.api.Json;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;

/// Every route of the server.
public final class Routes {

    private static final List<String> LISTED = List.of("GET /", "GET /healthz", "GET /readyz");

    private Routes() {}

    /// Adds all routes.
    public static void register(HttpRouting.Builder routing) {
        routing.get("/", (_, response) -> response.header(HeaderNames.CONTENT_TYPE, "application/json")
                        .send(list()))
                .get("/healthz", Routes::alive)
                .get("/readyz", Routes::alive)
                .any(Routes::unknown);
    }

    private static byte[] list() {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Data Broker");
        body.put("routes", LISTED);
        return Json.MAPPER.writeValueAsBytes(body);
    }

    private static void alive(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json").send("{\"status\":\"ok\"}");
    }

    /// RFC 9457.
    private static void unknown(ServerRequest request, ServerResponse response) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", "There is nothing here");
        problem.put("status", Status.NOT_FOUND_404.code());
        problem.put("code", "not_found");
        problem.put("detail", "No route matches " + request.path().path() + ". GET / lists them.");
        response.status(Status.NOT_FOUND_404)
                .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                .send(Json.MAPPER.writeValueAsBytes(problem));
    }
}
