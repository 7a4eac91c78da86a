package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

  @ParameterizedTest(name = "\"{0}\" in \"{1}\" is \"{2}\"")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          chest pain               ; Some Chest Pain, yes           ; Chest Pain
          chest ... hurt*          ; my chest really hurts          ; chest really hurts
          chest ... hurt*          ; my chest one two three hurts   ; chest one two three hurts
          chest ... hurt*          ; my chest. It hurts             ; -
          chest ... hurt*          ; my chest a b c d hurts         ; -
          pain ... chest           ; no pain but my chest hurts     ; -
          cant breathe             ; I can’t breathe                ; can’t breathe
          short|shortness of breath ; shortness of breath           ; shortness of breath
          please? stop             ; Hello. Stop                    ; Stop
          please? stop             ; please stop                    ; please stop
          ^yes$                    ; yes                            ; yes
          ^yes$                    ; yes sir                        ; -
          ^yes                     ; oh yes                         ; -
          dube                     ; Dubé                           ; Dubé
          """)
  void a_phrase_stands_where_the_table_says(String phrase, String text, String found) {
    Words words = Words.of(text);
    String quote = Phrase.of(phrase).in(words).stream().findFirst().map(words::quote).orElse("-");
    assertThat(quote).isEqualTo(found);
  }

  @Test
  void a_phrase_that_could_never_match_is_refused_with_its_reason() {
    assertThatThrownBy(() -> Phrase.of("can't"))
        .hasMessage("phrase 'can't': 'can't' is not a word in lower case without apostrophe");
    assertThatThrownBy(() -> Phrase.of("... pain"))
        .hasMessage("phrase '... pain' starts or ends with a gap");
    assertThatThrownBy(() -> Phrase.of(" ")).hasMessage("phrase ' ' has no words");
  }
}
