package org.carecompanion.clinical.understanding.semantic;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.domain.finding.Concept;

/** Everything a clause reader is made of, from the files that ship with it. */
final class Library {
  private static final String POINTS = "understanding/exemplars/points.bin";
  private static final String JUDGE = "understanding/exemplars/judge.bin";

  private Library() {}

  static ClauseReader reader(SentenceModel model) {
    PlainSpeech speech = PlainSpeech.bundled();
    Exemplars exemplars = Exemplars.bundled();
    List<String> sentences = sentences(exemplars, speech);
    byte[] fingerprint = PointsFile.fingerprint(model.name(), sentences);
    List<float[]> points =
        kept(fingerprint).orElseGet(() -> sentences.stream().map(model::point).toList());
    Judge judge =
        judge(PointsFile.fingerprint(model.name(), lessons(exemplars, speech)))
            .orElseGet(() -> Training.judge(exemplars, points));
    Neighbourhood neighbourhood = Neighbourhood.of(exemplars, points, judge, speech);
    Set<Concept> dangers = Understanding.shared().gate().concepts();
    return new ClauseReader(
        model, speech, neighbourhood, new ClauseReader.Bounds(Bands.bundled(), dangers));
  }

  static List<String> sentences(Exemplars exemplars, PlainSpeech speech) {
    return exemplars.all().stream().map(exemplar -> speech.of(exemplar.text())).toList();
  }

  /** What a judge learns: the sentences, and what each is a sign of. */
  static List<String> lessons(Exemplars exemplars, PlainSpeech speech) {
    return exemplars.all().stream()
        .map(
            exemplar ->
                switch (exemplar) {
                  case Exemplar.Sign sign -> sign.concept().code() + ": " + speech.of(sign.text());
                  case Exemplar.Harmless harmless -> "-: " + speech.of(harmless.text());
                })
        .toList();
  }

  /** As written; what is missing or stale is computed anew, which takes some seconds. */
  static Optional<List<float[]>> kept(byte[] fingerprint) {
    return file(POINTS, in -> PointsFile.read(in, fingerprint));
  }

  static Optional<Judge> judge(byte[] fingerprint) {
    return file(JUDGE, in -> Judge.read(in, fingerprint));
  }

  private interface Reader<T> {
    Optional<T> read(InputStream in) throws IOException;
  }

  private static <T> Optional<T> file(String name, Reader<T> reader) {
    try {
      Optional<byte[]> content = LibraryFiles.read(Library.class, name);
      return content.isEmpty()
          ? Optional.empty()
          : reader.read(new ByteArrayInputStream(content.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
