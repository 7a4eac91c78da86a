package org.carecompanion.telephony.server;

import java.net.URL;
import java.util.List;
import org.carecompanion.telephony.PhoneBench;

/** What tests against the running server look at it with. */
interface InTheServer {
  /** Where it answers. */
  URL server();

  /** The carrier's side of the ward's line. */
  Webhooks carrier();

  PhoneBench bench();

  /** A program of the ward's hospital whose key opens everything. */
  default Programs program() {
    return Programs.with(server(), PhoneServer.KEY);
  }

  /** Everything a webhook could change. */
  default List<String> fingerprint() {
    return bench()
        .database
        .rows(
            """
        select 'call ' || count(*) || ' ' || coalesce(sum(version), 0) || ' ' || coalesce(sum(turn), 0) from call
        union all select 'attempt ' || count(*) || ' ' || coalesce(sum(version), 0) from attempt
        union all select 'utterance ' || count(*) from utterance
        union all select 'finding ' || count(*) from finding
        union all select 'alert ' || count(*) from alert
        union all select 'follow_up ' || count(*) from follow_up
        union all select 'identity_failure ' || count(*) from identity_failure
        union all select 'stop_request ' || count(*) from stop_request
        union all select 'audit_entry ' || count(*) from audit_entry""");
  }
}
