import type { Bullet } from '@perf-assist/shared/model/bullet';

/** Which sentence the person is on, and whether its evidence was asked for (on a narrow screen it opens only then). */
export class Focus {
  bullet = $state.raw<Bullet>();
  asked = $state(false);

  on(bullet: Bullet): void {
    this.bullet = bullet;
  }

  ask(bullet: Bullet): void {
    this.bullet = bullet;
    this.asked = true;
  }
}
