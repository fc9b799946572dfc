package io.databroker.server;

import io.databroker.server.http.Routes;
import io.helidon.webserver.WebServer;

/// Where the server starts: `serve [--host HOST] [--port PORT]`.
public final class ServerApp {

    private static final int WRONG_USE = 2;

    private ServerApp() {}

    public static void main(String[] arguments) {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(
                    "error: " + e.getMessage() + "\nusage: databroker serve [--host 127.0.0.1] [--port 8080]");
            System.exit(WRONG_USE);
            return;
        }
        WebServer server = start(options.host(), options.port());
        System.out.println("listening on http://" + options.host() + ":" + server.port());
    }

    /// Starts the server; port 0 takes any that is free.
    static WebServer start(String host, int port) {
        return WebServer.builder()
                .host(host)
                .port(port)
                .routing(Routes::register)
                .build()
                .start();
    }

    /// @param host address to listen on
    /// @param port 0 for any that is free
    private record Options(String host, int port) {

        static Options of(String[] arguments) {
            if (arguments.length == 0 || !arguments[0].equals("serve")) {
                throw new IllegalArgumentException("The server's command is serve");
            }
            var options = new Options("127.0.0.1", 8080);
            for (int i = 1; i < arguments.length; i += 2) {
                String value = i + 1 < arguments.length ? arguments[i + 1] : "";
                options = switch (arguments[i]) {
                    case "--host" -> new Options(value, options.port);
                    case "--port" -> new Options(options.host, Integer.parseInt(value));
                    default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
                };
            }
            return options;
        }
    }
}
