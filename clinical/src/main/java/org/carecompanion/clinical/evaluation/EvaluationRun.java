package org.carecompanion.clinical.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.semantic.Unhurried;

/**
 * Scores one file for the command line. It speaks in the JDK's own types, because the launcher
 * loads it apart: {@code kind}, {@code file} and maybe {@code rows} in; {@code figures} out, or
 * {@code problem}. With {@code semantic}, a folder to unpack in, paraphrases are read by their
 * meaning too, as calls do it.
 */
public final class EvaluationRun
    implements Function<Map<String, String>, List<Map<String, String>>> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Function<Supplier<Understanding>, Evaluation>> KINDS =
      Map.of(
          "symptoms", understanding -> new SymptomsEvaluation(understanding.get()),
          "pain", understanding -> new PainEvaluation(),
          "severity", understanding -> new SeverityEvaluation(understanding.get()),
          "identity", understanding -> new IdentityEvaluation());

  @Override
  public List<Map<String, String>> apply(Map<String, String> asked) {
    try {
      return List.of(Map.of("figures", figures(asked)));
    } catch (BadFile e) {
      return problem(asked.get("file") + ", " + e.getMessage());
    } catch (NoSuchFileException e) {
      return problem("there is no file " + e.getMessage());
    } catch (CharacterCodingException e) {
      return problem(asked.get("file") + " is not UTF-8");
    } catch (IOException e) {
      return problem(String.valueOf(e.getMessage()));
    } catch (LinkageError e) { // the native library of the sentence model
      return problem("the sentence model does not run here: evaluate --without-semantic");
    }
  }

  private static List<Map<String, String>> problem(String words) {
    return List.of(Map.of("problem", words));
  }

  private static String figures(Map<String, String> asked) throws IOException {
    String kind = asked.getOrDefault("kind", "");
    Evaluation evaluation =
        Optional.ofNullable(KINDS.get(kind))
            .orElseThrow(() -> new BadFile("there is no kind '" + kind + "'"))
            .apply(() -> Unhurried.understanding(asked.getOrDefault("semantic", "")));
    String text = Files.readString(Path.of(asked.getOrDefault("file", "")));
    Evaluation.Scored scored = evaluation.score(kind, text);
    String rows = asked.getOrDefault("rows", "");
    if (!rows.isEmpty()) {
      Files.writeString(Path.of(rows), scored.rows());
    }
    return json(scored.figures());
  }

  static String json(Map<String, Object> figures) throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures);
  }
}
