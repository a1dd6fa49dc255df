package dev.candor.cv.wording;

import dev.candor.core.ask.Fences;
import dev.candor.core.ask.Template;
import dev.candor.core.spi.llm.Llm;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.Decision;
import dev.candor.cv.spi.evidence.Verifier;
import dev.candor.cv.wording.Desk.Question;
import dev.candor.cv.wording.Sheet.Slot;
import dev.candor.cv.wording.WordedTexts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Has a model word one document, part by part; each method but {@link #ensemble} is one question.
 * What it gives is well formed, cites facts of the profile, and is proven by them; whatever else
 * the model answered is a decision, and stands nowhere. For one document and one thread.
 *
 * <ul>
 *   <li>Bullets: one sentence of 15 to 40 words, fewer where the candidate has fewer; action,
 *       result, impact, then the situation; no keyword and no figure fewer; no two of one role
 *       begin alike.
 *   <li>Summary: 40 words at most, a figure where the facts have one, no clichés, pronouns and
 *       lists of skills, no less of what is asked than before.
 * </ul>
 */
public final class ModelWording {

  private static final Template ROLES = Template.load(ModelWording.class, "roles.prompt");
  private static final Template HEADER = Template.load(ModelWording.class, "header.prompt");
  private static final Template REPAIR = Template.load(ModelWording.class, "repair.prompt");
  private static final Template TAILOR = Template.load(ModelWording.class, "tailor.prompt");
  private static final Question BULLETS =
      new Question(WordingSteps.ROLES, "roles", "the model's wording of the bullets");
  private static final Question ABOVE =
      new Question(WordingSteps.HEADER, "header", "the model's wording of the header");
  private static final Question DRAFT =
      new Question(WordingSteps.ENSEMBLE, "header", "a draft of the header");
  private static final Question AGAIN =
      new Question(WordingSteps.REPAIR, "repair", "the model's repair of what was refused");
  private static final Question EMPHASIS =
      new Question(WordingSteps.TAILOR, "tailor", "the model's wording of the summary");
  private static final int MOST_MISSING = 3;

  private final Subject subject;
  private final Keywords keywords;
  private final Form form;
  private final Judge judge;
  private final Desk desk;
  private final Sieve sieve;
  private final List<Decision> decisions;

  /**
   * What is worded.
   *
   * @param posting what is asked
   * @param profile what is true
   * @param verifier decides what is proven
   * @param persona how the candidate wants to come across, never what is said; may be empty
   */
  public record Subject(Posting posting, Profile profile, Verifier verifier, String persona) {
    /** Checks. */
    public Subject {
      Objects.requireNonNull(posting, "posting");
      Objects.requireNonNull(profile, "profile");
      Objects.requireNonNull(verifier, "verifier");
      Objects.requireNonNull(persona, "persona");
    }
  }

  /**
   * Whom it asks.
   *
   * @param llm answers
   * @param fences enclose what comes from outside
   * @param language of the document, a BCP 47 tag
   */
  public record Model(Llm llm, Fences fences, String language) {
    /** Checks. */
    public Model {
      Objects.requireNonNull(llm, "llm");
      Objects.requireNonNull(fences, "fences");
      Objects.requireNonNull(language, "language");
    }
  }

  /**
   * A wording.
   *
   * @param model whom it asks
   * @param subject what is worded
   * @param decisions takes what was refused, and where there was no answer
   */
  public ModelWording(Model model, Subject subject, List<Decision> decisions) {
    this.subject = subject;
    this.keywords = Keywords.of(subject.posting(), subject.profile());
    this.form = new Form(keywords);
    this.judge = new Judge(form, subject.verifier(), subject.profile());
    this.desk = new Desk(model.llm(), model.fences(), model.language(), decisions);
    this.sieve = new Sieve(judge, decisions, "The model words");
    this.decisions = decisions;
  }

  /**
   * Whether asking further makes sense.
   *
   * @return false after a failure that the next question would meet too
   */
  public boolean mayAsk() {
    return desk.isOpen();
  }

  /**
   * Whether there is something to ask again.
   *
   * @return true when a text was refused
   */
  public boolean hasRefused() {
    return sieve.hasRefused();
  }

  /**
   * Asks for the bullets of all roles.
   *
   * @param document as it stands
   * @return proven bullets in other words, in the order of the answer
   * @throws InterruptedException when the thread was interrupted
   */
  public List<Rewording> bullets(CvDocument document) throws InterruptedException {
    Sheet sheet = sheet(document);
    if (sheet.bullets().isEmpty()) {
      return List.of();
    }
    List<Text> said =
        desk.ask(
            BULLETS,
            ROLES,
            slots ->
                slots
                    .word("emphasis", Formula.emphasis(category()))
                    .data("posting", wanted())
                    .data("persona", persona())
                    .data("bullets", sheet.of(sheet.bullets())));
    return sieve.all(sheet, sheet.bullets(), "roles", said);
  }

  /**
   * Asks for summary and key achievements.
   *
   * @param document as it stands
   * @return the proven summary and key achievements in other words
   * @throws InterruptedException when the thread was interrupted
   */
  public List<Rewording> header(CvDocument document) throws InterruptedException {
    Sheet sheet = sheet(document);
    return isBare(sheet)
        ? List.of()
        : sieve.all(sheet, sheet.keys(), "header", header(ABOVE, sheet, "plain and exact"));
  }

  /**
   * Asks for three drafts of summary and key achievements, and for one made of them: four
   * questions.
   *
   * @param document as it stands
   * @return the one that says most of what is asked; nothing when none says more than the document
   * @throws InterruptedException when the thread was interrupted
   */
  public List<Rewording> ensemble(CvDocument document) throws InterruptedException {
    Sheet sheet = sheet(document);
    if (isBare(sheet)) {
      return List.of();
    }
    Ensemble ensemble = new Ensemble(sheet, judge, form, decisions);
    return ensemble.write(
        new Ensemble.Writer() {
          @Override
          public List<Text> header(String angle) throws InterruptedException {
            return ModelWording.this.header(DRAFT, sheet, angle);
          }

          @Override
          public List<Text> synthesis(Template template, String drafts)
              throws InterruptedException {
            return desk.ask(
                DRAFT,
                template,
                slots -> slots.data("drafts", drafts).data("header", standing(sheet)));
          }

          @Override
          public boolean mayAsk() {
            return desk.isOpen();
          }
        });
  }

  /**
   * Asks once again for all that was refused, telling why.
   *
   * @param document as it stands
   * @return what is proven now
   * @throws InterruptedException when the thread was interrupted
   */
  public List<Rewording> repair(CvDocument document) throws InterruptedException {
    Sheet sheet = sheet(document);
    List<Slot> open =
        Stream.concat(sheet.bullets().stream(), sheet.keys().stream())
            .filter(slot -> sieve.refused(slot).isPresent())
            .toList();
    String told = sieve.told(sheet, open);
    if (told.isEmpty()) {
      return List.of();
    }
    List<Text> said = desk.ask(AGAIN, REPAIR, slots -> slots.data("refused", told));
    return sieve.all(sheet, open, "repair", said);
  }

  /**
   * Asks for a summary that names what is asked for, proven, and not in it yet; no question when
   * there is nothing of the kind.
   *
   * @param document as it stands
   * @return a proven summary that names more of it
   * @throws InterruptedException when the thread was interrupted
   */
  public List<Rewording> emphasis(CvDocument document) throws InterruptedException {
    Sheet sheet = sheet(document);
    List<String> missing = missing(sheet);
    if (missing.isEmpty()) {
      return List.of();
    }
    List<Text> said =
        desk.ask(
            EMPHASIS,
            TAILOR,
            slots ->
                slots
                    .data("keywords", String.join(", ", missing))
                    .data("header", sheet.sentences() + "Facts:\n" + sheet.material()));
    return sieve.all(sheet, List.of(), "tailor", said);
  }

  /** Owned must-haves that some fact names and the summary does not. */
  private List<String> missing(Sheet sheet) {
    List<String> missing = new ArrayList<>();
    sheet
        .summary()
        .ifPresent(
            block -> {
              Set<Keyword> facts = form.owned(sheet.material());
              block.runs().forEach(run -> facts.removeAll(form.owned(run.text())));
              facts.stream()
                  .filter(Keyword::isMust)
                  .limit(MOST_MISSING)
                  .forEach(one -> missing.add(one.written()));
            });
    return missing;
  }

  private List<Text> header(Question question, Sheet sheet, String angle)
      throws InterruptedException {
    return desk.ask(
        question,
        HEADER,
        slots ->
            slots
                .word("formula", Formula.of(category()))
                .word("emphasis", Formula.emphasis(category()))
                .word("angle", angle)
                .data("posting", wanted())
                .data("persona", persona())
                .data("header", standing(sheet)));
  }

  private static String standing(Sheet sheet) {
    return sheet.sentences() + sheet.of(sheet.keys()) + "Facts:\n" + sheet.material();
  }

  private static boolean isBare(Sheet sheet) {
    return sheet.summary().isEmpty() && sheet.keys().isEmpty();
  }

  private Sheet sheet(CvDocument document) {
    return new Sheet(document, subject.profile());
  }

  private RoleCategory category() {
    return subject.posting().roleCategory();
  }

  private String persona() {
    return subject.persona().isBlank() ? "no wish" : subject.persona();
  }

  private String wanted() {
    return Desk.wanted(subject.posting(), keywords);
  }
}
