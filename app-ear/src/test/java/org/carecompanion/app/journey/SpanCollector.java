package org.carecompanion.app.journey;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A collector of traces (OTLP over HTTP) that remembers what it was sent. */
final class SpanCollector implements AutoCloseable {
  // opentelemetry/proto/trace/v1/trace.proto
  private static final int RESOURCE_SPANS = 1;
  private static final int SCOPE_SPANS = 2;
  private static final int SPANS = 2;
  private static final int TRACE_ID = 1;
  private static final int NAME = 5;

  private final List<Seen> seen = new ArrayList<>();
  private final HttpServer server;

  record Seen(String trace, String name, String all) {}

  SpanCollector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
          var body = exchange.getRequestBody();
          take((packed ? new GZIPInputStream(body) : body).readAllBytes());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  synchronized List<Seen> ofTrace(String trace) {
    return seen.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  synchronized List<Seen> all() {
    return List.copyOf(seen);
  }

  private synchronized void take(byte[] request) throws IOException {
    for (UnknownFieldSet resource : within(UnknownFieldSet.parseFrom(request), RESOURCE_SPANS))
      for (UnknownFieldSet scope : within(resource, SCOPE_SPANS))
        for (UnknownFieldSet span : within(scope, SPANS))
          seen.add(
              new Seen(
                  HexFormat.of().formatHex(bytes(span, TRACE_ID).toByteArray()),
                  bytes(span, NAME).toStringUtf8(),
                  span.toByteString().toStringUtf8()));
  }

  private static ByteString bytes(UnknownFieldSet message, int field) {
    return message.getField(field).getLengthDelimitedList().getFirst();
  }

  private static List<UnknownFieldSet> within(UnknownFieldSet message, int field)
      throws IOException {
    List<UnknownFieldSet> parts = new ArrayList<>();
    for (ByteString part : message.getField(field).getLengthDelimitedList())
      parts.add(UnknownFieldSet.parseFrom(part));
    return parts;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
