package org.carecompanion.adminui.call;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** A recording that can be read from anywhere. */
final class SoundInMemory implements SeekableByteChannel {
  private final byte[] sound;
  private int position;
  private boolean open = true;

  SoundInMemory(String sound) {
    this.sound = sound.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int read(ByteBuffer into) {
    if (position >= sound.length) return -1;
    int read = Math.min(into.remaining(), Math.min(5, sound.length - position));
    into.put(sound, position, read);
    position += read;
    return read;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long to) {
    position = (int) to;
    return this;
  }

  @Override
  public long size() {
    return sound.length;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }
}
