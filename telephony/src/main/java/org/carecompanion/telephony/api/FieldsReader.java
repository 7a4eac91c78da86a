package org.carecompanion.telephony.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads a body as one JSON object: UTF-8, of limited size, no name twice. Anything else is the
 * caller's mistake and not ours.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class FieldsReader implements MessageBodyReader<Fields> {
  static final int LARGEST_BODY = 64 * 1024;

  private static final int DRAINED = 256 * 1024;
  private static final int DEEPEST = 32;

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(
          Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE)); // no name twice

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == Fields.class;
  }

  @Override
  public Fields readFrom(
      Class<Fields> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return fields(body);
  }

  static Fields fields(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      // over HTTP/2 a program hears nothing before it was able to send
      body.readNBytes(new byte[DRAINED], 0, DRAINED);
      throw new Refused(Problem.of(ProblemCode.BODY_TOO_LARGE));
    }
    return new Fields(object(text(bytes)));
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw broken();
    }
  }

  /** One object; the parser refuses what follows it, where the reader would not look further. */
  static JsonObject object(String text) {
    if (depth(text) > DEEPEST) throw broken();
    try (JsonReader reader = READERS.createReader(new StringReader(text));
        JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      JsonObject object = reader.readObject();
      while (parser.hasNext()) parser.next();
      return object;
    } catch (JsonException | NoSuchElementException e) {
      throw broken();
    }
  }

  private static Refused broken() {
    return new Refused(Problem.of(ProblemCode.BROKEN_JSON));
  }

  /** How deep brackets may be in one another, counted before a parser follows them down. */
  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') deepest = Math.max(deepest, ++depth);
      if (c == '}' || c == ']') depth--;
    }
    return deepest;
  }
}
