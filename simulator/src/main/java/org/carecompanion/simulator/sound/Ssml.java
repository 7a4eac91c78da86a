package org.carecompanion.simulator.sound;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Speech markup as both voice vendors take it: what is to be said, and the pauses in it. Marks of
 * how to say it are left out, also the alias of {@code <sub>}: who hears it knows the word.
 *
 * <p>Source: https://www.w3.org/TR/speech-synthesis11/
 */
public record Ssml(List<Part> parts, Optional<String> voice) {
  private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");
  private static final double MILLIS = 1000;
  private static final Duration LONGEST_BREAK = Duration.ofSeconds(10);

  /** Something in the markup. */
  public sealed interface Part {
    record Words(String text) implements Part {}

    record Break(Duration length) implements Part {}
  }

  /** Markup that a vendor refuses. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * Reads markup.
   *
   * @throws Refused when it is not well-formed, not {@code <speak>}, or has a break of no known
   *     time
   */
  public static Ssml read(String markup) throws Refused {
    Element root;
    try {
      root = builder().parse(new InputSource(new StringReader(markup))).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new Refused("not well-formed");
    }
    if (!root.getNodeName().equals("speak")) {
      throw new Refused("the root element is not speak");
    }
    Reader reader = new Reader();
    reader.read(root);
    return new Ssml(reader.finished(), reader.voices.stream().findFirst());
  }

  /** Only the words. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Words words) {
        text.append(text.isEmpty() ? "" : " ").append(words.text());
      }
    }
    return text.toString();
  }

  private static final class Reader {
    private final List<Part> parts = new ArrayList<>();
    private final List<String> voices = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    void read(Element element) throws Refused {
      switch (element.getNodeName()) {
        case "break" -> {
          endWords();
          parts.add(new Part.Break(time(element)));
        }
        case "voice" -> {
          voices.add(element.getAttribute("name"));
          readChildren(element);
        }
        default -> readChildren(element);
      }
    }

    private void readChildren(Element element) throws Refused {
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element child) {
          read(child);
        } else if (node.getNodeType() == Node.TEXT_NODE) {
          words.append(node.getNodeValue());
        }
      }
    }

    private void endWords() {
      String text = words.toString().strip().replaceAll("\\s+", " ");
      if (!text.isEmpty()) {
        parts.add(new Part.Words(text));
      }
      words.setLength(0);
    }

    List<Part> finished() {
      endWords();
      return List.copyOf(parts);
    }

    private static Duration time(Element element) throws Refused {
      String time = element.getAttribute("time");
      if (time.isEmpty()) {
        return Duration.ofMillis(250);
      }
      Matcher matcher = TIME.matcher(time);
      if (!matcher.matches()) {
        throw new Refused("break time");
      }
      double value = Double.parseDouble(matcher.group(1));
      Duration length =
          Duration.ofMillis((long) (matcher.group(2).equals("s") ? value * MILLIS : value));
      return length.compareTo(LONGEST_BREAK) > 0 ? LONGEST_BREAK : length;
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setIgnoringComments(true);
      factory.setCoalescing(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // the platform's own handler prints to the console; this one throws what is fatal and is
      // quiet
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform's XML parser knows these features", e);
    }
  }
}
