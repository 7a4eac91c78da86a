/* Time that ticks in the browser, so that a countdown never costs a request and never keeps a session awake.
   <scc-time mode="ago|countdown|elapsed|fixed" datetime="…"><time datetime="…" title="absolute, with zone">text</time></scc-time>
   The server renders the text once; this element keeps it true. */
const clock = { offset: 0 };

/** What the server's clock says now; a workstation that is minutes off must not show a false countdown. */
export function serverNow(): number {
  return Date.now() + clock.offset;
}

export function setServerNow(millis: number): void {
  clock.offset = millis - Date.now();
}

const minute = 60_000;
const hour = 60 * minute;

function clockText(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  const h = Math.floor(seconds / 3600);
  const m = Math.floor((seconds % 3600) / 60);
  const s = String(seconds % 60).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`;
}

function span(millis: number): string {
  if (millis < hour) return `${Math.max(1, Math.floor(millis / minute))} min`;
  if (millis < 48 * hour) return `${Math.floor(millis / hour)} h`;
  return `${Math.floor(millis / (24 * hour))} days`;
}

class SccTime extends HTMLElement {
  static readonly all = new Set<SccTime>();

  static readonly observedAttributes = ['datetime', 'mode', 'text', 'full'];

  connectedCallback() {
    SccTime.all.add(this);
    this.setAttribute('aria-live', 'off'); // whatever region it stands in, its ticking is never read out
    this.fill();
    this.tick();
  }

  attributeChangedCallback() {
    if (!this.isConnected) return;
    this.fill();
    this.tick();
  }

  /** In a list's rows only attributes come from the server; the time element is made here. */
  private fill() {
    if (!this.hasAttribute('text')) return;
    let time = this.querySelector('time');
    if (!time) {
      time = document.createElement('time');
      this.append(time);
    }
    time.dateTime = this.getAttribute('datetime') ?? '';
    time.title = this.getAttribute('full') ?? '';
    time.textContent = this.getAttribute('text');
  }

  disconnectedCallback() {
    SccTime.all.delete(this);
  }

  tick() {
    const time = this.querySelector('time');
    const at = Date.parse(this.getAttribute('datetime') ?? '');
    if (!time || Number.isNaN(at)) return;
    const text = this.textFor(at - serverNow());
    if (text !== null && time.textContent !== text) time.textContent = text;
  }

  private textFor(left: number): string | null {
    switch (this.getAttribute('mode')) {
      case 'countdown':
        this.toggleAttribute('late', left < 0);
        if (left < 0) return `${span(-left)} late`;
        return left < 10 * minute ? clockText(left) : span(left);
      case 'elapsed':
        return clockText(Math.max(0, -left));
      case 'ago':
        if (-left >= hour) return this.getAttribute('absolute');
        return -left < minute ? 'just now' : `${span(-left)} ago`;
      default:
        return null;
    }
  }
}

customElements.define('scc-time', SccTime);
setInterval(() => SccTime.all.forEach((one) => one.tick()), 1000);
