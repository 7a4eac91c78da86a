package org.carecompanion.speech.vad;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Calls functions of a C library through Java's foreign functions. They are part of Java since 22,
 * and we are compiled for 21: so they are found by name, and where they are missing the library is
 * taken for one that does not load (decision 0032). Pointers are passed as longs.
 */
final class NativeFunctions {
  private static final String PACKAGE = "java.lang.foreign.";

  private final Object linker;
  private final Object library;

  /** The library stays loaded as long as the process lives. */
  NativeFunctions(Path file) throws ReflectiveOperationException {
    Object forEver = type("Arena").getMethod("global").invoke(null);
    linker = type("Linker").getMethod("nativeLinker").invoke(null);
    library =
        type("SymbolLookup")
            .getMethod("libraryLookup", Path.class, type("Arena"))
            .invoke(null, file, forEver);
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name);
  }

  /** A handle of the given result and parameters, each {@code int} or {@code long}. */
  MethodHandle function(String name, Class<?> result, Class<?>... parameters)
      throws ReflectiveOperationException {
    Object described =
        type("FunctionDescriptor")
            .getMethod("of", type("MemoryLayout"), arrayOf("MemoryLayout"))
            .invoke(null, layout(result), layouts(parameters));
    return handle(name, described);
  }

  /** A handle without a result. */
  MethodHandle procedure(String name, Class<?>... parameters) throws ReflectiveOperationException {
    Object described =
        type("FunctionDescriptor")
            .getMethod("ofVoid", arrayOf("MemoryLayout"))
            .invoke(null, layouts(parameters));
    return handle(name, described);
  }

  private MethodHandle handle(String name, Object described) throws ReflectiveOperationException {
    Optional<?> symbol =
        (Optional<?>) type("SymbolLookup").getMethod("find", String.class).invoke(library, name);
    Object address = symbol.orElseThrow(() -> new NoSuchElementException("no function " + name));
    return (MethodHandle)
        type("Linker")
            .getMethod(
                "downcallHandle",
                type("MemorySegment"),
                type("FunctionDescriptor"),
                arrayOf("Linker$Option"))
            .invoke(linker, address, described, Array.newInstance(type("Linker$Option"), 0));
  }

  private static Class<?> arrayOf(String name) throws ClassNotFoundException {
    return type(name).arrayType();
  }

  private static Object layout(Class<?> value) throws ReflectiveOperationException {
    String name = value == long.class ? "JAVA_LONG" : "JAVA_INT";
    return type("ValueLayout").getField(name).get(null);
  }

  private static Object layouts(Class<?>... values) throws ReflectiveOperationException {
    Object layouts = Array.newInstance(type("MemoryLayout"), values.length);
    for (int i = 0; i < values.length; i++) Array.set(layouts, i, layout(values[i]));
    return layouts;
  }

  /** Where a direct buffer lies; who uses the address keeps the buffer. */
  static long address(Buffer buffer) throws ReflectiveOperationException {
    Object segment = type("MemorySegment").getMethod("ofBuffer", Buffer.class).invoke(null, buffer);
    return (long) type("MemorySegment").getMethod("address").invoke(segment);
  }
}
