package dev.candor.cv;

import dev.candor.core.Candor;
import dev.candor.core.ask.Fences;
import dev.candor.core.ask.Personal;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.MeteredLlm;
import dev.candor.cv.annotate.Anchors;
import dev.candor.cv.flow.CvFlow;
import dev.candor.cv.flow.ModelHelp;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Contact.Link;
import dev.candor.cv.report.Quality;
import dev.candor.cv.wording.WordingStepsProvider;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the models of a runtime, one budget for each CV, and tells them what tells who the
 * candidate is: unless settings say otherwise, it leaves as placeholders. Thread-safe.
 */
final class ModelDesk {

  private static final String QUALITY = "candor.cv.quality";
  private static final String LLM = "candor.llm";
  private static final String ORDER = "candor.llm.order";
  private static final String NONE = "none";

  // a model ends its call itself; this is for one that does not
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Candor candor;
  private final Quality quality;
  private final Duration deadline;
  private final Personal personal;
  private final Fences fences = new Fences(new SecureRandom());
  private final AtomicLong runs = new AtomicLong();

  ModelDesk(Candor candor, Contact contact, @Nullable Quality given) {
    this.candor = candor;
    SettingReader settings = candor.settings();
    this.personal = personal(contact);
    this.quality = given != null ? given : set(settings);
    Duration longest = WordingStepsProvider.longestCall(settings).plus(GRACE);
    Duration usual = CvFlow.DEFAULT_STEP_DEADLINE;
    this.deadline = longest.compareTo(usual) > 0 ? longest : usual;
  }

  private static Personal personal(Contact contact) {
    return new Personal(
        List.of(contact.name()),
        List.of(contact.email()),
        List.of(contact.phone()),
        Stream.concat(Stream.of(contact.place()), contact.links().stream().map(ModelDesk::bare))
            .toList());
  }

  /** A page of one's own tells a name as well as a street does, with or without its scheme. */
  private static String bare(Link link) {
    return link.url().replaceFirst("^(?i)[a-z]+://(www\\.)?", "").replaceFirst("/+$", "");
  }

  private Quality set(SettingReader settings) {
    return settings
        .value(QUALITY, "plain, standard or ensemble", ModelDesk::read)
        .orElseGet(() -> hasModel(settings) ? Quality.STANDARD : Quality.PLAIN);
  }

  private static Quality read(String text) {
    return Quality.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Whether some backend was chosen; a name that is not there is told when it is asked. */
  private boolean hasModel(SettingReader settings) {
    return settings
        .text(LLM)
        .map(name -> !name.equals(NONE))
        .orElseGet(
            () ->
                settings.text(ORDER).isPresent()
                    || candor
                        .part(LlmBackend.class)
                        .filter(backend -> !backend.name().equals(NONE))
                        .isPresent());
  }

  Quality quality() {
    return quality;
  }

  /** Help for one posting, whose text tells one application's budget from another's. */
  ModelHelp helpFor(Posting posting, Quality wanted) {
    if (wanted == Quality.PLAIN) {
      return ModelHelp.NONE;
    }
    String id = "cv-" + candor.clock().millis() + "-" + runs.incrementAndGet();
    MeteredLlm llm =
        candor
            .llm(new LlmRun(id, Anchors.hash(posting.text())), Budget.calls(wanted.maxCalls()))
            .about(personal);
    return new ModelHelp(wanted, llm, fences, deadline);
  }
}
