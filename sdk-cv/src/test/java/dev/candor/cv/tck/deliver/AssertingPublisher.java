package dev.candor.cv.tck.deliver;

import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import java.util.Objects;

/** Checks on every call that the contract is kept on both sides. */
public final class AssertingPublisher implements Publisher {

  private final Publisher delegate;

  /**
   * An asserting publisher.
   *
   * @param delegate is watched
   */
  public AssertingPublisher(Publisher delegate) {
    this.delegate = delegate;
  }

  @Override
  public String name() {
    String name = delegate.name();
    check(name.matches("[a-z][a-z0-9-]{0,63}"), "not a name of a publisher: " + name);
    return name;
  }

  @Override
  public Receipt publish(Delivery delivery) throws InterruptedException {
    Objects.requireNonNull(delivery, "delivery");
    Receipt receipt = delegate.publish(delivery);
    if (receipt instanceof Receipt.Delivered delivered) {
      check(delivered.address().isAbsolute(), "the address leads nowhere: " + delivered);
    } else if (receipt instanceof Receipt.Refused refused) {
      check(!refused.reason().isBlank(), "refused without a reason");
    } else {
      check(false, "no receipt");
    }
    return receipt;
  }

  private static void check(boolean kept, String what) {
    if (!kept) {
      throw new AssertionError(what);
    }
  }
}
