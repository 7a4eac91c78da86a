package org.carecompanion.db.trail;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends spans to a collector (OTLP over HTTP), if {@code companion.traces.url} names one. With the
 * server's own OpenTelemetry library, but not by its MicroProfile Telemetry: that would make spans
 * of every request itself, addresses and queries included.
 */
@ApplicationScoped
class OtlpSpans {
  private static final long LAST_SPANS_SECONDS = 3;
  private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

  @Inject
  @ConfigProperty(name = "companion.traces.url")
  private Optional<String> url = Optional.empty();

  @Inject private Clock clock;
  private @Nullable SdkTracerProvider provider;

  void begin(@Observes @Priority(ServerStarted.FIRST) ServerStarted ready) {
    if (url.isEmpty()) return;
    SdkTracerProvider made =
        SdkTracerProvider.builder()
            .setResource(Resource.create(Attributes.of(SERVICE, "companion")))
            .setIdGenerator(new CallsOwnIds())
            .addSpanProcessor(
                BatchSpanProcessor.builder(
                        OtlpHttpSpanExporter.builder().setEndpoint(url.get()).build())
                    .setScheduleDelay(Duration.ofSeconds(1))
                    .build())
            .build();
    provider = made;
    Spans.keptBy(new Kept(made.get("companion"), clock));
  }

  void end(@Observes ServerStopping ending) {
    Spans.keptBy(new Spans.Keeper.Nobody());
    if (provider != null) provider.shutdown().join(LAST_SPANS_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * The id of a call is its trace's: whoever works for the call later needs to know nothing else.
   */
  private record CallsOwnIds() implements IdGenerator {
    @Override
    public String generateTraceId() {
      String call = Trail.here().getOrDefault("call", "").replace("-", "");
      return call.matches("[0-9a-f]{32}") ? call : IdGenerator.random().generateTraceId();
    }

    @Override
    public String generateSpanId() {
      return IdGenerator.random().generateSpanId();
    }
  }

  /**
   * The span of this thread is kept here and not where the library keeps it: there the server puts
   * spans of its own, which nobody collects, between ours.
   */
  private record Kept(Tracer tracer, Clock clock, ThreadLocal<Context> here)
      implements Spans.Keeper {
    Kept(Tracer tracer, Clock clock) {
      this(tracer, clock, ThreadLocal.withInitial(Context::root));
    }

    @Override
    public Spans.Span begin(String name) {
      Context before = here.get();
      Span span = builder(name).startSpan();
      here.set(before.with(span));
      return new Open(span, () -> here.set(before));
    }

    @Override
    public void done(String name, Duration took, Spans.Outcome outcome) {
      Span span = builder(name).setStartTimestamp(clock.instant().minus(took)).startSpan();
      if (outcome == Spans.Outcome.FAILED) span.setStatus(StatusCode.ERROR);
      span.end(clock.instant());
    }

    private SpanBuilder builder(String name) {
      SpanBuilder builder = tracer.spanBuilder(name).setParent(here.get());
      Trail.here().forEach((key, id) -> builder.setAttribute("companion." + key, id));
      return builder;
    }

    @Override
    public <T> Supplier<T> carried(Supplier<T> work) {
      Context captured = here.get();
      return () -> {
        Context before = here.get();
        here.set(captured);
        try {
          return work.get();
        } finally {
          here.set(before);
        }
      };
    }
  }

  private record Open(Span span, Runnable leave) implements Spans.Span {
    @Override
    public void close() {
      leave.run();
      span.end();
    }
  }
}
