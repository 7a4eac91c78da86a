package org.carecompanion.telephony.media;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.ServletException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.carecompanion.telephony.media.wire.MediaCodec;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;

/**
 * A listener for sockets and nothing else: Undertow's {@code jakarta.websocket} beside the server,
 * whose own costs too much for each message (decision 0036). All it knows of us is {@link
 * MediaEndpoint}.
 */
final class SocketServer implements AutoCloseable {
  /** Two for two cores: each stream stays with one of them, and nothing waits on them. */
  private static final int IO_THREADS = 2;

  private static final int BUFFER = 8 * 1024;
  private static final int LARGEST_HEADERS = 8 * 1024;
  private static final int PATIENCE_MILLIS = 10_000;

  private final XnioWorker worker;
  private final DeploymentManager deployment;
  private final Undertow listener;

  private SocketServer(XnioWorker worker, DeploymentManager deployment, Undertow listener) {
    this.worker = worker;
    this.deployment = deployment;
    this.listener = listener;
  }

  /**
   * @param door stands before the handler that upgrades
   * @throws IllegalStateException if it cannot listen there
   */
  static SocketServer listen(
      InetSocketAddress bind, Streams streams, UnaryOperator<HttpHandler> door) {
    ClassLoader own = SocketServer.class.getClassLoader();
    try {
      XnioWorker worker =
          Xnio.getInstance(own)
              .createWorker(
                  OptionMap.builder()
                      .set(Options.WORKER_NAME, "media")
                      .set(Options.WORKER_IO_THREADS, IO_THREADS)
                      .set(Options.WORKER_TASK_CORE_THREADS, 1)
                      .set(Options.WORKER_TASK_MAX_THREADS, 2)
                      .set(Options.THREAD_DAEMON, true)
                      .set(Options.TCP_NODELAY, true)
                      .getMap());
      DeploymentManager deployment =
          Servlets.newContainer().addDeployment(application(own, worker, streams));
      deployment.deploy();
      Undertow listener = listener(bind, worker, door.apply(deployment.start()));
      listener.start();
      for (int thread = 0; thread < IO_THREADS; thread++)
        streams.lag().watch(timer(worker, thread));
      return new SocketServer(worker, deployment, listener);
    } catch (IOException | ServletException e) {
      throw new IllegalStateException("the media listener cannot start on " + bind, e);
    }
  }

  private static Lag.Timer timer(XnioWorker worker, int number) {
    XnioIoThread thread = worker.getIoThread(number);
    return (time, work) -> thread.executeAfter(work, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Undertow listener(InetSocketAddress bind, XnioWorker worker, HttpHandler door) {
    return Undertow.builder()
        .setWorker(worker)
        .setByteBufferPool(new DefaultByteBufferPool(true, BUFFER))
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEADERS)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 1L)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, PATIENCE_MILLIS)
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, PATIENCE_MILLIS)
        .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .addHttpListener(bind.getPort(), bind.getHostString(), door)
        .build();
  }

  private static DeploymentInfo application(ClassLoader own, XnioWorker worker, Streams streams) {
    var sockets =
        new WebSocketDeploymentInfo()
            .setWorker(() -> worker)
            .setBuffers(new DefaultByteBufferPool(true, BUFFER))
            // messages are taken on the thread that read them: they never wait
            .setDispatchToWorkerThread(false)
            .addListener(all -> all.setDefaultMaxTextMessageBufferSize(MediaCodec.LONGEST))
            .addEndpoint(endpoint(StreamAddress.Carrier.TWILIO, CarrierWire.TWILIO, streams))
            .addEndpoint(endpoint(StreamAddress.Carrier.EXOTEL, CarrierWire.EXOTEL, streams));
    return Servlets.deployment()
        .setClassLoader(own)
        .setContextPath("/")
        .setDeploymentName("media")
        .addServletContextAttribute(WebSocketDeploymentInfo.ATTRIBUTE_NAME, sockets);
  }

  private static ServerEndpointConfig endpoint(
      StreamAddress.Carrier carrier, CarrierWire wire, Streams streams) {
    return ServerEndpointConfig.Builder.create(
            MediaEndpoint.class, carrier.path() + "{call}/{token}")
        .configurator(new OneForEach(wire, streams))
        .build();
  }

  /** An endpoint of its own for each connection. */
  private static final class OneForEach extends ServerEndpointConfig.Configurator {
    private final CarrierWire wire;
    private final Streams streams;

    OneForEach(CarrierWire wire, Streams streams) {
      this.wire = wire;
      this.streams = streams;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      Endpoint endpoint = new MediaEndpoint(streams, wire);
      return type.cast(endpoint);
    }
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return (InetSocketAddress) listener.getListenerInfo().getFirst().getAddress();
  }

  /** At once; streams must have been closed before. */
  @Override
  public void close() {
    listener.stop();
    try {
      deployment.stop();
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    } finally {
      deployment.undeploy();
      worker.shutdownNow();
    }
  }
}
