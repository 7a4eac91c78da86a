/* Sound for Urgent, and for nothing else: two tones when one is raised, again every 60 seconds until somebody acknowledges,
   in on-shift tabs only and in one tab of a browser (whoever holds the lock). Browsers allow sound only after a click. */
let audio: AudioContext | undefined;

export function tone(hertz: number, seconds: number, volume: number, after = 0): void {
  if (audio?.state !== 'running') return;
  const at = audio.currentTime + after;
  const wave = audio.createOscillator();
  const gain = audio.createGain();
  wave.frequency.value = hertz;
  gain.gain.setValueAtTime(volume, at);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  wave.connect(gain).connect(audio.destination);
  wave.start(at);
  wave.stop(at + seconds);
}

async function unlock(): Promise<boolean> {
  audio ??= new AudioContext();
  if (audio.state !== 'running') await audio.resume();
  return audio.state === 'running';
}

class SccSound extends HTMLElement {
  static readonly observedAttributes = ['urgent', 'on-shift'];
  private timer = 0;
  private mutedUntil = 0;
  private first = () => void unlock().then(() => this.show());

  connectedCallback() {
    document.addEventListener('pointerdown', this.first, { once: true });
    this.querySelector('button')?.addEventListener('click', () => this.press());
    void navigator.locks?.request('scc-sound', () => this.hold());
    this.timer = window.setInterval(() => this.show(), 1000);
    this.show();
  }

  disconnectedCallback() {
    document.removeEventListener('pointerdown', this.first);
    window.clearInterval(this.timer);
    this.release?.();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null) {
    if (name === 'urgent' && Number(now) > Number(before)) this.play();
    this.show();
  }

  private release?: () => void;
  private leader = false;
  private hold(): Promise<void> {
    this.leader = true;
    const every = window.setInterval(() => this.play(), 60_000);
    return new Promise<void>((done) => {
      this.release = () => {
        window.clearInterval(every);
        this.leader = false;
        done();
      };
    });
  }

  private play() {
    const waiting = Number(this.getAttribute('urgent')) > 0 && this.hasAttribute('on-shift');
    if (!this.leader || !waiting || Date.now() < this.mutedUntil) return;
    tone(880, 0.25, 0.2);
    tone(660, 0.25, 0.2, 0.25);
  }

  private async press() {
    if (await unlock()) this.mutedUntil = Date.now() < this.mutedUntil ? 0 : Date.now() + 10 * 60_000;
    this.show();
  }

  private show() {
    const button = this.querySelector('button');
    if (!button) return;
    const left = this.mutedUntil - Date.now();
    const word = audio?.state !== 'running' ? 'off-word' : left > 0 ? 'muted-word' : 'on-word';
    const text = (this.getAttribute(word) ?? '').replace('{0}', String(Math.ceil(left / 60_000)));
    if (button.textContent !== text) button.textContent = text;
    this.hidden = !this.hasAttribute('on-shift');
  }
}

customElements.define('scc-sound', SccSound);
