package io.databroker.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ServerAppTest {

    @Test
    void answersThatItIsAliveAndSaysWhatItOffers() throws Exception {
        var server = ServerApp.start("127.0.0.1", 0);
        try (var client = HttpClient.newHttpClient()) {
            assertThat(get(client, server.port(), "/healthz").body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(get(client, server.port(), "/").body()).contains("GET /healthz");
        } finally {
            server.stop();
        }
    }

    @Test
    void namesWhatIsNotThereAsAProblem() throws Exception {
        var server = ServerApp.start("127.0.0.1", 0);
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = get(client, server.port(), "/no/such/route");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"not_found\"").contains("/no/such/route");
        } finally {
            server.stop();
        }
    }

    private static HttpResponse<String> get(HttpClient client, int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
