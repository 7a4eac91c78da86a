package org.carecompanion.telephony.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.carecompanion.clinical.alert.AlertChange;
import org.carecompanion.clinical.alert.AlertDesk;
import org.carecompanion.clinical.checkin.CallPlanner;
import org.carecompanion.clinical.checkin.CallReader;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.NotAllowed;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.telephony.outbound.CallControl;
import org.carecompanion.telephony.outbound.DialGate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server: only there do interceptors stand in front of the facades. */
@ExtendWith(ArquillianExtension.class)
class GuardsIT {
  private static final Set<Role> CLINICIAN = EnumSet.of(Role.CLINICIAN);
  private static final Set<Role> CLINICIAN_OR_PROGRAM = EnumSet.of(Role.CLINICIAN, Role.PROGRAM);

  @Inject private AlertDesk alerts;
  @Inject private CallReader reader;
  @Inject private CallPlanner planner;
  @Inject private DialGate gate;
  @Inject private CallControl control;
  @Inject private BeanManager beans;

  @Deployment
  static WebArchive server() {
    return PhoneServer.archive();
  }

  @Test
  void each_facade_lets_in_its_roles_and_nobody_else() {
    CallId call = CallId.random();
    PatientId patient = PatientId.random();
    AlertId alert = new AlertId(UUID.randomUUID());
    Map<String, Consumer<Caller>> forClinicians =
        Map.of(
            "acknowledge", c -> alerts.acknowledge(c, alert),
            "release", c -> alerts.release(c, alert),
            "resolve", c -> alerts.resolve(c, alert, AlertOutcome.values()[0], "seen"),
            "preview", c -> planner.preview(c, patient, CallType.FOLLOW_UP),
            "gate", c -> gate.check(c, patient));
    Map<String, Consumer<Caller>> forProgramsToo =
        Map.of(
            "callNow", c -> planner.callNow(c, patient, CallType.FOLLOW_UP),
            "cancel", c -> control.cancel(c, call),
            "hangUp", c -> control.hangUp(c, call),
            "story", c -> reader.story(c, call),
            "transcript", c -> reader.transcript(c, call),
            "slots", c -> reader.slots(c, call));
    forClinicians.forEach((name, use) -> assertLetsIn(CLINICIAN, name, use));
    forProgramsToo.forEach((name, use) -> assertLetsIn(CLINICIAN_OR_PROGRAM, name, use));
  }

  /**
   * Whatever is deployed and asked in somebody's name, also what nobody thought of above. What the
   * domain only writes down in somebody's name is asked by a facade, which has let them in.
   */
  @Test
  void every_deployed_method_that_takes_a_caller_is_guarded() throws Exception {
    List<Method> facades = new ArrayList<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE))
      if (isOurs(bean.getBeanClass()))
        for (Method method : bean.getBeanClass().getMethods())
          if (Arrays.asList(method.getParameterTypes()).contains(Caller.class)
              && !method.getDeclaringClass().getName().contains("$Proxy$")) facades.add(method);
    assertTrue(facades.size() >= 20, "facade methods found: " + facades.size());
    for (Method method : facades) {
      Allowed allowed = method.getAnnotation(Allowed.class);
      assertTrue(allowed != null && allowed.value().length > 0, method + " says nobody who may");
      for (Role role : Role.values())
        assertEquals(
            Arrays.asList(allowed.value()).contains(role),
            letsIn(method, as(role)),
            method + " as " + role);
    }
  }

  private static boolean isOurs(Class<?> bean) {
    return bean.getName().startsWith("org.carecompanion.")
        && !bean.getName().startsWith("org.carecompanion.domain.");
  }

  /** The guard asks before anything else does: behind it, nothing is there to work on. */
  private boolean letsIn(Method method, Caller caller) throws IllegalAccessException {
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(
                type ->
                    type == Caller.class ? caller : type == int.class ? Integer.valueOf(0) : null)
            .toArray();
    try {
      method.invoke(CDI.current().select(method.getDeclaringClass()).get(), arguments);
      return true;
    } catch (InvocationTargetException e) {
      return !(e.getCause() instanceof NotAllowed);
    }
  }

  @Test
  void a_clinician_gets_an_answer() {
    AlertChange change = alerts.acknowledge(as(Role.CLINICIAN), new AlertId(UUID.randomUUID()));
    assertEquals(new AlertChange.NotFound(), change);
  }

  private static void assertLetsIn(Set<Role> allowed, String name, Consumer<Caller> use) {
    for (Role role : Role.values()) {
      if (allowed.contains(role)) {
        use.accept(as(role));
      } else {
        NotAllowed refused =
            assertThrows(NotAllowed.class, () -> use.accept(as(role)), name + " as " + role);
        assertTrue(refused.getMessage().startsWith(role.name()), refused.getMessage());
      }
    }
  }

  /** Of a hospital that is not there: whoever gets in finds nothing. */
  private static Caller as(Role role) {
    return new Caller(
        new Actor("staff:" + UUID.randomUUID()), new HospitalId(UUID.randomUUID()), role);
  }
}
