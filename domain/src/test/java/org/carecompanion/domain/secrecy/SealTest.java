package org.carecompanion.domain.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final String HERE = "hospital-a/utterance.text_sealed";
  private static final String WORDS = "my chest hurts";

  @TempDir Path folder;
  private Aead keys;
  private Seal seal;

  @BeforeEach
  void make_keys() {
    keys = KeySet.load(folder.resolve("secrets/keys.json"));
    seal = new Seal(keys);
  }

  @Test
  void words_open_where_they_were_sealed() {
    assertThat(seal.open(seal.close(WORDS, HERE), HERE)).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hospital-b/utterance.text_sealed",
        "hospital-a/finding.text_sealed",
        "hospital-a/utterance.quote_sealed",
        ""
      })
  void words_moved_elsewhere_do_not_open(String elsewhere) {
    byte[] sealed = seal.close(WORDS, HERE);
    assertThatThrownBy(() -> seal.open(sealed, elsewhere))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not open")
        .hasMessageNotContaining(WORDS);
  }

  @Test
  void words_changed_in_any_byte_do_not_open() {
    byte[] sealed = seal.close(WORDS, HERE);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> seal.open(changed, HERE))
          .as("byte " + i)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void the_same_words_never_look_the_same_and_never_like_themselves() {
    byte[] once = seal.close(WORDS, HERE);
    assertThat(once).isNotEqualTo(seal.close(WORDS, HERE));
    assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("chest");
  }

  @Test
  void the_key_file_is_its_owners_only_and_is_made_once() throws Exception {
    Path file = folder.resolve("secrets/keys.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String before = Files.readString(file);
    byte[] sealed = seal.close(WORDS, HERE);
    Seal afterRestart = new Seal(KeySet.load(file));
    assertThat(afterRestart.open(sealed, HERE)).isEqualTo(WORDS);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void nodes_that_start_at_once_agree_on_one_key_file() {
    Path file = folder.resolve("together/keys.json");
    List<Seal> nodes =
        IntStream.range(0, 8).parallel().mapToObj(i -> new Seal(KeySet.load(file))).toList();
    byte[] sealed = nodes.getFirst().close(WORDS, HERE);
    assertThat(nodes).allSatisfy(node -> assertThat(node.open(sealed, HERE)).isEqualTo(WORDS));
    assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void another_installation_has_other_keys() {
    byte[] sealed = seal.close(WORDS, HERE);
    Seal other = new Seal(KeySet.load(folder.resolve("other.json")));
    assertThatThrownBy(() -> other.open(sealed, HERE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_broken_key_file_is_refused_and_never_replaced() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    assertThatThrownBy(() -> KeySet.load(broken)).hasMessageContaining(broken.toString());
    assertThat(Files.readString(broken)).isEqualTo("{");
  }
}
