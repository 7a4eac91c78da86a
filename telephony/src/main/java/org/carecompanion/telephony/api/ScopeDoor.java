package org.carecompanion.telephony.api;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import org.carecompanion.domain.staff.ApiScope;

/**
 * Puts a guard before every resource method that says what a key must open. A method that forgets
 * to say so keeps the whole API from being deployed.
 */
@Provider
public class ScopeDoor implements DynamicFeature {
  /** Answers OPTIONS with the methods there are, to whoever has a key. */
  private static final String SERVERS_OWN = "org.glassfish.jersey.";

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (resource.getResourceMethod().getDeclaringClass().getName().startsWith(SERVERS_OWN)) return;
    Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
    if (needs == null)
      throw new IllegalStateException(resource.getResourceMethod() + " says no scope");
    context.register(new Guard(Set.copyOf(Arrays.asList(needs.value()))), Priorities.AUTHORIZATION);
  }

  private record Guard(Set<ApiScope> any) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) {
      if (any.isEmpty()) return;
      Set<ApiScope> held = Program.of(context).scopes();
      if (any.stream().noneMatch(held::contains)) context.abortWith(refusal());
    }

    private Response refusal() {
      String scopes =
          any.stream().sorted().map(ApiScope::code).reduce((a, b) -> a + " or " + b).orElse("");
      return Problem.of(
              ProblemCode.MISSING_SCOPE, "This needs a key with the scope " + scopes + ".")
          .response();
    }
  }
}
