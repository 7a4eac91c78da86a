package org.carecompanion.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenRequestsTest {
  private final WebApplication application = new WebApplication();

  /** As the web application's side shows itself. */
  public interface RequestsMXBean {
    int getOpen();

    void refuseNew();
  }

  /** Answers one request each time it is asked, once it refuses new ones. */
  public static final class WebApplication implements RequestsMXBean {
    final AtomicInteger open = new AtomicInteger();
    volatile boolean refusing;
    volatile boolean stuck;

    @Override
    public int getOpen() {
      return refusing && !stuck ? open.getAndUpdate(n -> Math.max(0, n - 1)) : open.get();
    }

    @Override
    public void refuseNew() {
      refusing = true;
    }
  }

  @BeforeEach
  void deploy() throws Exception {
    ManagementFactory.getPlatformMBeanServer()
        .registerMBean(application, new ObjectName(OpenRequests.NAME));
  }

  @AfterEach
  void undeploy() throws Exception {
    var beans = ManagementFactory.getPlatformMBeanServer();
    var name = new ObjectName(OpenRequests.NAME);
    if (beans.isRegistered(name)) beans.unregisterMBean(name);
  }

  @Test
  void open_requests_get_their_answer_and_new_ones_are_refused() throws Exception {
    application.open.set(3);
    assertThat(OpenRequests.finish(Duration.ofSeconds(10))).isZero();
    assertThat(application.refusing).isTrue();
  }

  @Test
  void a_request_that_never_ends_is_waited_for_only_so_long() throws Exception {
    application.open.set(1);
    application.stuck = true;
    assertThat(OpenRequests.finish(Duration.ofMillis(200))).isEqualTo(1);
  }

  @Test
  void without_a_deployment_there_is_nothing_to_wait_for() throws Exception {
    undeploy();
    assertThat(OpenRequests.finish(Duration.ofSeconds(10))).isZero();
  }
}
