package org.carecompanion.app.boot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;

/** {@code java -jar companion.jar COMMAND}. */
public final class Main {
  private static final int OLDEST_JAVA = 21;
  private static final int WRONG_JAVA = 3;
  private static final String LAUNCHER = "org.carecompanion.app.launch.Launcher";

  /** The commands that carry the server, for which the heap limit was chosen. */
  private static final Set<String> SERVING = Set.of("run", "demo-server");

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    int java = Runtime.version().feature();
    if (java < OLDEST_JAVA) {
      System.err.printf(
          "Surgical Care Companion needs Java %d or newer. This is Java %d, at %s.%n"
              + "Start it with a newer one (its full path, or JAVA_HOME and ./companion).%n",
          OLDEST_JAVA, java, System.getProperty("java.home"));
      System.exit(WRONG_JAVA);
    }
    Path jar = jar();
    Path run = Home.find().resolve("run");
    boolean serving = SERVING.contains(command(arguments));
    PassedSecrets.receive(System.in);
    // a demo's secrets are its own, made up for this one run
    boolean exposed = PassedSecrets.areInEnvironment() && "run".equals(command(arguments));
    int status =
        serving && (exposed || !LimitedJvm.isThisOne())
            ? LimitedJvm.run(jar, run, arguments)
            : launch(jar, run, arguments);
    // every part was stopped in its order; the server's own exit hooks would only say so again
    Runtime.getRuntime().halt(status);
  }

  private static String command(String[] arguments) {
    return arguments.length > 0 ? arguments[0] : "";
  }

  private static Path jar() throws URISyntaxException {
    return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static int launch(Path jar, Path run, String[] arguments) throws Exception {
    ClassLoader libraries = LauncherLibraries.load(jar, run);
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(libraries);
    Method launcher =
        Class.forName(LAUNCHER, true, libraries)
            .getMethod("run", String[].class, Path.class, Server.class);
    try {
      return (int) launcher.invoke(null, arguments, jar, new PayaraMicroServer(own));
    } catch (InvocationTargetException e) {
      e.getTargetException().printStackTrace();
      return 1;
    }
  }
}
