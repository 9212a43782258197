package com.example.tally;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

public final class Main {
    private static final Logger LOG = Logger.getLogger("tally");

    public static void main(String[] args) throws IOException {
        List<String> votes = Files.readAllLines(Path.of("data", "votes.txt"));
        if (args.length > 0) {
            System.out.println(count(votes, args[0]));
            return;
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            LOG.log(Level.FINE, "asked for {0}", name);
            byte[] body = Long.toString(count(votes, name)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        System.out.println("tally of " + votes.size());
    }

    static long count(List<String> votes, String name) {
        return votes.stream().filter(name::equals).count();
    }
}
