package dev.candor.cv.tck.deliver;

import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps deliveries in memory. */
public final class FakePublisher implements Publisher {

  private final List<Delivery> deliveries = new ArrayList<>();

  /** A fake without deliveries. */
  public FakePublisher() {}

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public synchronized Receipt publish(Delivery delivery) {
    for (int i = 0; i < deliveries.size(); i++) {
      Delivery old = deliveries.get(i);
      if (old.fileName().equals(delivery.fileName())
          && Arrays.equals(old.bytes(), delivery.bytes())) {
        return delivered(i);
      }
    }
    deliveries.add(delivery);
    return delivered(deliveries.size() - 1);
  }

  /**
   * What arrived.
   *
   * @return in the order it came
   */
  public synchronized List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  private static Receipt delivered(int index) {
    return new Receipt.Delivered(URI.create("memory:/" + index));
  }
}
