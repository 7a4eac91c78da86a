package org.carecompanion.clinical.understanding.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Everything a clause reader is made of, from the files that ship with it. */
final class Library {
  private static final String POINTS = "/understanding/exemplars/points.bin";

  private Library() {}

  static ClauseReader reader(SentenceModel model) {
    PlainSpeech speech = PlainSpeech.bundled();
    Exemplars exemplars = Exemplars.bundled();
    List<float[]> points = points(model, sentences(exemplars, speech));
    Neighbourhood neighbourhood = Neighbourhood.of(exemplars, points, speech);
    return new ClauseReader(model, speech, neighbourhood, Bands.bundled());
  }

  static List<String> sentences(Exemplars exemplars, PlainSpeech speech) {
    return exemplars.all().stream().map(exemplar -> speech.of(exemplar.text())).toList();
  }

  /** As kept, else computed, which takes some seconds. */
  private static List<float[]> points(SentenceModel model, List<String> sentences) {
    return kept(PointsFile.fingerprint(model.name(), sentences))
        .orElseGet(() -> sentences.stream().map(model::point).toList());
  }

  static Optional<List<float[]>> kept(byte[] fingerprint) {
    try (InputStream in = Library.class.getResourceAsStream(POINTS)) {
      return in == null ? Optional.empty() : PointsFile.read(in, fingerprint);
    } catch (IOException e) {
      throw new UncheckedIOException("understanding/exemplars/points.bin", e);
    }
  }
}
