package dev.autogen.spring.autoconfigure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.core.env.Environment;

/** Answers probes on the port of the web server, which does not listen yet: alive, and not ready. */
final class ProbeServer implements AutoCloseable {

    private static final Log LOG = LogFactory.getLog("dev.autogen");
    private static final int DEFAULT_PORT = 8080;

    private final HttpServer server;

    private ProbeServer(HttpServer server) {
        this.server = server;
    }

    /** Starts one where the settings or Kubernetes ask for it, and a fixed port is known. */
    static Optional<ProbeServer> of(AutogenProperties properties, Environment environment) {
        boolean wanted = Optional.ofNullable(properties.getProbes().getEnabled())
                .orElseGet(() -> !properties.isExit() && CloudPlatform.KUBERNETES.isActive(environment));
        int port = Optional.ofNullable(properties.getProbes().getPort())
                .or(() -> Optional.ofNullable(environment.getProperty("management.server.port", Integer.class)))
                .or(() -> Optional.ofNullable(environment.getProperty("server.port", Integer.class)))
                .orElse(DEFAULT_PORT);
        return wanted && port > 0 ? start(port) : Optional.empty();
    }

    private static Optional<ProbeServer> start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
            server.createContext("/", ProbeServer::answer);
            server.start();
            return Optional.of(new ProbeServer(server));
        } catch (IOException e) {
            LOG.warn("autogen: probes are not answered while migrations run: port " + port + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = Objects.requireNonNull(exchange.getRequestURI().getPath());
        boolean liveness = path.endsWith("/liveness") || path.endsWith("/livez");
        byte[] body =
                ("{\"status\":\"" + (liveness ? "UP" : "OUT_OF_SERVICE") + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(liveness ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
