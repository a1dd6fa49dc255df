package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.net.AddressRefusedException;
import dev.candor.core.provider.Discovery;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.tck.net.FakeTransport;
import dev.candor.core.tck.net.LoopbackSite;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HTTP as parts of a runtime get it. */
final class CandorHttpTest {

  private static final URI HOME = URI.create("https://jobs.example/");

  private static CandorBuilder runtime() {
    return Candor.builder().discovery(Discovery.none());
  }

  private static HttpTransport http(Candor candor) {
    return candor.part(HttpTransport.class).orElseThrow();
  }

  @Test
  void this_machine_is_refused_unless_settings_allow_it() throws Exception {
    try (LoopbackSite site = new LoopbackSite()) {
      HttpExchange hello = HttpExchange.get(site.uri("/hello"));
      HttpExchange named =
          hello.to(URI.create("http://localhost:" + site.uri("/").getPort() + "/hello"));
      try (Candor candor = runtime().build()) {
        assertThrows(AddressRefusedException.class, () -> http(candor).send(hello));
        assertThrows(AddressRefusedException.class, () -> http(candor).send(named));
        assertEquals(List.of(), site.requests());
      }
      try (Candor candor = runtime().setting("candor.net.allow-loopback", "true").build();
          HttpAnswer answer = http(candor).send(hello)) {
        assertEquals(200, answer.status());
      }
    }
  }

  @Test
  void a_given_transport_gets_the_manners_and_is_not_closed() throws Exception {
    FakeTransport fake = new FakeTransport().page(HOME.toString(), 200, "well");
    Candor candor =
        runtime()
            .use(HttpTransport.class, fake)
            .setting("candor.net.contact", "me@jobs.example")
            .build();
    http(candor).send(HttpExchange.get(HOME)).close();
    String name = fake.sent().get(0).headers().getOrDefault("User-Agent", "");
    assertTrue(name.contains("+me@jobs.example"), name);
    candor.close();
    assertFalse(fake.isClosed());
    assertThrows(ClosedException.class, () -> http(candor));
  }

  @Test
  void providers_get_the_same_http() throws Exception {
    FakeTransport fake = new FakeTransport().page(HOME.toString(), 200, "well");
    Discovery found =
        () -> new Discovery.Findings(List.of(new Discovery.Located(new Asking(), "x")), List.of());
    try (Candor candor = runtime().discovery(found).use(HttpTransport.class, fake).build()) {
      candor.part(Runnable.class).orElseThrow().run();
      assertTrue(fake.sent().get(0).headers().containsKey("User-Agent"));
    }
  }

  /** Asks for a page when it is run. */
  private static final class Asking implements Provider<Runnable> {
    @Override
    public Class<Runnable> plug() {
      return Runnable.class;
    }

    @Override
    public String name() {
      return "asking";
    }

    @Override
    public Runnable create(ProviderContext context) {
      return () -> {
        try {
          context.http().send(HttpExchange.get(HOME)).close();
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      };
    }
  }

  @Test
  void wrong_manners_are_told_at_start() {
    CandorBuilder wrong = runtime().setting("candor.net.max-redirects", "many");
    ConfigurationException e = assertThrows(ConfigurationException.class, wrong::build);
    for (String part :
        List.of("candor.net.max-redirects", "'many'", "builder setting", "from 0 to 20")) {
      assertTrue(e.getMessage().contains(part), e.getMessage());
    }
  }
}
