package org.carecompanion.speech.vad;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * libfvad, WebRTC's voice detector as a C library, out of the archive of libfvad-jni. That
 * archive's own Java classes are not used: they lose 320 bytes with every frame and change a map of
 * all detectors without a lock (measured, decision 0032). The library itself keeps nothing between
 * its detectors, so any number of threads may use one each.
 *
 * @param open makes a detector; 0 if there is no memory
 * @param process 1 for voice, 0 for none, -1 for a frame of a wrong length
 */
record FvadLibrary(
    MethodHandle open,
    MethodHandle setRate,
    MethodHandle setMode,
    MethodHandle process,
    MethodHandle close) {

  static FvadLibrary load() throws IOException, ReflectiveOperationException {
    Path folder = Files.createTempDirectory("companion-voice");
    Path file = folder.resolve("library");
    try {
      unpack(file);
      return of(new NativeFunctions(file));
    } finally {
      // a loaded library needs its file no longer; where it does, a file of 80 KB stays behind
      if (file.toFile().delete() || Files.notExists(file)) Files.deleteIfExists(folder);
    }
  }

  private static FvadLibrary of(NativeFunctions functions) throws ReflectiveOperationException {
    return new FvadLibrary(
        functions.function("fvad_new", long.class),
        functions.function("fvad_set_sample_rate", int.class, long.class, int.class),
        functions.function("fvad_set_mode", int.class, long.class, int.class),
        functions.function("fvad_process", int.class, long.class, long.class, long.class),
        functions.procedure("fvad_free", long.class));
  }

  private static void unpack(Path file) throws IOException {
    String resource =
        resource(System.getProperty("os.name"), System.getProperty("os.arch"))
            .orElseThrow(() -> new IOException("no voice detector for this kind of machine"));
    try (InputStream library = FvadLibrary.class.getResourceAsStream(resource)) {
      if (library == null) throw new IOException("not in the archive: " + resource);
      Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Where libfvad-jni keeps the library for a system. */
  static Optional<String> resource(String system, String machine) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    boolean intel = machine.equals("amd64") || machine.equals("x86_64");
    if (!arm && !intel) return Optional.empty();
    if (os.contains("linux"))
      return Optional.of("/debian-" + (arm ? "arm64" : "amd64") + "/liblibfvad-jni.so");
    if (os.contains("mac"))
      return Optional.of("/macos-" + (arm ? "arm64" : "amd64") + "/liblibfvad-jni.dylib");
    return Optional.empty();
  }
}
