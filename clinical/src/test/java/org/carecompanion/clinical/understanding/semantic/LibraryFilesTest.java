package org.carecompanion.clinical.understanding.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilesTest {
  private static final String FOLDER = "ai/onnxruntime/native/linux-x64/";

  @TempDir private Path folder;

  @Test
  void a_file_of_another_library() throws IOException {
    byte[] manifest = LibraryFiles.read(OrtEnvironment.class, "META-INF/MANIFEST.MF").orElseThrow();
    assertThat(new String(manifest, StandardCharsets.UTF_8)).startsWith("Manifest-Version");
    assertThat(LibraryFiles.read(OrtEnvironment.class, "no/such/file")).isEmpty();
  }

  @Test
  void a_file_of_ours_also_where_there_is_no_jar_yet() throws IOException {
    assertThat(LibraryFiles.read(Library.class, "understanding/exemplars/index.txt")).isPresent();
    assertThat(LibraryFiles.read(Library.class, "no/such/file")).isEmpty();
    assertThat(LibraryFiles.unpack(Library.class, "understanding/", folder)).isFalse();
  }

  @Test
  void a_whole_folder_over_what_was_there() throws IOException {
    Path library = folder.resolve("libonnxruntime.so");
    Files.writeString(library, "of an earlier version");
    assertThat(LibraryFiles.unpack(OrtEnvironment.class, FOLDER, folder)).isTrue();
    assertThat(folder).isDirectoryContaining("glob:**/libonnxruntime4j_jni.so");
    assertThat(Files.size(library)).isGreaterThan(1_000_000);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThat(LibraryFiles.unpack(OrtEnvironment.class, "no/such/folder/", folder)).isFalse();
  }

  @Test
  void what_is_there_is_not_written_again_and_what_is_spoilt_is() throws IOException {
    Path library = folder.resolve("libonnxruntime4j_jni.so");
    LibraryFiles.unpack(OrtEnvironment.class, FOLDER, folder);
    byte[] whole = Files.readAllBytes(library);
    FileTime longAgo = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(library, longAgo);
    LibraryFiles.unpack(OrtEnvironment.class, FOLDER, folder);
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(longAgo);
    byte[] spoilt = whole.clone();
    spoilt[spoilt.length / 2] ^= 1;
    Files.write(library, spoilt);
    LibraryFiles.unpack(OrtEnvironment.class, FOLDER, folder);
    assertThat(library).hasBinaryContent(whole);
  }
}
