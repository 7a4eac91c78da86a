/* Says whether what is on the screen is live. The server sends a beat every 20 seconds over the push connection;
   after 45 seconds without one a bar says how old the page is, one soft tone sounds, and the view is read again on return. */
import { serverNow, setServerNow } from './scc-time';
import { tone } from './scc-sound';

const silence = 45_000;

class SccLive extends HTMLElement {
  $server?: { returned(): void };
  private last = Date.now();
  private lost = false;
  private timer = 0;
  private bar?: HTMLElement;

  connectedCallback() {
    this.last = Date.now();
    this.timer = window.setInterval(() => this.check(), 1000);
    this.show();
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
    this.bar?.remove();
    this.bar = undefined;
  }

  beat(serverMillis: number) {
    setServerNow(serverMillis);
    this.last = Date.now();
    if (!this.lost) return;
    this.lost = false;
    this.show();
    this.$server?.returned();
  }

  private check() {
    const age = Date.now() - this.last;
    if (!this.lost && age > silence) {
      this.lost = true;
      tone(520, 0.25, 0.04);
      this.show();
    }
    if (this.lost && this.bar) {
      const text = this.bar.querySelector('[data-age]');
      if (text) text.textContent = `${Math.round(age / 1000)} s`;
    }
  }

  private show() {
    const state = this.querySelector('[data-state]');
    if (state) state.textContent = (this.lost ? this.getAttribute('lost-word') : this.getAttribute('live-word')) ?? '';
    this.toggleAttribute('lost', this.lost);
    if (!this.lost) {
      this.bar?.remove();
      this.bar = undefined;
      return;
    }
    this.bar = document.createElement('div');
    this.bar.className = 'lost-bar';
    this.bar.setAttribute('role', 'status');
    const [before, after] = (this.getAttribute('lost-text') ?? '').split('{0}');
    const age = document.createElement('span');
    age.dataset.age = '';
    age.setAttribute('aria-hidden', 'true');
    const refresh = document.createElement('button');
    refresh.type = 'button';
    refresh.className = 'lost-bar-button';
    refresh.textContent = this.getAttribute('refresh-word') ?? '';
    refresh.addEventListener('click', () => window.location.reload());
    const words = document.createElement('span');
    words.append(before ?? '', age, after ?? '');
    this.bar.append(words, refresh);
    document.body.prepend(this.bar);
  }
}

customElements.define('scc-live', SccLive);
export { serverNow };
