package dev.candor.examples.langchain4j;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.tck.llm.AssertingLlmBackend;
import dev.candor.core.tck.llm.LlmBackendContract;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.provider.ProviderContract;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

final class ChatModelContractTest {

  private static LlmBackend over(ChatModel model) {
    FakeProviderContext context = new FakeProviderContext().with(ChatModel.class, model);
    return new AssertingLlmBackend(new ChatModelBackendProvider().create(context));
  }

  @Nested
  final class WithSchema extends LlmBackendContract {
    @Override
    protected LlmBackend backend() {
      return over(
          FakeChatModel.that(
              true, request -> FakeChatModel.answer("{\"answer\":\"blue\"}").build()));
    }

    @Override
    protected Optional<LlmBackend> broken() {
      return Optional.of(new ChatModelBackendProvider().create(new FakeProviderContext()));
    }
  }

  @Nested
  final class WithoutSchema extends LlmBackendContract {
    @Override
    protected LlmBackend backend() {
      return over(FakeChatModel.that(false, request -> FakeChatModel.answer("blue").build()));
    }
  }

  @Nested
  final class Offer extends ProviderContract<LlmBackend> {
    @Override
    protected Provider<LlmBackend> provider() {
      return new ChatModelBackendProvider();
    }
  }
}
