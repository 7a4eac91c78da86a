package org.carecompanion.clinical.understanding.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.understanding.DataFile;
import org.carecompanion.clinical.understanding.Mention;
import org.carecompanion.clinical.understanding.SecondReader;
import org.carecompanion.db.figures.Vendors;

/**
 * Asks a chat model about one pair and believes of the answer only what is proven. Nothing of the
 * call goes along: no name, number or id. Thread-safe; waits as long as the model's own time limit.
 */
final class ChatReader implements SecondReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ResponseFormat FORMAT =
      ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(JsonSchema.builder().name("findings").rootElement(findings()).build())
          .build();

  private final ChatModel model;
  private final Nameless nameless = Nameless.bundled();
  private final SystemMessage instructions =
      SystemMessage.from(String.join("\n", DataFile.lines("second-reader.txt")));

  ChatReader(ChatModel model) {
    this.model = model;
  }

  private static JsonObjectSchema findings() {
    JsonObjectSchema finding =
        JsonObjectSchema.builder()
            .addEnumProperty("concept", Reportable.codes())
            .addEnumProperty("status", List.of("present", "uncertain"))
            .addStringProperty("quote")
            .required("concept", "status", "quote")
            .additionalProperties(false)
            .build();
    return JsonObjectSchema.builder()
        .addProperty("findings", JsonArraySchema.builder().items(finding).build())
        .required("findings")
        .additionalProperties(false)
        .build();
  }

  @Override
  public List<Mention> more(Turn turn) {
    ChatRequest request =
        ChatRequest.builder()
            .messages(instructions, UserMessage.from(pair(turn)))
            .responseFormat(FORMAT)
            .build();
    Vendors.Asked asked = Vendors.ask(Vendors.Vendor.MODEL, "chat");
    try {
      String answer = model.chat(request).aiMessage().text();
      List<Mention> mentions = ModelAnswer.mentions(answer == null ? "" : answer, turn.text());
      asked.answered(Vendors.Result.OK, "read");
      return mentions;
    } catch (RuntimeException e) {
      tell(asked, e);
      throw e;
    }
  }

  /** The patient's words are data in a JSON document, never part of the instructions. */
  private String pair(Turn turn) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put("question", turn.asked().wording());
    pair.put("answer", nameless.of(turn.text()));
    pair.put("concepts", Reportable.codes());
    try {
      return JSON.writeValueAsString(pair);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a pair of texts is always JSON");
    }
  }

  /** Codes only: the library's messages may repeat what was said. */
  private static void tell(Vendors.Asked asked, RuntimeException trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException http) {
        asked.answered(http.statusCode());
        return;
      }
      if (cause instanceof ModelAnswer.Garbage) {
        asked.answered(Vendors.Result.FAILED, "garbage");
        return;
      }
      if (cause instanceof TimeoutException) {
        asked.answered(Vendors.Result.NO_ANSWER, "timeout");
        return;
      }
    }
    asked.answered(Vendors.Result.NO_ANSWER, trouble.getClass().getSimpleName());
  }
}
