package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may open which page: every page, as everybody. */
interface RouteTests extends OnStage {
  /** Who asks; the name is the duty of the login, where there is one. */
  enum Who {
    NOBODY,
    NURSE,
    ADMIN,
    PLATFORM
  }

  Set<Who> WARD = EnumSet.of(Who.NURSE, Who.ADMIN);
  Set<Who> STAFF = EnumSet.of(Who.NURSE, Who.ADMIN, Who.PLATFORM);

  /** A page that is not in here may be opened by nobody, and the test says so. */
  Map<String, Set<Who>> PAGES =
      Map.ofEntries(
          Map.entry("", STAFF),
          Map.entry("sign-in", EnumSet.of(Who.NOBODY)),
          Map.entry("new-password", STAFF),
          Map.entry("me", STAFF),
          Map.entry("worklist/:item?", WARD),
          Map.entry("alerts/:alert", EnumSet.of(Who.NURSE)),
          Map.entry("calls", WARD),
          Map.entry("calls/live", WARD),
          Map.entry("calls/:call", WARD),
          Map.entry("hospital/audit", EnumSet.of(Who.ADMIN)),
          Map.entry("hospital/openings", EnumSet.of(Who.ADMIN)),
          Map.entry("hospital/staff", EnumSet.of(Who.ADMIN)),
          Map.entry("hospital/keys", EnumSet.of(Who.ADMIN)),
          Map.entry("protocols", WARD),
          Map.entry("protocols/:key/:version", WARD),
          Map.entry("review", WARD),
          Map.entry("patients", WARD),
          Map.entry("patients/:patient", WARD));

  @Test
  default void every_page_has_a_rule() {
    var console = new ClassFileImporter().importPath(Path.of("../admin-ui/target/classes"));
    assertThat(routes(console, "com.vaadin.flow.router.Route"))
        .hasSizeGreaterThan(10)
        .isEqualTo(new TreeSet<>(PAGES.keySet()));
  }

  @Test
  default void a_page_that_is_added_is_noticed() {
    var added = new ClassFileImporter().importClasses(NewPage.class);
    assertThat(routes(added, Address.class.getName())).containsOnly("new");
  }

  /** What a page looks like that somebody adds. */
  @Address("new")
  class NewPage {}

  /** Stands in for Vaadin's own, which is not here to be compiled against. */
  @interface Address {
    String value();
  }

  private static Set<String> routes(Iterable<JavaClass> classes, String marked) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes)
      for (JavaAnnotation<JavaClass> annotation : type.getAnnotations())
        if (annotation.getRawType().getName().equals(marked))
          found.add((String) annotation.get("value").orElseThrow());
    return found;
  }

  @Test
  default void every_page_opens_for_whom_it_is_and_for_nobody_else() throws Exception {
    change("update staff_member set role = 'PLATFORM_ADMIN' where email = 'lead@demo.example'");
    List<String> wrong = new ArrayList<>();
    try {
      for (Who who : Who.values()) {
        PlainConsole console = console();
        if (who != Who.NOBODY) console.signIn(duty(who));
        for (var page : PAGES.entrySet()) {
          boolean opened = opens(console, page.getKey());
          if (opened != page.getValue().contains(who))
            wrong.add(who + (opened ? " may" : " may not") + " open /" + page.getKey());
        }
      }
    } finally {
      change("update staff_member set role = 'CLINICIAN' where email = 'lead@demo.example'");
    }
    assertThat(wrong).isEmpty();
  }

  private static String duty(Who who) {
    return who == Who.PLATFORM ? "lead" : who.name().toLowerCase(Locale.ROOT);
  }

  /** A page of something that is not there says so only to those who may open such pages. */
  private static boolean opens(PlainConsole console, String route) throws Exception {
    String address = route.replaceAll("/:[a-z]+\\?", "").replaceAll(":[a-z]+", DoorTests.ID);
    console.open(address);
    boolean sentToSignIn = !address.equals("sign-in") && console.has("sign-in-form");
    boolean sentAway = address.equals("sign-in") && !console.has("sign-in-form");
    boolean denied = console.shown().contains("You do not have access to this page");
    return !sentToSignIn && !sentAway && !denied;
  }
}
