package org.carecompanion.simulator.twiml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.carecompanion.simulator.twiml.Reading.Playable;
import org.carecompanion.simulator.twiml.Reading.Refused;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Turns an answer's body into verbs, or into the list of everything wrong with it. */
public final class TwimlReader {
  private TwimlReader() {}

  /** Reads a webhook's answer: TwiML, or plain text to be spoken, or sound to be played. */
  public static Reading read(String contentType, String body, String address) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text/xml", "application/xml" -> read(body);
      case "text/plain" -> new Playable(List.of(new Verb.Say(body, 1, Duration.ZERO)));
      default ->
          type.startsWith("audio/")
              ? new Playable(List.of(new Verb.Play(address, 1)))
              : Refused.because(Violation.CONTENT_TYPE, "Content-Type '" + contentType + "'");
    };
  }

  /** Reads TwiML itself. */
  public static Reading read(String twiml) {
    if (twiml.isBlank()) {
      return Refused.because(Violation.EMPTY_BODY, "the answer is empty");
    }
    if (twiml.getBytes(StandardCharsets.UTF_8).length > Grammar.LARGEST_DOCUMENT) {
      return Refused.because(Violation.TOO_LARGE, "the answer has more than 64 kB");
    }
    Element root;
    try {
      root = builder().parse(new InputSource(new StringReader(twiml))).getDocumentElement();
    } catch (SAXException | IOException e) {
      return Refused.because(Violation.NOT_PARSABLE, String.valueOf(e.getMessage()));
    }
    if (!root.getNodeName().equals("Response")) {
      return Refused.because(Violation.WRONG_ROOT, "the root element is " + root.getNodeName());
    }
    List<Violation> violations = new Inspection().of(root);
    return violations.isEmpty() ? new Playable(VerbBuilder.verbs(root)) : new Refused(violations);
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setIgnoringComments(true);
      factory.setCoalescing(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Throwing());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform's XML parser knows these features", e);
    }
  }

  /** The platform's own handler prints to the console. */
  private static final class Throwing implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
