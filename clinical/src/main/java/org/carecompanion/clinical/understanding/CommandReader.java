package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Hears "stop", "nurse", "goodbye" and "say that again", in this order of weight. */
final class CommandReader {
  private final Map<Command, PhraseList> lists = new EnumMap<>(Command.class);

  CommandReader() {
    Map<String, Map<String, List<String>>> data =
        DataFile.yaml("commands.yaml", new TypeReference<>() {});
    for (Command command : Command.values()) {
      Map<String, List<String>> list =
          Objects.requireNonNull(data.get(command.name().toLowerCase(Locale.ROOT)));
      lists.put(
          command,
          new PhraseList(
              Phrase.all(list.getOrDefault("phrases", List.of())),
              Phrase.all(list.getOrDefault("except", List.of()))));
    }
  }

  Optional<Command> read(Words words) {
    return lists.entrySet().stream()
        .filter(entry -> entry.getValue().standIn(words))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
