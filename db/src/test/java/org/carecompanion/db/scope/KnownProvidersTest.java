package org.carecompanion.db.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class KnownProvidersTest {
  private final List<String> asked = new ArrayList<>();
  private final ClassLoader application =
      new ClassLoader(KnownProvidersTest.class.getClassLoader()) {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
          asked.add(name);
          return super.getResources(name);
        }
      };
  private final ClassLoader known = new KnownProviders(application);

  @Test
  void the_application_is_asked_for_the_providers_of_a_service_once() {
    List<String> first = drivers(known);
    assertThat(first).isNotEmpty().isEqualTo(drivers(application));
    asked.clear();
    assertThat(drivers(known)).isEqualTo(first);
    assertThat(asked).isEmpty();
  }

  @Test
  void whatever_else_is_looked_for_is_looked_for_each_time() throws IOException {
    known.getResources("org/carecompanion");
    known.getResources("org/carecompanion");
    assertThat(asked).containsExactly("org/carecompanion", "org/carecompanion");
  }

  private static List<String> drivers(ClassLoader loader) {
    return ServiceLoader.load(java.sql.Driver.class, loader).stream()
        .map(provider -> provider.type().getName())
        .toList();
  }
}
