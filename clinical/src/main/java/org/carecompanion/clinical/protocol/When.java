package org.carecompanion.clinical.protocol;

import org.carecompanion.domain.finding.Concept;

/** What must have come up in the call before a question is put: "what did the thermometer say?". */
public sealed interface When {

  /** The patient spoke of it, or of a narrower kind of it. Unsure counts as present. */
  record Found(Concept concept) implements When {}

  /** The patient denied it, and nothing said speaks for it. */
  record Denied(Concept concept) implements When {}

  /** Another question was answered so. */
  record Answered(String question, Reply reply) implements When {}

  /** A plain answer to a question that asks about no symptom. */
  enum Reply {
    YES,
    NO
  }
}
