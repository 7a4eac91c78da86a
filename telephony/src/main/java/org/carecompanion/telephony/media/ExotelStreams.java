package org.carecompanion.telephony.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.call.CallAdmission;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;

/**
 * Tells Exotel where to bring the sound of a call that its voicebot applet has reached. There is
 * nothing to fall back on: its flow goes on without us, and a person calls back.
 */
@Dependent
public class ExotelStreams {
  private final LineDirectory lines;
  private final CallProgress progress;
  private final StreamOffers offers;
  private final CallEnds ends;
  private final MediaSettings settings;
  @Inject private CallAdmission admission;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  ExotelStreams(
      LineDirectory lines,
      CallProgress progress,
      StreamOffers offers,
      CallEnds ends,
      MediaSettings settings) {
    this.lines = lines;
    this.progress = progress;
    this.offers = offers;
    this.ends = ends;
    this.settings = settings;
  }

  /**
   * Whether Exotel asks.
   *
   * @param authorization the header of that name
   */
  public boolean asks(Optional<String> authorization) {
    return settings.streams()
        && new Proof(Optional.empty(), authorization).ofExotel(settings.exotel());
  }

  /**
   * The address, which holds a token and a credential: for Exotel only. Empty if there is no such
   * call on that line, no room for it, or no stream. Asked again before the stream has come, it is
   * the same. Inside no scope.
   *
   * @param lineKey what stands in the addresses of the line
   * @param carrierCallId Exotel's id of the call
   */
  public Optional<String> address(String lineKey, CallId call, String carrierCallId) {
    Optional<LineAccess> line = lines.line(lineKey);
    var report = new LineReport(carrierCallId, LineState.IN_PROGRESS);
    if (line.isEmpty() || !progress.report(line.get(), call, report)) return Optional.empty();
    if (admission.refusal(line.get(), call).isPresent()) return Optional.empty();
    return switch (offers.nextAtExotel(line.get(), call)) {
      case Next.Stream stream -> Optional.of(stream.url());
      case Next.HangUp over -> Optional.empty();
      case Next.Gather without -> unheard(line.get(), call);
      case Next.Voicemail without -> unheard(line.get(), call);
    };
  }

  private Optional<String> unheard(LineAccess line, CallId call) {
    ends.interrupted(line.hospital(), call, "stream_lost");
    return Optional.empty();
  }
}
