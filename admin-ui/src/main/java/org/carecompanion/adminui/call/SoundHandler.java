package org.carecompanion.adminui.call;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.recording.RecordingPlayer.Opened;

/**
 * Streams the sound of one call to the session whose page shows it, decrypting as it goes; nobody
 * keeps a copy on the way. The address dies with the page.
 */
final class SoundHandler implements DownloadHandler {
  private static final long serialVersionUID = 1;
  private static final int CHUNK = 64 * 1024;
  private static final int PARTIAL = 206;
  private static final int NOT_FOUND = 404;
  private static final int NOT_SATISFIABLE = 416;

  private final transient PlayRecording play;
  private final SignedIn me;
  private final transient CallId call;

  SoundHandler(PlayRecording play, SignedIn me, CallId call) {
    this.play = play;
    this.me = me;
    this.call = call;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent asked) throws IOException {
    Optional<Opened> opened = play.open(me, call);
    if (opened.isEmpty()) {
      asked.getResponse().setStatus(NOT_FOUND);
      return;
    }
    try (SeekableByteChannel sound = opened.get().sound()) {
      answer(asked, opened.get(), sound);
    }
  }

  /** A dialog over the page does not stop what plays. */
  @Override
  public boolean isAllowInert() {
    return true;
  }

  private void answer(DownloadEvent asked, Opened opened, SeekableByteChannel sound)
      throws IOException {
    VaadinResponse response = asked.getResponse();
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("ETag", tag(opened));
    Optional<ByteRange> range = part(asked.getRequest(), opened);
    if (range.filter(part -> !part.satisfiable(opened.size())).isPresent()) {
      response.setHeader("Content-Range", "bytes */" + opened.size());
      response.setStatus(NOT_SATISFIABLE);
      return;
    }
    range.ifPresent(
        part -> {
          response.setStatus(PARTIAL);
          response.setHeader("Content-Range", part.header(opened.size()));
        });
    ByteRange part = range.orElse(new ByteRange(0, opened.size() - 1));
    asked.setContentType(opened.mediaType());
    asked.setContentLength(part.length());
    copy(sound, part, asked.getOutputStream());
  }

  /** What is kept of a call never changes. */
  private String tag(Opened opened) {
    return "\"" + call + "-" + opened.size() + "\"";
  }

  /**
   * What part is asked for; the whole by who has a part of something else (RFC 9110 section
   * 13.1.5).
   */
  private Optional<ByteRange> part(VaadinRequest request, Opened opened) {
    String range = request.getHeader("Range");
    String of = request.getHeader("If-Range");
    return range == null || of != null && !of.equals(tag(opened))
        ? Optional.empty()
        : ByteRange.of(range, opened.size());
  }

  private static void copy(SeekableByteChannel sound, ByteRange part, OutputStream to)
      throws IOException {
    WritableByteChannel out = Channels.newChannel(to);
    sound.position(part.from());
    long left = part.length();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    while (left > 0) {
      chunk.clear().limit((int) Math.min(CHUNK, left));
      int read = sound.read(chunk);
      if (read < 0) throw new IOException("the recording is shorter than its row says");
      left -= read;
      chunk.flip();
      while (chunk.hasRemaining()) out.write(chunk);
    }
  }
}
