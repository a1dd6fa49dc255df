package dev.candor.cv.wording;

import dev.candor.core.ask.Answer;
import dev.candor.core.ask.Asker;
import dev.candor.core.ask.Fences;
import dev.candor.core.ask.Filled;
import dev.candor.core.ask.Filling;
import dev.candor.core.ask.Template;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.Step;
import dev.candor.core.spi.llm.Llm;
import dev.candor.core.text.Sanitizer;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.relevance.Keyword;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.wording.WordedTexts.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Asks for wordings, and tells what came of it. Used by one thread. */
final class Desk {

  private static final int MOST_TASKS = 6;
  private static final int MOST_SHOWN = 300;

  private final Asker asker;
  private final Fences fences;
  private final String language;
  private final List<Decision> decisions;
  private boolean open = true;

  Desk(Llm llm, Fences fences, String language, List<Decision> decisions) {
    this.asker = new Asker(llm);
    this.fences = fences;
    this.language = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    this.decisions = decisions;
  }

  /**
   * A question.
   *
   * @param step that asks
   * @param part of the document, as decisions name it: "roles", "header", "tailor"
   * @param subject what is to be worded, as decisions name it
   */
  record Question(Step step, String part, String subject) {}

  /** Whether asking further makes sense. */
  boolean isOpen() {
    return open;
  }

  /** The answer; empty when there is none, which is then a decision. */
  List<Text> ask(Question question, Template template, UnaryOperator<Filling> slots)
      throws InterruptedException {
    Filling filling = template.fill(question.step(), fences).word("language", language);
    Filled filled = slots.apply(filling).done();
    for (String note : filled.notes()) {
      decisions.add(new Decision(question.part(), Action.DROPPED, "a prompt's material", note));
    }
    Answer<WordedTexts> answer = asker.ask(filled.prompt(), WordedTexts.class);
    if (answer instanceof Answer.Missing<WordedTexts> missing) {
      LlmFailure failure = missing.failure();
      open = isOfThisQuestion(failure.kind());
      fellBack(question, told(failure) + "; the candidate's own words stand");
      return List.of();
    }
    List<Text> texts = ((Answer.Given<WordedTexts>) answer).value().texts();
    if (texts.isEmpty()) {
      fellBack(question, "the answer words nothing; the candidate's own words stand");
    }
    return texts;
  }

  private static String told(LlmFailure failure) {
    // the detail names the run, and so another one each time
    return failure.kind() == LlmFailure.Kind.OVER_BUDGET
        ? failure.backend()
            + ": OVER_BUDGET - the calls of this CV are used up, or another budget is"
        : failure.backend() + ": " + failure.kind() + " - " + shown(failure.detail());
  }

  private void fellBack(Question question, String why) {
    decisions.add(new Decision(question.part(), Action.FELL_BACK, question.subject(), why));
  }

  /** Another question may be answered where this one was not. */
  private static boolean isOfThisQuestion(LlmFailure.Kind kind) {
    return switch (kind) {
      case BAD_ANSWER, EMPTY, TOO_LONG, MAX_TURNS, TOOL_STOP -> true;
      default -> false;
    };
  }

  /** What the posting asks for, and the profile proves; and what is to be done. */
  static String wanted(Posting posting, Keywords keywords) {
    String owned =
        keywords.owned().stream().map(Keyword::written).collect(Collectors.joining(", "));
    String tasks =
        posting.requirements().stream()
            .filter(one -> one.kind() == RequirementKind.MUST)
            .limit(MOST_TASKS)
            .map(Requirement::text)
            .map(text -> "- " + shown(text))
            .collect(Collectors.joining("\n"));
    return "Job: "
        + shown(posting.title())
        + "\nAsked for, and the candidate has it: "
        + owned
        + "\nMust-haves:\n"
        + tasks;
  }

  /** A text of others as it stands in a report: in one line, and not at length. */
  static String shown(String text) {
    String start = text.length() > 2 * MOST_SHOWN ? text.substring(0, 2 * MOST_SHOWN) : text;
    String clean = Sanitizer.clean(start).text().strip().replaceAll("\\s+", " ");
    return clean.length() <= MOST_SHOWN ? clean : clean.substring(0, MOST_SHOWN) + "...";
  }
}
