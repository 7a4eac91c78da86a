package org.carecompanion.simulator.twiml;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.simulator.webhook.WebhookTarget;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Holds one document against the grammar and collects what does not fit. */
final class Inspection {
  /** Source: name and value of a parameter together have less than 500 characters. */
  private static final int LONGEST_PARAMETER = 500;

  private final List<Violation> violations = new ArrayList<>();

  List<Violation> of(Element root) {
    inspect(root);
    return List.copyOf(violations);
  }

  private void inspect(Element element) {
    String name = element.getNodeName();
    ElementRule rule = Grammar.rules().get(name);
    if (rule == null) {
      violate(Violation.SCHEMA, unknown(name));
      return;
    }
    inspectAttributes(element, rule);
    switch (name) {
      case "Gather" -> inspectGather(element);
      case "Connect" -> inspectConnect(element);
      case "Parameter" -> inspectParameter(element);
      default -> {
        // nothing beyond its attributes
      }
    }
    inspectText(element, rule);
    for (Element child : Elements.of(element)) {
      String childName = child.getNodeName();
      if (rule.children().contains(childName)) {
        inspect(child);
      } else if (Grammar.rules().containsKey(childName)) {
        violate(rule.childCode(), "<" + childName + "> is not allowed in <" + name + ">");
      } else {
        violate(Violation.SCHEMA, unknown(childName));
      }
    }
  }

  private static String unknown(String name) {
    return Grammar.NOT_PLAYED.contains(name)
        ? "this simulator does not play <" + name + ">"
        : "<" + name + "> is not TwiML";
  }

  private void inspectAttributes(Element element, ElementRule rule) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String where = element.getNodeName() + " " + attribute.getName();
      AttributeRule allowed = rule.attributes().get(attribute.getName());
      if (allowed == null) {
        violate(Violation.SCHEMA, where + " is not an attribute");
      } else if (!allowed.allows().test(attribute.getValue())) {
        violate(allowed.code(), where + " must be " + allowed.wants());
      }
    }
  }

  /**
   * The docs give {@code auto} to some models only and error 13335 refuses it for the default one.
   */
  private void inspectGather(Element gather) {
    if (gather.getAttribute("speechTimeout").equals("auto")) {
      violate(
          Violation.GATHER_SPEECH_TIMEOUT_AUTO,
          "Gather speechTimeout must be whole seconds, not auto");
    }
  }

  /** One stream, with an address. */
  private void inspectConnect(Element connect) {
    List<Element> streams = Elements.of(connect);
    if (streams.size() != 1) {
      violate(Violation.SCHEMA, "<Connect> needs one <Stream>");
    } else if (!streams.getFirst().hasAttribute("url")) {
      violate(Violation.STREAM_ADDRESS, "<Stream> has no url");
    }
  }

  private void inspectParameter(Element parameter) {
    String name = parameter.getAttribute("name");
    if (name.isEmpty()
        || name.length() + parameter.getAttribute("value").length() >= LONGEST_PARAMETER) {
      violate(Violation.SCHEMA, "<Parameter> needs a name, and less than 500 characters in all");
    }
  }

  private void inspectText(Element element, ElementRule rule) {
    switch (rule.text()) {
      case NONE -> {
        if (!ownText(element).isBlank()) {
          violate(Violation.SCHEMA, "<" + element.getNodeName() + "> does not take text");
        }
      }
      case WORDS -> {
        if (element.getNodeName().equals("Say")) {
          inspectSay(element.getTextContent());
        }
      }
      case ADDRESS -> {
        if (!WebhookTarget.isAbsolute(element.getTextContent().strip())) {
          violate(
              Violation.BAD_ADDRESS,
              "<" + element.getNodeName() + "> needs an absolute http or https address");
        }
      }
    }
  }

  private void inspectSay(String text) {
    if (text.isBlank()) {
      violate(Violation.SAY_TEXT, "Say has no text");
    } else if (text.length() > Grammar.LONGEST_SAY) {
      violate(Violation.SAY_TEXT, "Say has " + text.length() + " characters, at most 4096 allowed");
    }
  }

  private static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(node.getNodeValue());
      }
    }
    return text.toString();
  }

  private void violate(int code, String message) {
    violations.add(new Violation(code, message));
  }
}
