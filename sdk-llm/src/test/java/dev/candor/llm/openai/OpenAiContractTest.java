package dev.candor.llm.openai;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.tck.llm.AssertingLlmBackend;
import dev.candor.core.tck.llm.LlmBackendContract;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.provider.ProviderContract;
import dev.candor.llm.standin.PlainTransport;
import dev.candor.llm.standin.StandIn;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

final class OpenAiContractTest {

  @Nested
  final class Backend extends LlmBackendContract {
    private StandIn standIn;
    private PlainTransport http;

    @BeforeEach
    void open() throws Exception {
      standIn = StandIn.start();
      http = new PlainTransport();
    }

    @AfterEach
    void close() {
      standIn.close();
      http.close();
    }

    @Override
    protected LlmBackend backend() {
      return at(standIn.url("structured:%7B%22answer%22:%22blue%22%7D"));
    }

    @Override
    protected Optional<LlmBackend> broken() {
      return Optional.of(at(standIn.url("503")));
    }

    private LlmBackend at(String url) {
      return new AssertingLlmBackend(
          new OpenAiBackendProvider()
              .create(
                  new FakeProviderContext()
                      .with(HttpTransport.class, http)
                      .setting("candor.llm.openai.base-url", url)
                      .setting("candor.llm.openai.model.low", "small")));
    }
  }

  @Nested
  final class Offer extends ProviderContract<LlmBackend> {
    @Override
    protected Provider<LlmBackend> provider() {
      return new OpenAiBackendProvider();
    }
  }
}
