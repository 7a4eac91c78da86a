package org.carecompanion.clinical.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The state as text for the (encrypted) call row; readable by every later version of the product:
 * parts may be added to the state, never renamed.
 */
public final class ConversationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ConversationJson() {}

  public static String write(ConversationState state) {
    try {
      return JSON.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a conversation state could not be written", e);
    }
  }

  /**
   * @throws IllegalArgumentException when the text is no conversation state; its words are not
   *     repeated, they may be a patient's
   */
  public static ConversationState read(String json) {
    try {
      return JSON.readValue(json, ConversationState.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not a conversation state: " + e.getClass().getSimpleName());
    }
  }
}
