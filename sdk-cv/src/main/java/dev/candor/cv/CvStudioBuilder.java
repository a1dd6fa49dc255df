package dev.candor.cv;

import com.google.common.base.Splitter;
import dev.candor.core.Candor;
import dev.candor.cv.ats.KeywordAtsValidator;
import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.flow.CvFlow;
import dev.candor.cv.header.ProvenHeaderGenerator;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.read.ImportNote;
import dev.candor.cv.render.Renderers;
import dev.candor.cv.report.Quality;
import dev.candor.cv.spi.ats.AtsValidator;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.evidence.Verifier;
import dev.candor.cv.spi.header.HeaderGenerator;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.tailor.Tailorer;
import dev.candor.cv.tailor.KeywordTailorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CvStudio}. Each step is the one given here, else the one that the runtime has for
 * its plug, else the one in the box. A header generator, tailorer or validator that fails, or takes
 * longer than {@code candor.cv.step-deadline} (default 2 minutes), is replaced by the one in the
 * box, which the report tells. Where the runtime has a model, it words the finished document as far
 * as {@code candor.cv.quality} says (plain, standard or ensemble); unless {@code candor.llm.mask}
 * is false it is told neither name, e-mail, phone nor place. Not thread-safe.
 */
public final class CvStudioBuilder {

  private static final String FONTS = "candor.render.fonts";
  private static final String TEMPLATE = "candor.render.template";
  private static final String STEP_DEADLINE = "candor.cv.step-deadline";

  private final Candor candor;
  private final Profile profile;
  private @Nullable HeaderGenerator header;
  private @Nullable Tailorer tailorer;
  private @Nullable AtsValidator validator;
  private @Nullable Verifier verifier;
  private final List<CvRenderer> renderers = new ArrayList<>();
  private final List<Path> fonts = new ArrayList<>();
  private @Nullable Publisher publisher;
  private @Nullable RenderOptions options;
  private List<ImportNote> notes = List.of();
  private @Nullable Quality quality;

  CvStudioBuilder(Candor candor, Profile profile) {
    this.candor = Objects.requireNonNull(candor, "candor");
    this.profile = Objects.requireNonNull(profile, "profile");
  }

  /**
   * Sets who writes what stands above the roles.
   *
   * @param other replaces the one in the box
   * @return this
   */
  public CvStudioBuilder header(HeaderGenerator other) {
    header = other;
    return this;
  }

  /**
   * Sets who proposes edits.
   *
   * @param other replaces the one in the box
   * @return this
   */
  public CvStudioBuilder tailorer(Tailorer other) {
    tailorer = other;
    return this;
  }

  /**
   * Sets who validates documents.
   *
   * @param other replaces the one in the box
   * @return this
   */
  public CvStudioBuilder validator(AtsValidator other) {
    validator = other;
    return this;
  }

  /**
   * Sets who decides what is proven. Whatever it supports is let through, so that everything rests
   * on it: the other steps are checked by it, and nobody checks it.
   *
   * @param other replaces the one in the box
   * @return this
   */
  public CvStudioBuilder verifier(Verifier other) {
    verifier = other;
    return this;
  }

  /**
   * Sets who brings finished files somewhere.
   *
   * @param other goes before the one that {@code candor.publisher} names; default: a folder, when
   *     {@code candor.publisher.folder} names one, or a webhook, when {@code
   *     candor.publisher.webhook.url} does, else none
   * @return this
   */
  public CvStudioBuilder publisher(Publisher other) {
    publisher = other;
    return this;
  }

  /**
   * Adds a renderer, which goes before those of the runtime and those in the box.
   *
   * @param renderer of any format
   * @return this
   */
  public CvStudioBuilder renderer(CvRenderer renderer) {
    renderers.add(renderer);
    return this;
  }

  /**
   * Adds a font to the PDF, for characters that the bundled ones lack; they have Latin, Greek,
   * Cyrillic, Arabic and Hebrew. Fonts named here go before those of the setting {@code
   * candor.render.fonts}, paths with commas between.
   *
   * @param file a TrueType font, such as one for Chinese; read when the studio is built
   * @return this
   */
  public CvStudioBuilder font(Path file) {
    fonts.add(Objects.requireNonNull(file, "file"));
    return this;
  }

  /**
   * Sets how documents are set.
   *
   * @param other default: {@link RenderOptions#STANDARD}, in the template that the setting {@code
   *     candor.render.template} names
   * @return this
   */
  public CvStudioBuilder options(RenderOptions other) {
    options = Objects.requireNonNull(other, "other");
    return this;
  }

  /**
   * Sets how much a model may help.
   *
   * @param other goes before {@code candor.cv.quality}; default: standard when the runtime has a
   *     model, and plain when it has none
   * @return this
   */
  public CvStudioBuilder quality(Quality other) {
    quality = Objects.requireNonNull(other, "other");
    return this;
  }

  /**
   * Sets what reports repeat of the import of the profile.
   *
   * @param others default: none
   * @return this
   */
  public CvStudioBuilder notes(List<ImportNote> others) {
    notes = List.copyOf(others);
    return this;
  }

  /**
   * Makes the studio.
   *
   * @return lives as long as its runtime
   * @throws dev.candor.core.error.ConfigurationException when the runtime has several for one plug
   *     and no setting names one
   * @throws dev.candor.core.error.InvalidInputException when a font cannot be read or embedded
   */
  public CvStudio build() {
    CvFlow.Steps steps =
        new CvFlow.Steps(
            step(HeaderGenerator.class, header, ProvenHeaderGenerator::new),
            step(Tailorer.class, tailorer, KeywordTailorer::new),
            step(AtsValidator.class, validator, KeywordAtsValidator::new),
            step(Verifier.class, verifier, () -> ProfileVerifier.create(candor.clock())));
    List<CvRenderer> all = new ArrayList<>(renderers);
    all.addAll(candor.parts(CvRenderer.class));
    all.addAll(Renderers.standard(allFonts()));
    return new CvStudio(
        profile,
        new CvStudio.Parts(
            steps,
            ProfileMatcher.create(candor.clock()),
            candor.settings().duration(STEP_DEADLINE).orElse(CvFlow.DEFAULT_STEP_DEADLINE)),
        new ModelDesk(candor, profile.contact(), quality),
        new CvStudio.Output(all, options(), notes, publisher()));
  }

  private RenderOptions options() {
    return options != null
        ? options
        : candor
            .settings()
            .value(
                TEMPLATE,
                "one of " + String.join(", ", Renderers.templates()),
                CvStudioBuilder::template)
            .map(RenderOptions.STANDARD::withTemplate)
            .orElse(RenderOptions.STANDARD);
  }

  private static String template(String name) {
    if (!Renderers.templates().contains(name)) {
      throw new IllegalArgumentException(name);
    }
    return name;
  }

  private Optional<Publisher> publisher() {
    return publisher != null ? Optional.of(publisher) : candor.part(Publisher.class);
  }

  private List<Path> allFonts() {
    List<Path> all = new ArrayList<>(fonts);
    candor
        .settings()
        .value(FONTS, "paths with commas between", CvStudioBuilder::paths)
        .ifPresent(all::addAll);
    return all;
  }

  private static List<Path> paths(String text) {
    return Splitter.on(',')
        .trimResults()
        .omitEmptyStrings()
        .splitToStream(text)
        .map(Path::of)
        .toList();
  }

  private <T> T step(Class<T> plug, @Nullable T given, Supplier<T> builtIn) {
    return given != null ? given : candor.part(plug).orElseGet(builtIn);
  }
}
