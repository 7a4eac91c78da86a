package org.carecompanion.clinical.bench;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The product's configuration, as a test sets it; a change counts at the next look. */
final class Settings implements ConfigSource {
  private final Map<String, String> values = new ConcurrentHashMap<>();

  void put(String key, String value) {
    values.put(key, value);
  }

  void remove(String key) {
    values.remove(key);
  }

  Config config() {
    return new SmallRyeConfigBuilder().withSources(this).build();
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public @Nullable String getValue(String key) {
    return values.get(key);
  }

  @Override
  public String getName() {
    return "test";
  }
}
