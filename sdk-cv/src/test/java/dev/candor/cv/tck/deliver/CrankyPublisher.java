package dev.candor.cv.tck.deliver;

import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import java.util.Random;

/**
 * Fails by a plan made of a seed: refuses before the delivery, or loses the receipt after it, which
 * a caller cannot tell apart. Delegates otherwise.
 */
public final class CrankyPublisher implements Publisher {

  private final Publisher delegate;
  private final Random plan;
  private final double share;

  /**
   * A cranky publisher.
   *
   * @param delegate does the work when nothing fails
   * @param seed of the plan
   * @param share of calls that fail, 0 to 1
   */
  public CrankyPublisher(Publisher delegate, long seed, double share) {
    this.delegate = delegate;
    this.plan = new Random(seed);
    this.share = share;
  }

  @Override
  public String name() {
    return delegate.name();
  }

  @Override
  public synchronized Receipt publish(Delivery delivery) throws InterruptedException {
    boolean fails = plan.nextDouble() < share;
    if (fails && plan.nextBoolean()) {
      return new Receipt.Refused("The line broke before the delivery; try again", true);
    }
    Receipt receipt = delegate.publish(delivery);
    return fails
        ? new Receipt.Refused("The line broke before the confirmation; try again", true)
        : receipt;
  }
}
