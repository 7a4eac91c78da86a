package org.carecompanion.clinical.understanding.semantic;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Path;

/**
 * BAAI's bge-small-en-v1.5, quantised to 8 bits, from inside its jar: 384 dimensions, English, some
 * 4 ms a sentence. Needs glibc; where its native libraries do not load, making it fails.
 */
final class BgeSmall implements SentenceModel {
  /** Where the tokenizer unpacks its library. */
  private static final String TOKENIZER_CACHE = "DJL_CACHE_DIR";

  private final BgeSmallEnV15QuantizedEmbeddingModel model =
      new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run);

  private BgeSmall() {}

  /**
   * Takes a second or two.
   *
   * @param cache a folder of ours: the tokenizer's default is the home folder of the user
   * @throws LinkageError where the platform has no such native library
   */
  static BgeSmall loaded(Path cache) {
    if (System.getProperty(TOKENIZER_CACHE) == null) {
      System.setProperty(TOKENIZER_CACHE, cache.toAbsolutePath().toString());
      System.setProperty("DJL_OFFLINE", "true"); // everything is in the jars
    }
    return new BgeSmall();
  }

  @Override
  public float[] point(String words) {
    return model.embed(words).content().vector();
  }

  @Override
  public String name() {
    return "bge-small-en-v1.5-q";
  }
}
