import { workingDay } from '@perf-assist/shared/period';
import { createSubscriber } from 'svelte/reactivity';

/** Today as a working day; it turns over by itself while the page is open. */
class Clock {
  #dayStartHour = $state(4);
  #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, 30_000);
    document.addEventListener('visibilitychange', update);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', update);
    };
  });

  get today(): string {
    this.#subscribe();
    return workingDay(new Date(), this.#dayStartHour);
  }

  startDayAt(hour: number): void {
    this.#dayStartHour = hour;
  }
}

export const clock = new Clock();
