package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.spring.boot.Boot;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class ProbesTest {

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int status(int port, String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theApplicationIsAliveAndNotReadyWhileItMigrates(TestDatabase database) throws IOException {
        int port = freePort();
        List<Integer> seen = new ArrayList<>();
        Boot.application(database)
                .withPropertyValues("spring.main.cloud-platform=kubernetes", "server.port=" + port)
                .withBean(AutogenStrategy.class, () -> start -> {
                    try {
                        seen.add(status(port, "/actuator/health/liveness"));
                        seen.add(status(port, "/actuator/health/readiness"));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(seen).containsExactly(200, 503);
                    assertThatThrownBy(() -> status(port, "/")).isInstanceOf(ConnectException.class);
                });
    }

    @Test
    void nothingListensElsewhere(TestDatabase database) throws IOException {
        int port = freePort();
        Boot.application(database)
                .withPropertyValues("server.port=" + port)
                .withBean(
                        AutogenStrategy.class,
                        () -> start ->
                                assertThatThrownBy(() -> status(port, "/livez")).isInstanceOf(ConnectException.class))
                .run(context -> assertThat(context).hasNotFailed());
    }
}
