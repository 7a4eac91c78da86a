package org.carecompanion.simulator.phone;

/**
 * Told of everything that happens in any call, as it happens. For what must outlive the simulator:
 * a phone company does not forget calls because a machine of it broke down.
 */
public interface CallLog {
  /** Remembers nothing. */
  CallLog NONE =
      new CallLog() {
        @Override
        public void created(PhoneCall call) {
          // nobody wants to know
        }

        @Override
        public void sounded(CallSid call, Turn turn) {
          // nobody wants to know
        }

        @Override
        public void asked(CallSid call, WebhookVisit visit) {
          // nobody wants to know
        }

        @Override
        public void ended(PhoneCall call) {
          // nobody wants to know
        }
      };

  /** Before the client has its answer. */
  void created(PhoneCall call);

  void sounded(CallSid call, Turn turn);

  void asked(CallSid call, WebhookVisit visit);

  void ended(PhoneCall call);
}
