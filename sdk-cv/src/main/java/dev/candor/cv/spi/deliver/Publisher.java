package dev.candor.cv.spi.deliver;

/** Plug: brings finished files somewhere. Thread-safe. Publishing the same twice leaves one. */
public interface Publisher {

  /**
   * Name of the publisher.
   *
   * @return {@code [a-z][a-z0-9-]{0,63}}
   */
  String name();

  /**
   * Publishes.
   *
   * @param delivery file and metadata
   * @return delivered with its address, or refused with the reason; never "delivered" without a
   *     confirmation
   * @throws InterruptedException when the thread was interrupted; whether it arrived is then
   *     unknown
   */
  Receipt publish(Delivery delivery) throws InterruptedException;
}
