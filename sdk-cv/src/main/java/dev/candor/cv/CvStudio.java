package dev.candor.cv;

import dev.candor.core.Candor;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.job.Job;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.cv.annotate.Anchors;
import dev.candor.cv.annotate.PersonaResult;
import dev.candor.cv.annotate.PersonaWriter;
import dev.candor.cv.deliver.Uploads;
import dev.candor.cv.flow.CvFlow;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.read.ImportNote;
import dev.candor.cv.profile.read.ImportedProfile;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Fit;
import dev.candor.cv.report.Quality;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.structure.PostingStructurer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes, for one candidate, a proven CV for each posting. Thread-safe. The same posting and profile
 * give the same document and the same bytes when no step uses a model, and with one, when it gives
 * the same answers.
 */
public final class CvStudio {

  static final String HOW_TO_PUBLISH =
      "Give it one, name a folder in candor.publisher.folder, an address in"
          + " candor.publisher.webhook.url, or a publisher in candor.publisher";

  private final Profile profile;
  private final CvFlow.Steps steps;
  private final ProfileMatcher matcher;
  private final Output output;
  private final PostingStructurer structurer = PostingStructurer.create();
  private final CvFlow flow;
  private final ModelDesk models;

  /** Who renders, and how; what the import noted, which reports repeat; and who publishes. */
  record Output(
      List<CvRenderer> renderers,
      RenderOptions options,
      List<ImportNote> notes,
      Optional<Publisher> publisher) {
    Output {
      renderers = List.copyOf(renderers);
      notes = List.copyOf(notes);
    }
  }

  CvStudio(Profile profile, Parts parts, ModelDesk models, Output output) {
    this.profile = profile;
    this.steps = parts.steps();
    this.matcher = parts.matcher();
    this.output = output;
    this.models = models;
    this.flow = new CvFlow(steps, matcher).withStepDeadline(parts.stepDeadline());
  }

  /** What does the work. */
  record Parts(CvFlow.Steps steps, ProfileMatcher matcher, Duration stepDeadline) {}

  /**
   * A studio with the steps of a runtime.
   *
   * @param candor the runtime; closed by its owner
   * @param profile the whole truth about the candidate
   * @return lives as long as the runtime
   */
  public static CvStudio create(Candor candor, Profile profile) {
    return builder(candor, profile).build();
  }

  /**
   * A studio with the steps of a runtime, whose reports repeat what the import noted.
   *
   * @param candor the runtime; closed by its owner
   * @param imported the candidate, and notes on what was not understood
   * @return lives as long as the runtime
   */
  public static CvStudio create(Candor candor, ImportedProfile imported) {
    return builder(candor, imported.profile()).notes(imported.notes()).build();
  }

  /**
   * Starts a studio of one's own.
   *
   * @param candor the runtime; closed by its owner
   * @param profile the whole truth about the candidate
   * @return a builder
   */
  public static CvStudioBuilder builder(Candor candor, Profile profile) {
    return new CvStudioBuilder(candor, profile);
  }

  /**
   * Uploads on record: the runtime's publisher brings the files, its store keeps what became of
   * each.
   *
   * @param candor the runtime; closed by its owner
   * @return lives as long as the runtime
   * @throws ConfigurationException when the runtime has no publisher
   */
  public static Uploads uploads(Candor candor) {
    return new Uploads(
        part(candor, DocumentStore.class), part(candor, Publisher.class), candor.clock());
  }

  private static <T> T part(Candor candor, Class<T> plug) {
    return candor
        .part(plug)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    List.of("The runtime has no " + plug.getSimpleName()), HOW_TO_PUBLISH));
  }

  /**
   * Reads what a posting says.
   *
   * @param text of a posting, plain or Markdown
   * @return the posting; its spans count in this very text
   * @throws dev.candor.core.error.InvalidInputException when there is no text, or too much
   */
  public Posting structure(String text) {
    return structurer.structure(text);
  }

  /**
   * Reads what a job's description says.
   *
   * @param job as a source gave it; what the source states goes before what the text says
   * @return the posting; its spans count in the description
   */
  public Posting structure(Job job) {
    return structurer.structure(job);
  }

  /**
   * Scores how the candidate fits.
   *
   * @param posting what is asked
   * @return the score, and what it is made of
   */
  public Fit match(Posting posting) {
    return matcher.match(posting, profile);
  }

  /**
   * A scorer for the ingestion of jobs: reads what a posting asks and scores how the candidate
   * fits, with the same factors. A job without a description is unscored.
   *
   * @return deterministic; for {@link dev.candor.core.ingest.Ingestion#scoredBy}
   */
  public JobScorer scorer() {
    return new ProfileScorer(structurer, matcher, profile);
  }

  /**
   * Decides whether a sentence about the candidate is proven.
   *
   * @param claim the sentence and what it cites
   * @return the facts behind it, or why not
   */
  public Verdict verify(Claim claim) {
    return steps.verifier().verify(claim, profile);
  }

  /**
   * Makes a CV for a job.
   *
   * @param job as a source gave it
   * @return a CV in which everything is proven
   * @throws InterruptedException when a step was interrupted
   */
  public TailoredCv tailor(Job job) throws InterruptedException {
    return tailor(structure(job));
  }

  /**
   * Makes a CV for a posting.
   *
   * @param posting what is asked
   * @return a CV in which everything is proven
   * @throws InterruptedException when a step was interrupted
   */
  public TailoredCv tailor(Posting posting) throws InterruptedException {
    return tailor(posting, quality());
  }

  /**
   * Makes a CV for a posting with more or less help of a model than the studio's own.
   *
   * @param posting what is asked
   * @param quality how much a model may help; without a model, the report says that none was asked
   * @return a CV in which everything is proven
   * @throws dev.candor.core.error.ConfigurationException when a setting of models is wrong
   * @throws InterruptedException when a step was interrupted
   */
  public TailoredCv tailor(Posting posting, Quality quality) throws InterruptedException {
    return new TailoredCv(
        posting, flow.tailor(posting, profile, models.helpFor(posting, quality)), output);
  }

  /**
   * How much a model helps when a call does not say.
   *
   * @return what the builder or {@code candor.cv.quality} says; else standard when the runtime has
   *     a model, and plain when it has none
   */
  public Quality quality() {
    return models.quality();
  }

  /**
   * Makes a CV for a posting in which a person marked something.
   *
   * @param posting what is asked
   * @param annotations made of this posting or of an earlier text of it: each is looked for, and
   *     steers only where its words stand
   * @return a CV in which everything is proven; the report says what became of each annotation
   * @throws InterruptedException when a step was interrupted
   */
  public TailoredCv tailor(Posting posting, Annotations annotations) throws InterruptedException {
    return tailor(Anchors.bind(posting, annotations));
  }

  /**
   * Writes how the candidate is positioned for a posting.
   *
   * @param posting what is asked
   * @param annotations what a person marked in it
   * @param now dates it
   * @return written and proven; kept, when a person wrote the one there is; or none, with the
   *     reason
   */
  public PersonaResult persona(Posting posting, Annotations annotations, Instant now) {
    return new PersonaWriter(steps.verifier())
        .write(Anchors.bind(posting, annotations), profile, now);
  }
}
