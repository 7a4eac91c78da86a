package org.carecompanion.clinical.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiKeys;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.KeyOrder;

/** The demo's key for programs, which opens everything of the demo's hospital. */
@Dependent
class DemoKey {
  private static final String NAME = "demo";

  private final ApiKeys keys;
  private final Clock clock;

  @Inject
  DemoKey(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Kept from start to start while its file is there. Inside the demo's scope. */
  void ensure(Path file) {
    if (Files.exists(file) && keys.has(new ApiSecret(read(file).strip()))) return;
    keys.named(NAME).ifPresent(lost -> lost.revoke(clock.instant()));
    keys.flush(); // the name is free before it is taken
    ApiSecret secret = ApiSecret.random();
    var order = new KeyOrder(NAME, ApiScope.all(), Optional.empty());
    keys.add(new ApiKey(order, secret, Actor.SYSTEM, clock.instant()));
    OwnerOnlyFile.write(file, secret.value() + "\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
