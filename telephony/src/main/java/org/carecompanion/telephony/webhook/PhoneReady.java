package org.carecompanion.telephony.webhook;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carecompanion.db.start.ServerStarted;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the work of a webhook has been gone through once, so that the first one is answered as
 * soon as any: a carrier gives up after 2.5 s ({@link
 * org.carecompanion.telephony.carrier.CarrierAddresses}). What came of it does not count: it is the
 * database's to say that it is away.
 */
@Readiness
@ApplicationScoped
public class PhoneReady implements HealthCheck {
  private static final int WHEN_LINES_ARE_KNOWN = ServerStarted.THEN + 3;

  @Inject private FirstWebhook first;
  @Inject private TurnRunner runner;

  private volatile boolean ready;

  void start(@Observes @Priority(WHEN_LINES_ARE_KNOWN) ServerStarted started) {
    runner.start(this::rehearse, () -> ready = true);
  }

  private void rehearse() {
    try {
      first.answers();
    } catch (Form.Broken e) {
      throw new IllegalStateException(e);
    }
    ready = true;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("phone").status(ready).build();
  }
}
