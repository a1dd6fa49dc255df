package dev.candor.core.tck.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class FakeTransportTest {

  private static final HttpExchange HOME = HttpExchange.get(URI.create("https://jobs.example/"));

  @Test
  void an_address_gives_its_answers_in_turn_and_repeats_the_last() throws Exception {
    FakeTransport fake =
        new FakeTransport()
            .page("https://jobs.example/", 503, "")
            .page("https://jobs.example/", 200, "");
    assertEquals(503, fake.send(HOME).status());
    assertEquals(200, fake.send(HOME).status());
    assertEquals(200, fake.send(HOME).status());
    assertEquals(List.of(HOME, HOME, HOME), fake.sent());
    HttpExchange other = HttpExchange.get(URI.create("https://nobody.example/"));
    assertThrows(IOException.class, () -> fake.send(other));
  }

  @Test
  void the_asserting_one_finds_what_a_transport_must_not_do() {
    FakeTransport careless =
        new FakeTransport()
            .on(
                "https://jobs.example/",
                exchange ->
                    new HttpAnswer(
                        200,
                        URI.create("https://jobs.example/moved"),
                        Map.of(),
                        InputStream.nullInputStream()))
            .on(
                "https://jobs.example/",
                exchange ->
                    new HttpAnswer(
                        200,
                        exchange.uri(),
                        Map.of("Content-Encoding", List.of("gzip")),
                        InputStream.nullInputStream()));
    AssertingTransport asserting = new AssertingTransport(careless);
    assertThrows(AssertionError.class, () -> asserting.send(HOME), "followed a redirect");
    assertThrows(AssertionError.class, () -> asserting.send(HOME), "did not decode");
  }

  @Test
  void the_asserting_one_finds_an_answer_left_open() throws Exception {
    AssertingTransport asserting =
        new AssertingTransport(new FakeTransport().page("https://jobs.example/", 200, ""));
    HttpAnswer answer = asserting.send(HOME);
    assertThrows(AssertionError.class, asserting::checkAllClosed);
    answer.close();
    asserting.checkAllClosed();
  }

  @Test
  void the_cranky_one_breaks_in_every_way_and_works_between() throws Exception {
    CrankyTransport cranky =
        new CrankyTransport(new FakeTransport().page("https://jobs.example/", 200, "well"), 7);
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      try (HttpAnswer answer = cranky.send(HOME)) {
        seen.add(answer.status() + " " + new String(answer.body().readAllBytes()));
      } catch (IOException e) {
        seen.add(e.getMessage());
      }
    }
    assertTrue(
        seen.containsAll(
            List.of(
                "200 well",
                "429 ",
                "broken on purpose",
                "late on purpose",
                "broken off on purpose")),
        seen.toString());
  }
}
