package dev.candor.cv.wording;

import dev.candor.core.text.Similarity;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.wording.Judge.Ruling;
import dev.candor.cv.wording.Sheet.Slot;
import dev.candor.cv.wording.WordedTexts.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps of answers what may stand; remembers the rest, which is a decision each. What is kept says
 * nothing twice, and no two bullets of a role begin alike. Used by one thread.
 */
final class Sieve {

  private static final double SAME = 0.8;
  private static final String SENTENCE = "p\\d+";

  private final Judge judge;
  private final List<Decision> decisions;
  private final String reason;
  private final Map<String, Set<String>> openers = new HashMap<>();
  private final List<String> kept = new ArrayList<>();
  private final Map<TextRun, Refused> refused = new LinkedHashMap<>();
  private Optional<Refused> refusedSummary = Optional.empty();

  /** Texts of one place that were refused, and why. */
  record Refused(List<Text> said, List<String> problems) {
    private String told() {
      StringBuilder told = new StringBuilder();
      said.forEach(one -> told.append("   refused: ").append(Desk.shown(one.text())).append('\n'));
      problems.forEach(why -> told.append("   because: ").append(Desk.shown(why)).append('\n'));
      return told.toString();
    }
  }

  /** Reasons of rewordings begin with who words, such as "The model words". */
  Sieve(Judge judge, List<Decision> decisions, String who) {
    this.judge = judge;
    this.decisions = decisions;
    this.reason = who;
  }

  boolean hasRefused() {
    return !refused.isEmpty() || refusedSummary.isPresent();
  }

  Optional<Refused> refused(Slot slot) {
    return Optional.ofNullable(refused.get(slot.own()));
  }

  /** What was refused of these and of the summary, and why, as a model is told; may be empty. */
  String told(Sheet sheet, List<Slot> open) {
    StringBuilder told = new StringBuilder();
    for (Slot slot : open) {
      refused(slot).ifPresent(one -> told.append(sheet.of(List.of(slot))).append(one.told()));
    }
    refusedSummary.ifPresent(
        one ->
            told.append(sheet.sentences())
                .append(one.told())
                .append("Facts for the summary:\n")
                .append(sheet.material()));
    return told.toString();
  }

  /** Bullets and key achievements of an answer, and the summary where there is one. */
  List<Rewording> all(Sheet sheet, List<Slot> slots, String part, List<Text> said) {
    List<Rewording> all = new ArrayList<>();
    List<Text> sentences = said.stream().filter(one -> isSentence(sheet, one)).toList();
    summary(sheet, part, sentences).ifPresent(all::add);
    Map<String, Slot> open = new LinkedHashMap<>();
    slots.forEach(slot -> open.put(slot.id(), slot));
    for (Text one : said) {
      if (!isSentence(sheet, one)) {
        Slot slot = open.remove(one.id().strip());
        if (slot == null) {
          String why = "the answer words '" + Desk.shown(one.id()) + "', which is not open";
          decisions.add(new Decision(part, Action.REJECTED, Desk.shown(one.text()), why));
        } else {
          bullet(sheet, slot, part, one).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static boolean isSentence(Sheet sheet, Text said) {
    return sheet.summary().isPresent() && said.id().strip().matches(SENTENCE);
  }

  private Optional<Rewording> bullet(Sheet sheet, Slot slot, String part, Text said) {
    if (Form.bare(said.text(), true).equals(slot.own().text())) {
      return Optional.empty();
    }
    Ruling ruling = judge.bullet(sheet, slot, said);
    List<String> problems = new ArrayList<>(ruling.problems());
    if (ruling.stands()) {
      TextRun run = ruling.runs().get(0);
      problems.addAll(besideOthers(slot, run.text()));
      if (problems.isEmpty()) {
        kept.add(run.text());
        openers(slot).add(Form.opener(run.text()));
        refused.remove(slot.own());
        String why = reason + " " + slot.own().evidence().get(0);
        return Optional.of(new Rewording(slot.block(), List.of(slot.own()), List.of(run), why));
      }
    }
    refused.put(slot.own(), new Refused(List.of(said), problems));
    decisions.add(rejected(part, said.text(), problems, slot.own().evidence()));
    return Optional.empty();
  }

  private List<String> besideOthers(Slot slot, String text) {
    List<String> problems = new ArrayList<>();
    if (openers(slot).contains(Form.opener(text))) {
      problems.add("Another bullet begins with '" + Form.opener(text) + "'");
    }
    if (kept.stream().anyMatch(other -> Similarity.jaccard(other, text) >= SAME)) {
      problems.add("Another text says the same");
    }
    return problems;
  }

  private Set<String> openers(Slot slot) {
    return openers.computeIfAbsent(slot.block(), none -> new HashSet<>());
  }

  private Optional<Rewording> summary(Sheet sheet, String part, List<Text> said) {
    Optional<Paragraph> own = sheet.summary();
    if (own.isEmpty() || said.isEmpty()) {
      return Optional.empty();
    }
    Ruling ruling = judge.summary(sheet, said);
    if (ruling.stands()) {
      refusedSummary = Optional.empty();
      List<TextRun> before = own.get().runs();
      return ruling.runs().equals(before)
          ? Optional.empty()
          : Optional.of(
              new Rewording(own.get().id(), before, ruling.runs(), reason + " the summary"));
    }
    refusedSummary = Optional.of(new Refused(said, ruling.problems()));
    for (Text one : said) {
      decisions.add(
          rejected(part, one.text(), problemsOf(one, said, ruling.problems()), List.of()));
    }
    return Optional.empty();
  }

  /** Of a summary's problems, those of the whole and of one sentence. */
  private static List<String> problemsOf(Text one, List<Text> all, List<String> problems) {
    List<String> own =
        problems.stream()
            .filter(
                why ->
                    why.startsWith(Judge.prefix(one))
                        || all.stream().noneMatch(other -> why.startsWith(Judge.prefix(other))))
            .toList();
    return own.isEmpty() ? List.of("A summary stands whole or not at all") : own;
  }

  private static Decision rejected(
      String part, String text, List<String> problems, List<EvidenceId> evidence) {
    String why = Desk.shown(String.join("; ", problems));
    return new Decision(part, Action.REJECTED, Desk.shown(text), why, evidence);
  }
}
