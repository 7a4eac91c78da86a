package org.carecompanion.telephony.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.media.MediaListener;
import org.junit.jupiter.api.Test;

class FirstWebhookTest {
  private final PhoneBench bench = new PhoneBench();

  @Test
  void it_is_answered_like_any_other_and_leaves_nothing() throws Exception {
    bench.with(MediaListener.class, new MediaListener()); // keeps no place: nobody places the call
    LineDirectory lines = bench.bean(LineDirectory.class);
    assertThat(lines.line(bench.line().key())).isPresent();
    List<String> before = rows();
    List<String> answers = bench.bean(FirstWebhook.class).answers();
    assertThat(answers).hasSize(3);
    assertThat(answers.get(0)).contains("<Gather").contains("automated AI assistant");
    assertThat(answers.get(1)).contains("<Say");
    assertThat(answers.get(2)).contains("<Stream ");
    assertThat(rows()).isEqualTo(before);
    assertThat(bench.company.orders()).isEmpty();
  }

  private List<String> rows() {
    return bench.database.rows(
        """
        select 'call ' || count(*) || ' ' || coalesce(sum(version), 0) from call
        union all select 'utterance ' || count(*) from utterance
        union all select 'follow_up ' || count(*) from follow_up
        union all select 'stream_token ' || count(*) from stream_token
        union all select 'audit_entry ' || count(*) from audit_entry""");
  }
}
