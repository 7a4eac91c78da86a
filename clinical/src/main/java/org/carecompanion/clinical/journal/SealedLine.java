package org.carecompanion.clinical.journal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.carecompanion.domain.secrecy.FileSeal;

/**
 * One entry as a line: a checksum and the sealed text. The checksum tells a torn line from one that
 * other keys have sealed.
 */
final class SealedLine {
  private static final FileSeal SEAL = new FileSeal("journal");
  private static final int CHECKSUM = 8;

  private SealedLine() {}

  static String write(Entry entry) {
    String sealed =
        Base64.getUrlEncoder().withoutPadding().encodeToString(SEAL.close(entry.text()));
    return checksum(sealed) + sealed;
  }

  /**
   * Empty if the line is not whole.
   *
   * @throws IllegalStateException if it is whole and does not open
   */
  static Optional<Entry> read(String line) {
    if (line.length() <= CHECKSUM) return Optional.empty();
    String sealed = line.substring(CHECKSUM);
    if (!line.startsWith(checksum(sealed))) return Optional.empty();
    return Optional.of(Entry.parse(SEAL.open(Base64.getUrlDecoder().decode(sealed))));
  }

  private static String checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return "%08x".formatted(crc.getValue());
  }
}
