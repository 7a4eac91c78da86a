package org.carecompanion.telephony.api;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carecompanion.domain.staff.ApiKeyId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much one program, and one address, may ask of this node in a minute. Requests without a good
 * key have a smaller allowance of their own, so that guessing is slow.
 */
@ApplicationScoped
public class RateLimits {
  /** A few megabytes at most. */
  private static final int NAMES = 10_000;

  private Buckets keys;
  private Buckets addresses;
  private Buckets strangers;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected RateLimits() {}

  @Inject
  RateLimits(
      @ConfigProperty(name = "api.limit.key", defaultValue = "6000") int key,
      @ConfigProperty(name = "api.limit.address", defaultValue = "12000") int address,
      @ConfigProperty(name = "api.limit.refused", defaultValue = "60") int refused) {
    keys = buckets("api.limit.key", key);
    addresses = buckets("api.limit.address", address);
    strangers = buckets("api.limit.refused", refused);
  }

  private static Buckets buckets(String setting, int perMinute) {
    if (perMinute < 1)
      throw new IllegalStateException(setting + " is a number of requests a minute, at least 1");
    return new Buckets(perMinute, NAMES, TimeMeter.SYSTEM_NANOTIME);
  }

  Buckets.Left key(ApiKeyId key) {
    return keys.take(key.toString());
  }

  Buckets.Left address(String address) {
    return addresses.take(address);
  }

  /** A request from there without a good key. */
  Buckets.Left stranger(String address) {
    return strangers.take(address);
  }
}
