package org.carecompanion.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.concurrent.ContextService;
import java.time.Clock;
import java.util.List;
import org.carecompanion.app.architecture.canary.cycle.one.First;
import org.carecompanion.app.architecture.canary.cycle.two.Second;
import org.carecompanion.app.architecture.canary.unannounced.Unannounced;
import org.carecompanion.app.architecture.canary.util.Vague;
import org.carecompanion.clinical.canary.CallerCanary;
import org.carecompanion.clinical.canary.ClockCanary;
import org.carecompanion.clinical.canary.ConnectionCanary;
import org.carecompanion.clinical.canary.ContextCanary;
import org.carecompanion.clinical.canary.EnvironmentCanary;
import org.carecompanion.clinical.canary.NativeSqlCanary;
import org.carecompanion.clinical.canary.PrintCanary;
import org.carecompanion.clinical.canary.SleepCanary;
import org.carecompanion.speech.audio.WaitingCanary;
import org.carecompanion.speech.vad.WrapperCanary;
import org.carecompanion.speech.vendor.VendorLibraryCanary;
import org.carecompanion.telephony.media.SocketCanary;
import org.jspecify.annotations.NullMarked;

/** The rules of the code style that are about more than one line. */
final class StyleFences {
  private static final String LAUNCHER = "org.carecompanion.app..";
  private static final String SIMULATOR = "org.carecompanion.simulator..";

  private StyleFences() {}

  static List<Fence> all() {
    return List.of(
        new Fence("packages are named by the ward's words", noVagueNames(), Vague.class),
        new Fence("every package says what it is for", packageInfo(), Unannounced.class),
        new Fence("packages form no cycle", noCycles(), First.class, Second.class),
        new Fence("what is pure neither waits nor reads files", pure(), WaitingCanary.class),
        new Fence("a wrapper that loses memory is not called", noWrapper(), WrapperCanary.class),
        new Fence("only the media listener knows its server", sockets(), SocketCanary.class),
        new Fence("vendors are known in their own packages", vendors(), VendorLibraryCanary.class),
        new Fence("time is passed in", timeIsPassedIn(), ClockCanary.class),
        new Fence("nothing sleeps but what is listed here", nothingSleeps(), SleepCanary.class),
        new Fence("the launcher reads the environment", environment(), EnvironmentCanary.class),
        new Fence("native SQL is in db only", noNativeSql(), NativeSqlCanary.class),
        new Fence("connections are opened in db only", noConnections(), ConnectionCanary.class),
        new Fence("contexts are lent in db only", noContexts(), ContextCanary.class),
        new Fence(
            "callers are made where somebody proved who they are", callers(), CallerCanary.class),
        new Fence("the server logs and does not print", noPrinting(), PrintCanary.class));
  }

  private static ArchRule noVagueNames() {
    return noClasses()
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..impl..",
            "..manager..",
            "..helper..",
            "..dto..");
  }

  private static ArchRule packageInfo() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("be in a package with a null-marked package-info") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                boolean announced =
                    item.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(
                    new SimpleConditionEvent(
                        item, announced, item.getPackageName() + " has no package-info"));
              }
            });
  }

  private static ArchRule noCycles() {
    return slices().matching("org.carecompanion.(**)").should().beFreeOfCycles();
  }

  /** Machines that whole calls are tried on in a millisecond, and repeated exactly. */
  private static ArchRule pure() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            "org.carecompanion.speech.audio..",
            "org.carecompanion.speech.turn..",
            "org.carecompanion.speech.playback..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.concurrent..", "java.net..", "java.nio.file..")
        .orShould()
        .dependOnClassesThat(
            assignableTo(Thread.class)
                .or(assignableTo(ProcessBuilder.class))
                .or(assignableTo(Clock.class)));
  }

  /** Decision 0032. */
  private static ArchRule noWrapper() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.givimad.libfvadjni..");
  }

  /** Decision 0036. */
  private static ArchRule sockets() {
    return noClasses()
        .that()
        .haveNameNotMatching("org.carecompanion.telephony.media.(SocketServer|Door|UndertowWire).*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.undertow..", "org.xnio..");
  }

  /** Their libraries' types go no further: decision 0038. */
  private static ArchRule vendors() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.carecompanion.speech.stt.(google|whisper)",
            "org.carecompanion.speech.tts.google",
            "org.carecompanion.speech.vendor.google",
            SIMULATOR)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.google.cloud..",
            "com.google.api..",
            "com.google.auth..",
            "io.grpc..",
            "io.github.givimad.whisperjni..");
  }

  private static ArchRule timeIsPassedIn() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(LAUNCHER)
        .should()
        .callMethodWhere(readsTheSystemClock());
  }

  private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
    return DescribedPredicate.describe(
        "reads the system clock",
        call -> {
          var method = call.getTarget();
          boolean now =
              method.getOwner().getPackageName().equals("java.time")
                  && method.getName().equals("now")
                  && method.getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(Clock.class));
          return now || method.getFullName().equals("java.lang.System.currentTimeMillis()");
        });
  }

  private static ArchRule nothingSleeps() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(LAUNCHER)
        // the simulator's people take their time
        .and()
        .resideOutsideOfPackage(SIMULATOR)
        // these wait for a database that has gone
        .and()
        .doNotHaveFullyQualifiedName("org.carecompanion.db.notice.NoticeListener")
        .and()
        .doNotHaveFullyQualifiedName("org.carecompanion.telephony.call.HungDatabase")
        .should()
        .callMethodWhere(calls("java.lang.Thread|java.util.concurrent.TimeUnit", "sleep"));
  }

  private static ArchRule environment() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(LAUNCHER)
        .and()
        .doNotHaveFullyQualifiedName("org.carecompanion.simulator.ServeCommand")
        .should()
        .callMethodWhere(calls("java.lang.System", "getenv"));
  }

  private static ArchRule callers() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.carecompanion.adminui.security.SignedIn")
        .and()
        .doNotHaveFullyQualifiedName("org.carecompanion.telephony.api.KeyRing")
        // its own shorter constructor
        .and()
        .doNotHaveFullyQualifiedName("org.carecompanion.domain.staff.Caller")
        .should()
        .callConstructorWhere(
            describe(
                "makes a Caller",
                call ->
                    call.getTargetOwner()
                        .getFullName()
                        .equals("org.carecompanion.domain.staff.Caller")));
  }

  private static ArchRule noNativeSql() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.carecompanion.db..")
        .should()
        .callMethodWhere(calls(".*", "createNativeQuery|createNativeMutationQuery|doWork"));
  }

  /** One context for several threads mixes up their transactions (docs/decisions/0055). */
  private static ArchRule noContexts() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.carecompanion.db.scope.ServerThreads")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ContextService.class);
  }

  private static ArchRule noConnections() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.carecompanion.db..")
        .should()
        .dependOnClassesThat(
            assignableTo(java.sql.Connection.class)
                .or(assignableTo(java.sql.DriverManager.class))
                .or(assignableTo(javax.sql.DataSource.class)));
  }

  private static ArchRule noPrinting() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(LAUNCHER, SIMULATOR)
        .should(ACCESS_STANDARD_STREAMS);
  }

  private static DescribedPredicate<JavaCall<?>> calls(String owners, String methods) {
    return JavaCall.Predicates.target(owner(nameMatching(owners)))
        .and(JavaCall.Predicates.target(nameMatching(methods)));
  }
}
