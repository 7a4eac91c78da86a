package org.carecompanion.clinical.understanding.semantic;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * BAAI's bge-small-en-v1.5, quantised to 8 bits, from inside LangChain4j's jar: 384 dimensions,
 * English, some 5 ms a sentence. Needs glibc; where its native libraries do not load, making it
 * fails.
 *
 * <p>LangChain4j's own class for it lets the runtime take every processor and spin on them between
 * sentences, which calls would have to pay for: this session keeps to the thread that asks.
 */
final class BgeSmall implements SentenceModel {
  private static final String MODEL = "bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";

  private static final Logger LOG = Logger.getLogger(BgeSmall.class.getName());

  /** Where the tokenizer unpacks its library. */
  private static final String TOKENIZER_CACHE = "DJL_CACHE_DIR";

  /** Where the runtime finds its libraries. */
  private static final String RUNTIME_PATH = "onnxruntime.native.path";

  /** Held, or its level would be forgotten; it tells at length what it found where. */
  private static final Logger TOKENIZER_LOG = Logger.getLogger("ai.djl");

  private final Session session;

  private BgeSmall(Session session) {
    this.session = session;
  }

  private static final class Session extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    Session(OnnxBertBiEncoder encoder) {
      super(Runnable::run);
      this.encoder = encoder;
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }
  }

  /**
   * Takes a second or two.
   *
   * @param cache a folder of ours: the tokenizer's default is the home folder of the user, the
   *     runtime's one more in the system's for each start
   * @throws LinkageError where the platform has no such native library
   */
  static BgeSmall loaded(Path cache) {
    TOKENIZER_LOG.setLevel(Level.SEVERE);
    if (System.getProperty(TOKENIZER_CACHE) == null) {
      System.setProperty(TOKENIZER_CACHE, cache.toAbsolutePath().toString());
      System.setProperty("DJL_OFFLINE", "true"); // everything is in the jars
    }
    try {
      unpackRuntime(cache.resolve("onnxruntime"));
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(file(MODEL), oneThread());
      InputStream tokenizer = new ByteArrayInputStream(file(TOKENIZER));
      return new BgeSmall(
          new Session(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model cannot be opened", e);
    }
  }

  private static OrtSession.SessionOptions oneThread() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    return options;
  }

  private static byte[] file(String name) throws IOException {
    return LibraryFiles.read(BgeSmallEnV15QuantizedEmbeddingModel.class, name)
        .orElseThrow(() -> new IOException(name + " is not in its library"));
  }

  /** Where that does not go, the runtime unpacks itself: it knows more platforms and folders. */
  private static void unpackRuntime(Path to) {
    Optional<String> platform = platform();
    if (platform.isEmpty() || System.getProperty(RUNTIME_PATH) != null) return;
    String folder = "ai/onnxruntime/native/" + platform.get() + "/";
    try {
      if (LibraryFiles.unpack(OrtEnvironment.class, folder, to))
        System.setProperty(RUNTIME_PATH, to.toAbsolutePath().toString());
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          "no room for the runtime in {0}: {1}",
          new Object[] {to, e.getClass().getName()});
    }
  }

  /** As the runtime's archive has it. */
  private static Optional<String> platform() {
    String processor =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "-x64";
          case "aarch64" -> "-aarch64";
          default -> "";
        };
    String system = System.getProperty("os.name");
    String name = system.startsWith("Linux") ? "linux" : system.startsWith("Mac") ? "osx" : "";
    return processor.isEmpty() || name.isEmpty() ? Optional.empty() : Optional.of(name + processor);
  }

  @Override
  public float[] point(String words) {
    return session.embed(words).content().vector();
  }

  @Override
  public String name() {
    return "bge-small-en-v1.5-q";
  }
}
