package org.carecompanion.domain.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys change while nodes seal and open. */
class KeyRotationTest {
  private static final byte[] PLACE = "hospital/table.column".getBytes(StandardCharsets.UTF_8);
  private static final byte[] WORDS = "my chest hurts".getBytes(StandardCharsets.UTF_8);
  private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

  @TempDir Path folder;
  private final AtomicLong time = new AtomicLong();
  private KeyFile file;
  private KeySet node;
  private KeySet other;

  @BeforeEach
  void start() {
    Path path = folder.resolve("keys.json");
    node = new KeySet(path, time::get);
    other = new KeySet(path, time::get);
    file = new KeyFile(path);
  }

  @Test
  void a_new_key_seals_from_the_next_second_on_and_the_old_one_opens() throws Exception {
    byte[] before = node.encrypt(WORDS, PLACE);
    KeyId first = file.primary();
    KeyId second = file.add();
    file.use(second);
    assertThat(sealedWith(before)).isEqualTo(first);
    assertThat(sealedWith(node.encrypt(WORDS, PLACE))).isEqualTo(first);
    time.addAndGet(A_SECOND);
    assertThat(node.primary()).isEqualTo(second);
    assertThat(sealedWith(node.encrypt(WORDS, PLACE))).isEqualTo(second);
    assertThat(node.decrypt(before, PLACE)).isEqualTo(WORDS);
  }

  @Test
  void a_node_that_has_not_looked_yet_opens_what_another_sealed_with_the_new_key()
      throws Exception {
    file.use(file.add());
    time.addAndGet(A_SECOND);
    byte[] sealed = node.encrypt(WORDS, PLACE);
    time.addAndGet(-A_SECOND);
    assertThat(other.decrypt(sealed, PLACE)).isEqualTo(WORDS);
  }

  @Test
  void an_added_key_opens_everywhere_before_it_seals_anywhere() {
    KeyId first = file.primary();
    KeyId added = file.add();
    time.addAndGet(A_SECOND);
    assertThat(node.primary()).isEqualTo(first);
    assertThat(file.all()).containsExactly(first, added);
  }

  @Test
  void a_retired_key_opens_nothing_and_is_kept_beside_for_backups() throws Exception {
    KeyId first = file.primary();
    byte[] old = node.encrypt(WORDS, PLACE);
    file.use(file.add());
    Path kept = file.retire(first);
    time.addAndGet(A_SECOND);
    assertThatThrownBy(() -> node.decrypt(old, PLACE)).isInstanceOf(GeneralSecurityException.class);
    assertThat(file.all()).doesNotContain(first).hasSize(1);
    assertThat(new KeySet(kept, time::get).decrypt(old, PLACE)).isEqualTo(WORDS);
    for (Path path : new Path[] {kept, folder.resolve("keys.json")})
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rw-------");
  }

  @Test
  void the_key_that_seals_and_one_that_is_not_there_are_not_retired() throws Exception {
    String before = Files.readString(folder.resolve("keys.json"));
    assertThatThrownBy(() -> file.retire(file.primary()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is the one that seals");
    assertThatThrownBy(() -> file.use(new KeyId(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no key 00000007");
    assertThat(Files.readString(folder.resolve("keys.json"))).isEqualTo(before);
  }

  @Test
  void a_file_that_breaks_or_goes_while_running_changes_nothing() throws Exception {
    byte[] sealed = node.encrypt(WORDS, PLACE);
    Files.writeString(folder.resolve("keys.json"), "{");
    time.addAndGet(A_SECOND);
    assertThat(node.decrypt(sealed, PLACE)).isEqualTo(WORDS);
    Files.delete(folder.resolve("keys.json"));
    time.addAndGet(A_SECOND);
    assertThat(node.decrypt(node.encrypt(WORDS, PLACE), PLACE)).isEqualTo(WORDS);
  }

  @Test
  void keys_do_not_print() {
    assertThat(node.toString() + file + new KeyFile(folder.resolve("keys.json")).read())
        .doesNotContain("value")
        .doesNotContain("AES");
  }

  private static KeyId sealedWith(byte[] sealed) {
    byte[] prefix = Arrays.copyOf(sealed, 5);
    KeyId id = new KeyId(ByteBuffer.wrap(prefix, 1, 4).getInt());
    assertThat(prefix).isEqualTo(id.prefix());
    return id;
  }
}
