package dev.candor.sources.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class FailingSiteTest {

  @Test
  void its_end_ends_an_answer_that_waits_for_the_other_side() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Failure.Behaviour waits =
        socket -> {
          begun.countDown();
          try {
            socket.setSoTimeout(0);
            socket.getInputStream().read();
          } finally {
            ended.countDown();
          }
        };
    FailingSite site = new FailingSite(List.of(waits));
    try (Socket asking = new Socket("127.0.0.1", site.uri().getPort())) {
      asking.setSoTimeout(30_000);
      asking.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertTrue(begun.await(30, TimeUnit.SECONDS));
      site.close();
      assertEquals(0, ended.getCount());
      assertEquals(-1, asking.getInputStream().read());
    }
  }
}
