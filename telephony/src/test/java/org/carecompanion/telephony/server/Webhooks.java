package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.twilio.TwilioSigned;

/** The carrier's side of the webhooks of one line: signed over the public address. */
final class Webhooks {
  static final Duration AT_ONCE = Duration.ofSeconds(3);
  private static final Pattern REDIRECT = Pattern.compile("<Redirect[^>]*>([^<]+)</Redirect>");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;
  private final LineAccess line;
  private final PhoneBench bench;

  Webhooks(URL server, LineAccess line) {
    this(server, line, PhoneServer.ward());
  }

  /** Of the calls of this ward. */
  Webhooks(URL server, LineAccess line, PhoneBench bench) {
    this.server = server.toString().replaceAll("/$", "");
    this.line = line;
    this.bench = bench;
  }

  /** What came back, and after how long. */
  record Got(int status, String type, String body, Duration after) {
    /** Whoever is on the line hears something within three seconds. */
    void isAtOnce() {
      assertThat(status).isEqualTo(200);
      assertThat(type).startsWith("application/xml");
      assertThat(body).contains("<Response>");
      assertThat(after).isLessThan(AT_ONCE);
    }
  }

  /** The call was answered. */
  Got answered(CallId call) {
    return signed("voice?call=" + call, heard(call, Map.of()));
  }

  Got says(CallId call, int turn, String words) {
    return gathered(call, turn, Map.of("SpeechResult", words, "Confidence", "0.9"));
  }

  /** What an answer comes to: on a slow machine the carrier is first asked to wait for it. */
  String afterWaiting(CallId call, int turn, Got got) {
    if (!got.body().contains("/waiting?")) return got.body();
    String path = "waiting?call=" + call + "&turn=" + turn + "&asked=1";
    return signed(path, heard(call, Map.of())).body();
  }

  Got keys(CallId call, int turn, String digits) {
    return gathered(call, turn, Map.of("Digits", digits));
  }

  Got silent(CallId call, int turn) {
    return gathered(call, turn, Map.of());
  }

  private Got gathered(CallId call, int turn, Map<String, String> what) {
    return signed("gather-response?call=" + call + "&turn=" + turn, heard(call, what));
  }

  Got status(CallId call, String word) {
    return signed("status?call=" + call, fields(call, word, Map.of()));
  }

  Got machine(CallId call, String answeredBy) {
    return signed(
        "amd?call=" + call, fields(call, "in-progress", Map.of("AnsweredBy", answeredBy)));
  }

  /** The recording of the call: its status, and its id and length if there is one. */
  Got recording(CallId call, String status, Map<String, String> more) {
    Map<String, String> fields = new TreeMap<>(more);
    fields.put("CallSid", PhoneServer.carrierCallId(bench, call));
    fields.put("AccountSid", line.account().sid());
    fields.put("RecordingStatus", status);
    return signed("recording?call=" + call, fields);
  }

  Map<String, String> heard(CallId call, Map<String, String> what) {
    return fields(call, "in-progress", what);
  }

  private Map<String, String> fields(CallId call, String status, Map<String, String> more) {
    Map<String, String> fields = new TreeMap<>(more);
    fields.put("CallSid", PhoneServer.carrierCallId(bench, call));
    fields.put("AccountSid", line.account().sid());
    fields.put("CallStatus", status);
    return fields;
  }

  /**
   * @param path below the line, such as {@code voice?call=…}
   */
  Got signed(String path, Map<String, String> fields) {
    var form = new TwilioSigned(fields);
    String there = path(path);
    return post(
        there, form.body(), form.signature(line.account().token(), Lines.PUBLIC_URL + there));
  }

  String path(String below) {
    return "/phone/" + line.key() + "/" + below;
  }

  /** An address of ours as the product gave it to the carrier. */
  Got follow(String address, Map<String, String> fields) {
    var form = new TwilioSigned(fields);
    return post(
        address.substring(Lines.PUBLIC_URL.length()),
        form.body(),
        form.signature(line.account().token(), address));
  }

  /** Follows redirects as a carrier does, with the pause it is told to make. */
  List<Got> followed(Got first, Map<String, String> form) {
    List<Got> all = new ArrayList<>(List.of(first));
    Matcher redirect = REDIRECT.matcher(first.body());
    while (redirect.find() && all.size() < 12) {
      if (all.getLast().body().contains("<Connect>")) return all; // goes on when the stream ends
      if (all.getLast().body().contains("<Pause")) Soon.pause(Duration.ofSeconds(1));
      String there = redirect.group(1).replace("&amp;", "&");
      assertThat(there).startsWith(Lines.PUBLIC_URL);
      all.add(follow(there, form));
      redirect = REDIRECT.matcher(all.getLast().body());
    }
    return all;
  }

  Got post(String path, String body, String signature) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(20));
  }

  Got send(HttpRequest request) {
    long begun = System.nanoTime();
    try {
      HttpResponse<String> got = http.send(request, BodyHandlers.ofString());
      return new Got(
          got.statusCode(),
          got.headers().firstValue("Content-Type").orElse(""),
          got.body(),
          Duration.ofNanos(System.nanoTime() - begun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
