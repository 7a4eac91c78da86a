package org.carecompanion.domain.staff;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Stands in front of every {@link Allowed} method and reads its {@link Caller}. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AllowedGuard {
  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Caller caller =
        Arrays.stream(call.getParameters())
            .filter(Caller.class::isInstance)
            .map(Caller.class::cast)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(call.getMethod() + " is guarded but has no Caller"));
    if (!Arrays.asList(call.getMethod().getAnnotation(Allowed.class).value())
        .contains(caller.role())) throw new NotAllowed(caller.role(), call.getMethod().getName());
    return call.proceed();
  }
}
