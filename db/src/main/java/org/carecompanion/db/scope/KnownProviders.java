package org.carecompanion.db.scope;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for the providers of a service once. Whoever hands work to Payara's threads waits while it
 * looks through every library of the application for providers of contexts, each time anew
 * (ContextSetupProviderImpl.saveContext); what it finds never changes. Everything else is the
 * application's own loader's. For any thread.
 */
final class KnownProviders extends ClassLoader {
  private static final String SERVICES = "META-INF/services/";

  private final Map<String, List<URL>> known = new ConcurrentHashMap<>();

  KnownProviders(ClassLoader application) {
    super(application);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (!name.startsWith(SERVICES)) return super.getResources(name);
    List<URL> found = known.get(name);
    if (found == null) {
      found = Collections.list(super.getResources(name));
      known.put(name, found);
    }
    return Collections.enumeration(found);
  }
}
