package dev.candor.cv.flow;

import dev.candor.core.error.RefusedResultException;
import dev.candor.core.spi.llm.Llm;
import dev.candor.core.text.Language;
import dev.candor.cv.ats.KeywordAtsValidator;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.header.ProvenHeaderGenerator;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.posting.Persona;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Fit;
import dev.candor.cv.report.ModelCall;
import dev.candor.cv.report.Quality;
import dev.candor.cv.report.TailoringReport;
import dev.candor.cv.roles.BulletSelector;
import dev.candor.cv.roles.SelectedRole;
import dev.candor.cv.roles.Selection;
import dev.candor.cv.spi.ats.AtsValidator;
import dev.candor.cv.spi.evidence.Verifier;
import dev.candor.cv.spi.header.Header;
import dev.candor.cv.spi.header.HeaderGenerator;
import dev.candor.cv.spi.tailor.Tailorer;
import dev.candor.cv.tailor.KeywordTailorer;
import dev.candor.cv.wording.ModelWording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * From a posting and a profile to a proven document: match, select, write the header, assemble,
 * prove, validate, and tailor in a bounded loop in which an edit stays only if nothing got worse;
 * then, where a model helps, word what stands there, under the same rule. A step that fails is
 * replaced by the one in the box, which is a decision in the report. The same arguments and the
 * same answers give the same document. Thread-safe.
 */
public final class CvFlow {

  /** Most rounds of tailoring and validation. */
  public static final int MAX_ROUNDS = 2;

  /** How long one call of a step that is not in the box may take. */
  public static final Duration DEFAULT_STEP_DEADLINE = Duration.ofMinutes(2);

  private static final int SHOWN = 3;

  private final Steps steps;
  private final ProfileMatcher matcher;
  private final Duration stepDeadline;
  private final BulletSelector selector = new BulletSelector();

  /**
   * The steps that can be replaced.
   *
   * @param header writes what stands above the roles
   * @param tailorer proposes edits
   * @param validator tells what a parser makes of a document
   * @param verifier decides what is proven
   */
  public record Steps(
      HeaderGenerator header, Tailorer tailorer, AtsValidator validator, Verifier verifier) {
    /** Checks. */
    public Steps {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(tailorer, "tailorer");
      Objects.requireNonNull(validator, "validator");
      Objects.requireNonNull(verifier, "verifier");
    }
  }

  /**
   * A flow of these steps.
   *
   * @param steps the steps that can be replaced
   * @param matcher scores how a profile fits
   */
  public CvFlow(Steps steps, ProfileMatcher matcher) {
    this(steps, matcher, DEFAULT_STEP_DEADLINE);
  }

  private CvFlow(Steps steps, ProfileMatcher matcher, Duration stepDeadline) {
    this.steps = Objects.requireNonNull(steps, "steps");
    this.matcher = Objects.requireNonNull(matcher, "matcher");
    this.stepDeadline = Objects.requireNonNull(stepDeadline, "stepDeadline");
  }

  /**
   * This flow with another deadline.
   *
   * @param deadline how long one call of a step that is not in the box may take, more than zero
   * @return a changed copy
   * @throws IllegalArgumentException when it is not more than zero
   */
  public CvFlow withStepDeadline(Duration deadline) {
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException("The deadline must be more than zero: " + deadline);
    }
    return new CvFlow(steps, matcher, deadline);
  }

  /**
   * Tailors without a model.
   *
   * @param asked what is asked, with what a person marked in it
   * @param profile what is true
   * @return a document in which everything is proven, and its report
   * @throws InterruptedException when a step was interrupted
   * @throws RefusedResultException when not one sentence is proven
   */
  public TailoredDocument tailor(Posting asked, Profile profile) throws InterruptedException {
    return tailor(asked, profile, ModelHelp.NONE);
  }

  private <P> FallibleStep<P> step(String name, P given, P inTheBox, List<Decision> decisions) {
    return new FallibleStep<>(
        name, new FallibleStep.Pair<>(given, inTheBox), stepDeadline, decisions);
  }

  /**
   * Tailors, and has a model word the finished document as far as its quality says. A model that
   * fails or is late changes nothing, and is told.
   *
   * @param asked what is asked, with what a person marked in it
   * @param profile what is true
   * @param help the model
   * @return a document in which everything is proven, and its report
   * @throws InterruptedException when a step was interrupted
   * @throws RefusedResultException when not one sentence is proven
   */
  public TailoredDocument tailor(Posting asked, Profile profile, ModelHelp help)
      throws InterruptedException {
    List<Decision> decisions = new ArrayList<>();
    Gate gate = new Gate(steps.verifier(), profile);
    Marked marked = new Marked(asked, gate);
    Posting posting = marked.forSteps(decisions);
    Fit fit = matcher.match(posting, profile);
    Header header =
        new HeaderStep(
                step("header", steps.header(), new ProvenHeaderGenerator(), decisions),
                gate,
                decisions)
            .write(posting, profile, fit);
    Selection selection = selector.select(posting, profile, fit, said(header));
    decisions.addAll(selection.decisions());

    CvDocument assembled =
        DocumentAssembly.assemble(profile, language(profile), header, bullets(selection));
    CvDocument proven = marked.reframe(gate.pass(assembled, decisions), decisions);
    if (gate.ledger(proven).entries().isEmpty()) {
      throw nothingProven(decisions);
    }
    KeepOrRevert trial =
        new KeepOrRevert(
            step("ats", steps.validator(), new KeywordAtsValidator(), decisions),
            gate,
            new KeepOrRevert.Subject(posting, profile),
            proven,
            decisions);
    FallibleStep<Tailorer> tailorer =
        step("tailor", steps.tailorer(), new KeywordTailorer(), decisions);
    boolean better = true;
    for (int round = 0; better && round < MAX_ROUNDS; round++) {
      better =
          trial.tryAll(
              tailorer.call(
                  one ->
                      List.copyOf(one.tailor(trial.document(), posting, profile, trial.report()))));
    }

    if (help.quality() != Quality.PLAIN) {
      ModelWording.Subject subject =
          new ModelWording.Subject(posting, profile, steps.verifier(), persona(posting));
      new ModelPass(wording(subject, help, trial.document().language(), decisions), trial)
          .run(help.quality());
    }

    decisions.addAll(LeftOut.of(profile, trial.document(), decisions));
    TailoringReport report =
        new TailoringReport(
            fit,
            gate.ledger(trial.document()),
            decisions,
            trial.before(),
            trial.report(),
            help.llm().usage(),
            help.llm().calls().stream().map(ModelCall::from).toList(),
            marked.uses(trial.document(), profile));
    return new TailoredDocument(trial.document(), trial.kept(), report);
  }

  private static String persona(Posting posting) {
    Persona persona = posting.annotations().persona();
    return persona == null ? "" : persona.statement();
  }

  private static ModelWording wording(
      ModelWording.Subject subject, ModelHelp help, String language, List<Decision> decisions) {
    FallibleStep<Llm> model =
        new FallibleStep<>(
            "model", new FallibleStep.Pair<>(help.llm(), Llm.NONE), help.deadline(), decisions);
    return new ModelWording(
        new ModelWording.Model(new ModelPass.Guarded(model), help.fences(), language),
        subject,
        decisions);
  }

  private static RefusedResultException nothingProven(List<Decision> decisions) {
    return new RefusedResultException(
        "The CV",
        decisions.stream().map(Decision::reason).distinct().limit(SHOWN).toList(),
        "Look at the profile and at the verifier: not one sentence of the CV is proven");
  }

  /** What the roles need not say again. */
  private static List<TextRun> said(Header header) {
    return Stream.concat(header.valueProposition().stream(), header.keyAchievements().stream())
        .toList();
  }

  private static Map<String, List<TextRun>> bullets(Selection selection) {
    Map<String, List<TextRun>> bullets = new LinkedHashMap<>();
    for (SelectedRole selected : selection.roles()) {
      bullets.put(selected.role().id(), selected.runs());
    }
    return bullets;
  }

  /** The language the candidate writes in. */
  private static String language(Profile profile) {
    StringBuilder text = new StringBuilder(profile.summary());
    profile
        .roles()
        .forEach(role -> role.achievements().forEach(one -> text.append('\n').append(one.text())));
    String code = Language.detect(text.toString()).code();
    return code.equals("und") ? "en" : code;
  }
}
