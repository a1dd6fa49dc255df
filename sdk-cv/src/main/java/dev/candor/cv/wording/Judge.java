package dev.candor.cv.wording;

import dev.candor.core.text.Sentences;
import dev.candor.core.text.Tokens;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.PlainSpeech;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Claim.Section;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.evidence.Verifier;
import dev.candor.cv.wording.Sheet.Slot;
import dev.candor.cv.wording.WordedTexts.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether an answer may stand: well formed, citing what it words, and proven by that. */
final class Judge {

  private final Form form;
  private final Verifier verifier;
  private final Profile profile;

  Judge(Form form, Verifier verifier, Profile profile) {
    this.form = form;
    this.verifier = verifier;
    this.profile = profile;
  }

  /**
   * A text as it would stand, or why not.
   *
   * @param runs empty when there are problems
   * @param problems each a sentence for the model and for the report
   */
  record Ruling(List<TextRun> runs, List<String> problems) {
    boolean stands() {
      return problems.isEmpty();
    }
  }

  Ruling bullet(Sheet sheet, Slot slot, Text said) {
    TextRun own = slot.own();
    String text = Form.bare(said.text(), own.text().endsWith("."));
    List<String> problems = new ArrayList<>(form.ofBullet(text, own.text(), sheet.longest(slot)));
    if (!List.of(slot.fact()).equals(said.facts().stream().map(String::strip).toList())) {
      problems.add("It cites " + said.facts() + ", and words " + slot.fact() + " alone");
    }
    if (problems.isEmpty()) {
      String role = slot.role() == null ? null : slot.role().id();
      Section section = role == null ? Section.SUMMARY : Section.BULLET;
      problems.addAll(unproven(new Claim(text, section, role, own.evidence())));
    }
    return problems.isEmpty()
        ? new Ruling(List.of(new TextRun(text, own.marks(), null, own.evidence())), problems)
        : new Ruling(List.of(), problems);
  }

  /**
   * All sentences of a summary together: it stands whole or not at all. A problem of one sentence
   * begins with its id.
   */
  Ruling summary(Sheet sheet, List<Text> said) {
    int words = said.stream().mapToInt(one -> Form.words(one.text())).sum();
    if (words > Form.MOST_WORDS) {
      String why = "The summary has " + words + " words, and takes " + Form.MOST_WORDS;
      return new Ruling(List.of(), List.of(why));
    }
    List<TextRun> runs = new ArrayList<>();
    Set<String> problems = new LinkedHashSet<>();
    for (Text one : said) {
      List<TextRun> sentences = sentences(sheet, one, problems);
      runs.addAll(sentences);
      for (TextRun run : sentences) {
        form.ofText(run.text()).forEach(why -> problems.add(of(one, why)));
        if (namesCandidate(run.text())) {
          problems.add(of(one, "It names the candidate"));
        }
        if (problems.isEmpty()) {
          Claim claim = new Claim(run.text(), Section.SUMMARY, null, run.evidence());
          unproven(claim).forEach(why -> problems.add(of(one, why)));
        }
      }
    }
    List<String> own =
        sheet.summary().map(Paragraph::runs).orElse(List.of()).stream().map(TextRun::text).toList();
    boolean figures = PlainSpeech.hasScale(sheet.material());
    problems.addAll(form.ofSummary(runs.stream().map(TextRun::text).toList(), own, figures));
    return new Ruling(problems.isEmpty() ? List.copyOf(runs) : List.of(), List.copyOf(problems));
  }

  private List<TextRun> sentences(Sheet sheet, Text said, Set<String> problems) {
    Set<EvidenceId> cited = new LinkedHashSet<>();
    for (String name : said.facts()) {
      Optional<EvidenceId> id = sheet.fact(name);
      id.ifPresent(cited::add);
      if (id.isEmpty()) {
        problems.add(of(said, "There is no fact '" + Desk.shown(name) + "'"));
      }
    }
    if (cited.isEmpty()) {
      problems.add(of(said, "It cites no fact"));
    }
    List<String> sentences = Sentences.split(said.text());
    return (sentences.isEmpty() ? List.of("") : sentences)
        .stream().map(text -> TextRun.of(Form.bare(text, true), List.copyOf(cited))).toList();
  }

  /** A problem of one sentence among others. */
  static String of(Text said, String problem) {
    return prefix(said) + problem;
  }

  static String prefix(Text said) {
    return said.id().strip() + ": ";
  }

  private boolean namesCandidate(String text) {
    List<String> names = Tokens.words(profile.contact().name());
    return !names.isEmpty() && Tokens.words(text).contains(names.get(0));
  }

  /** A verifier that fails has proven nothing. */
  private List<String> unproven(Claim claim) {
    @Nullable Verdict verdict;
    try {
      verdict = verifier.verify(claim, profile);
    } catch (RuntimeException e) {
      return List.of("The verifier failed with " + e.getClass().getSimpleName());
    }
    return verdict == null
        ? List.of("The verifier gave no verdict")
        : verdict.reasons().stream().map(Reason::detail).distinct().toList();
  }
}
