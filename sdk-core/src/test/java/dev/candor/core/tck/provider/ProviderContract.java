package dev.candor.core.tck.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.provider.Discovery;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Provider} does: it is found, tells a proper name, and creates what it promises.
 *
 * @param <T> the plug
 */
public abstract class ProviderContract<T> {

  /**
   * The provider under test.
   *
   * @return a new instance
   */
  protected abstract Provider<T> provider();

  /**
   * A runtime in which it can create its thing.
   *
   * @return default: one without settings
   */
  protected ProviderContext context() {
    return new FakeProviderContext();
  }

  @Test
  final void it_is_found_and_loads() {
    Class<?> type = provider().getClass();
    Discovery.Findings found = Discovery.of(type.getClassLoader()).find();
    assertEquals(List.of(), found.problems());
    long times =
        found.providers().stream().filter(one -> one.provider().getClass().equals(type)).count();
    assertEquals(1, times, type + " in META-INF/services/" + Provider.class.getName());
  }

  @Test
  final void the_name_has_the_form_settings_can_write() {
    String name = provider().name();
    assertTrue(name.matches("[a-z][a-z0-9-]{0,63}"), name);
    assertEquals(name, provider().name());
  }

  @Test
  final void it_creates_what_it_promises() throws Exception {
    Provider<T> provider = provider();
    T thing = provider.create(context());
    assertTrue(provider.plug().isInterface());
    assertTrue(provider.plug().isInstance(thing));
    if (thing instanceof AutoCloseable closeable) {
      closeable.close();
      closeable.close();
    }
  }
}
