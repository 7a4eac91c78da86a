package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;

/** The recording of a call on its page, in a real browser. */
final class RecordedSound {
  /** How far from where one wants to listen it may begin, in seconds. */
  private static final Offset<Double> NEAR = within(0.3);

  /** Notes what place was asked for, and where the player stood when it had found it. */
  private static final String NOTE_PLACES =
      """
      audio => {
        const time = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'currentTime');
        audio.muted = true;
        Object.defineProperty(audio, 'currentTime', {
          get: () => time.get.call(audio),
          set: to => {
            audio.wanted = to;
            audio.found = undefined;
            time.set.call(audio, to);
          },
        });
        audio.addEventListener('seeked', () => { audio.found ??= time.get.call(audio); });
      }
      """;

  /** Asks for parts as browsers and others do; each part compared with the whole. */
  private static final String ASK_FOR_PARTS =
      """
      async audio => {
        const get = async headers => {
          const answer = await fetch(audio.src, {headers});
          const bytes = new Uint8Array(await answer.arrayBuffer());
          return {status: answer.status, says: answer.headers, bytes};
        };
        const whole = await get({});
        const size = whole.bytes.length;
        const tag = whole.says.get('ETag');
        const part = async (headers, from) => {
          const got = await get(headers);
          const exact = got.bytes.every((byte, i) => byte === whole.bytes[from + i]);
          return [got.status, got.bytes.length, got.says.get('Content-Range'), exact].join(' ');
        };
        return JSON.stringify({
          size,
          whole: whole.status + ' ' + whole.says.get('Accept-Ranges'),
          riff: String.fromCharCode(...whole.bytes.slice(0, 4)),
          middle: await part({Range: 'bytes=70001-140000'}, 70001),
          rest: await part({Range: 'bytes=' + (size - 5) + '-'}, size - 5),
          last: await part({Range: 'bytes=-7'}, size - 7),
          same: await part({Range: 'bytes=5-9', 'If-Range': tag}, 5),
          other: await part({Range: 'bytes=5-9', 'If-Range': '"other"'}, 0),
          beyond: await part({Range: 'bytes=' + size + '-'}, 0),
        });
      }
      """;

  private final Page page;
  private final Locator player;
  private final List<Integer> answers = new ArrayList<>();

  RecordedSound(Page page) {
    this.page = page;
    this.player = page.locator("#recording audio");
    page.onResponse(this::note);
  }

  private void note(Response response) {
    if (response.request().resourceType().equals("media")) answers.add(response.status());
  }

  /** Once it is put together, what is read is heard from there, and one can jump in it. */
  RecordedSound isHeardFromAnywhere() {
    player.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    player.evaluate(NOTE_PLACES);
    page.locator(".turn-patient .turn-play").last().click();
    double turn = found();
    double end = (double) player.evaluate("audio => audio.duration");
    assertThat(turn).isBetween(1.0, end);
    for (double part : new double[] {0.1, 0.9, 0.5}) {
      player.evaluate("(audio, to) => { audio.currentTime = to; }", part * end);
      found();
    }
    player.evaluate("audio => audio.pause()");
    assertThat(answers).isNotEmpty().containsOnly(206);
    return this;
  }

  /** Where it stands now, which is where it was to. */
  private double found() {
    page.waitForFunction("() => document.querySelector('#recording audio').found !== undefined");
    double wanted = ((Number) player.evaluate("audio => audio.wanted")).doubleValue();
    double found = ((Number) player.evaluate("audio => audio.found")).doubleValue();
    assertThat(found).isCloseTo(wanted, NEAR);
    return found;
  }

  RecordedSound isGivenInParts() throws IOException {
    JsonNode got = new ObjectMapper().readTree((String) player.evaluate(ASK_FOR_PARTS));
    int size = got.path("size").asInt();
    assertThat(got.path("riff").asText()).isEqualTo("RIFF");
    assertThat(got.path("whole").asText()).isEqualTo("200 bytes");
    assertThat(got.path("middle").asText()).isEqualTo(part(70_001, 140_000, size));
    assertThat(got.path("rest").asText()).isEqualTo(part(size - 5, size - 1, size));
    assertThat(got.path("last").asText()).isEqualTo(part(size - 7, size - 1, size));
    assertThat(got.path("same").asText()).isEqualTo(part(5, 9, size));
    assertThat(got.path("other").asText()).isEqualTo("200 " + size + "  true");
    assertThat(got.path("beyond").asText()).isEqualTo("416 0 bytes */" + size + " true");
    return this;
  }

  private static String part(int from, int to, int size) {
    return "206 " + (to - from + 1) + " bytes " + from + "-" + to + "/" + size + " true";
  }
}
