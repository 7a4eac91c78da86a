package org.carecompanion.speech.tts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SsmlTest {
  private final Ssml ssml = new Ssml(Pronunciations.english());

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at 8:30 am daily | at <say-as interpret-as=\"time\" format=\"hms12\">8:30 am</say-as> daily",
        "at 14:05 | at <say-as interpret-as=\"time\" format=\"hms12\">14:05</say-as>",
        "1:2 or 25:00 | 1:2 or 25:00",
        "call +1 (212) 555-0100 now | call <say-as interpret-as=\"telephone\">+1 (212) 555-0100</say-as> now",
        "call 911 | call <sub alias=\"nine one one\">911</sub>",
        "take 500 mg of Apixaban | take 500 <sub alias=\"milligrams\">mg</sub> of <sub alias=\"a pix a ban\">Apixaban</sub>",
        "take 5mg, then 2.5ml | take <sub alias=\"5 milligrams\">5mg</sub>, then <sub alias=\"2.5 milliliters\">2.5ml</sub>",
        "a temperature of 102, a pulse of 112 | a temperature of 102, a pulse of 112",
        "dial 112 or ring  999 | dial <sub alias=\"one one two\">112</sub> or ring  <sub alias=\"nine nine nine\">999</sub>",
        "on 2026-11-21 at home | on 2026-11-21 at home",
        "apixabans are not in it | apixabans are not in it",
        "38.5 degrees in 2026 | 38.5 degrees in 2026",
        "12 34 56 | 12 34 56",
        "fish & <b>chips</b> \"today\" | fish &amp; &lt;b&gt;chips&lt;/b&gt; &quot;today&quot;"
      })
  void what_voices_say_wrong_is_marked_and_all_else_is_text(String text, String body) {
    assertThat(ssml.body(text)).isEqualTo(body);
  }

  @Test
  void a_document_says_its_language() throws Exception {
    Document document = parse(ssml.document("Hello", Locale.US));
    assertThat(document.getDocumentElement().getAttribute("xml:lang")).isEqualTo("en-US");
    assertThat(document.getDocumentElement().getTextContent()).isEqualTo("Hello");
  }

  @Property(tries = 1_000)
  void whatever_the_text_it_is_well_formed_and_says_the_text(
      @ForAll @StringLength(max = 80) String text) throws Exception {
    String said = parse(ssml.document(text, Locale.US)).getDocumentElement().getTextContent();
    assertThat(said.codePoints().count()).isEqualTo(text.codePoints().count());
    assertThat(words(said)).isEqualTo(words(text));
  }

  /** Line ends and what XML cannot hold may become spaces. */
  private static List<String> words(String text) {
    return List.of(text.replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip().split(" "));
  }

  @ParameterizedTest
  @CsvSource({"8:30 am & 9:15 pm, 2", "</speak><speak>, 0", "&amp; 911, 0"})
  void what_looks_like_markup_is_not(String text, int times) throws Exception {
    Document document = parse(ssml.document(text, Locale.US));
    assertThat(document.getElementsByTagName("say-as").getLength()).isEqualTo(times);
    assertThat(document.getDocumentElement().getTextContent()).isEqualTo(text);
  }

  @Test
  void a_file_of_pronunciations_with_faults_is_refused() {
    assertThatThrownBy(() -> Pronunciations.of(List.of("aspirin")))
        .hasMessageContaining("no pronunciation: aspirin");
    assertThatThrownBy(() -> Pronunciations.of(List.of("mg = milligrams", "MG = other")))
        .hasMessageContaining("twice: MG");
  }
}
