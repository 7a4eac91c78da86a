package org.carecompanion.domain.secrecy;

import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Seals lines of files with the installation's keys, for what must be kept while there is no
 * database.
 */
public final class FileSeal {
  private final String place;

  /**
   * @param place what kind of file it is: a line of one kind does not open as another's
   */
  public FileSeal(String place) {
    this.place = "file/" + place;
  }

  public byte[] close(String text) {
    return new Seal(KeySet.aead()).close(text, place);
  }

  /**
   * @throws IllegalStateException if it was sealed with other keys, for another place, or changed
   */
  public String open(byte[] sealed) {
    return new Seal(KeySet.aead()).open(sealed, place);
  }

  /** Where the keys are, for telling a person. */
  public static Path keysFile() {
    return Path.of(ConfigProvider.getConfig().getValue(KeySet.FILE_PROPERTY, String.class));
  }
}
