package dev.candor.cv;

import dev.candor.core.Candor;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Quality;
import java.util.concurrent.atomic.AtomicReference;

/** One studio for many models, one after another. */
final class ModelStudio implements AutoCloseable {

  private final AtomicReference<LlmBackend> model = new AtomicReference<>();
  private final Candor candor;
  private final CvStudio studio;

  ModelStudio(Profile profile) {
    this.candor =
        Candor.builder()
            .use(LlmBackend.class, new Changing(model))
            // waits before a retry, and rests, are for real models
            .setting("candor.llm.retries", "0")
            .setting("candor.llm.breaker.failures", "1000")
            .build();
    this.studio = CvStudio.create(candor, profile);
  }

  TailoredCv tailored(Posting posting, LlmBackend other, Quality quality)
      throws InterruptedException {
    model.set(other);
    return studio.tailor(posting, quality);
  }

  CvStudio studio() {
    return studio;
  }

  @Override
  public void close() {
    candor.close();
  }

  private record Changing(AtomicReference<LlmBackend> model) implements LlmBackend {
    @Override
    public String name() {
      return "changing";
    }

    @Override
    public LlmCapabilities capabilities() {
      return new LlmCapabilities(true, false, 1_000_000);
    }

    @Override
    public Availability availability() {
      return Availability.USABLE;
    }

    @Override
    public LlmResult complete(Prompt prompt) throws InterruptedException {
      return model.get().complete(prompt);
    }
  }
}
