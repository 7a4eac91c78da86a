package org.carecompanion.simulator.twilio;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.webhook.CookieJar;
import org.carecompanion.simulator.webhook.WebhookClient;
import org.carecompanion.simulator.webhook.WebhookRequest;

/** Every text message sent; each reaches its phone at once. */
public final class Messages implements AutoCloseable {
  private final String accountSid;
  private final WebhookClient webhooks;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Message> bySid = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Message> newestFirst = new ConcurrentLinkedDeque<>();

  public Messages(String accountSid, WebhookClient webhooks, Clock clock) {
    this.accountSid = accountSid;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  Message send(Message.Draft draft) {
    String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    Message message = new Message(sid, draft, clock.instant());
    bySid.put(sid, message);
    newestFirst.addFirst(message);
    threads.execute(() -> report(message));
    return message;
  }

  Optional<Message> find(String sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  /** All messages, the newest first. */
  public List<Message> all() {
    return List.copyOf(newestFirst);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void report(Message message) {
    for (String status : List.of("sent", "delivered")) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("MessageSid", message.sid());
      fields.put("SmsSid", message.sid());
      fields.put("MessageStatus", status);
      fields.put("SmsStatus", status);
      fields.put("To", message.parties().to());
      fields.put("From", message.parties().from());
      fields.put("AccountSid", accountSid);
      fields.put("ApiVersion", "2010-04-01");
      message
          .draft()
          .report()
          .map(t -> new WebhookRequest(WebhookKind.MESSAGE_STATUS, t, fields, new CookieJar()))
          .ifPresent(webhooks::send);
    }
  }
}
