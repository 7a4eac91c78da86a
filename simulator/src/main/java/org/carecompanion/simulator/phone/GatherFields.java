package org.carecompanion.simulator.phone;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.carecompanion.simulator.twiml.Verb.Gather;
import org.carecompanion.simulator.twiml.Verb.Input;

/** The form fields with which a Gather reports what it heard. */
final class GatherFields {
  private GatherFields() {}

  static Map<String, String> of(Hearing hearing, Gather gather) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (hearing) {
      case Hearing.Speech speech -> {
        fields.put("SpeechResult", speech.words());
        if (speech.confidence() > 0) {
          fields.put("Confidence", String.format(Locale.ROOT, "%.8f", speech.confidence()));
        }
      }
      case Hearing.Keys keys -> {
        fields.put("Digits", keys.digits());
        keys.finishedOn().ifPresent(key -> fields.put("FinishedOnKey", key));
      }
      case Hearing.Nothing nothing -> {
        if (gather.inputs().contains(Input.DTMF)) {
          fields.put("Digits", "");
        }
      }
      case Hearing.HangUp hangUp -> throw new IllegalArgumentException("nothing to report");
    }
    return fields;
  }
}
