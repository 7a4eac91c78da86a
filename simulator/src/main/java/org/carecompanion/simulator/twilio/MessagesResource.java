package org.carecompanion.simulator.twilio;

import java.util.List;
import java.util.Optional;
import org.carecompanion.simulator.http.Answer;
import org.carecompanion.simulator.http.Form;
import org.carecompanion.simulator.http.Incoming;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** The Messages resource: create, fetch, list. */
final class MessagesResource {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final String accountSid;
  private final Messages messages;
  private final MessageParameters parameters;

  MessagesResource(String accountSid, Messages messages, MessageParameters parameters) {
    this.accountSid = accountSid;
    this.messages = messages;
    this.parameters = parameters;
  }

  Answer create(Form form) {
    Optional<ApiError> problem = parameters.problem(form);
    if (problem.isPresent()) {
      return problem.get().answer();
    }
    Message message =
        messages.send(
            new Message.Draft(
                new Message.Parties(number(form, "To"), number(form, "From")),
                form.text("Body").orElseThrow(),
                form.text("StatusCallback").map(WebhookTarget::post)));
    return Answer.json(CREATED, MessageJson.of(message, accountSid, "queued"));
  }

  Answer fetch(Message message) {
    return Answer.json(OK, MessageJson.of(message, accountSid, "delivered"));
  }

  Answer list(Incoming request) {
    List<Message> found =
        messages.all().stream()
            .filter(m -> same(request.query(), "To", m.parties().to()))
            .filter(m -> same(request.query(), "From", m.parties().from()))
            .toList();
    return Answer.json(
        OK,
        new ListPage(request.path(), request.query())
            .of("messages", found, m -> MessageJson.of(m, accountSid, "delivered")));
  }

  private static boolean same(Form query, String name, String value) {
    return query.text(name).map(wanted -> Numbers.normalised(wanted).equals(value)).orElse(true);
  }

  private static String number(Form form, String name) {
    return Numbers.normalised(form.text(name).orElseThrow());
  }
}
