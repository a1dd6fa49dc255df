package dev.candor.cv.structure;

import dev.candor.core.text.Removal;
import dev.candor.cv.posting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader should know of a text: words that only machines were meant to see, a cut end. */
final class TextFindings {

  private static final int EXCERPT = 80;

  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "(?ium)(?:ignore|disregard|forget|override)\\s+(?:all\\s+|any\\s+)?(?:of\\s+)?(?:the\\s+|your\\s+|my\\s+)?"
              + "(?:previous|prior|above|preceding|earlier|existing|system)\\s+(?:instruction|prompt|message|rule|context|direction)|\\b(?:if"
              + " )?you are an? (?:ai|llm|large language model|language model|chatbot|ai"
              + " (?:assistant|model|agent))\\b|\\b(?:as|for) an? (?:ai|llm|language)"
              + " (?:model|assistant|agent)s?\\b|\\bif you(?:[’']re| are) an?"
              + " (?:ai|llm|bot)|\\b(?:attention|note to|dear|instructions? (?:for|to))"
              + " (?:ai|llms?|chatgpt|gpt|claude|language models?|bots?)\\b"
              + "|\\b(?:reveal|print|repeat|output|show)\\s+(?:your|the)\\s+(?:system\\s+)?(?:prompt|instructions)\\b|\\bsystem"
              + " prompt\\b|<\\|?(?:im_start|im_end|system|endoftext)\\|?>|\\[/?INST]|^\\s*###?\\s*(?:system|instruction)s?:"
              + "|\\b(?:rate|score|rank)\\s+(?:this|the)\\s+(?:candidate|applicant|cv|resume)\\s+(?:as\\s+)?(?:10|100|highest|top|perfect)|\\bignoriere"
              + " (?:alle )?(?:vorherigen|bisherigen) Anweisungen|\\bignore[zr]? (?:toutes )?les"
              + " instructions précédentes|\\bignora (?:todas )?las instrucciones anteriores|تجاهل"
              + " (?:جميع )?التعليمات السابقة");
  private static final Pattern CUT =
      Pattern.compile(
          "(?iu)(?:…|\\.\\.\\.|\\[(?:truncated|…|\\.\\.\\.)]|\\b(?:read|show|see) more[.…»>]*)$");

  private static final Hints MACHINES =
      Hints.of(
          "instruct",
          "prompt",
          " ai",
          "llm",
          "gpt",
          "claude",
          "language model",
          "bot",
          "ignor",
          "disregard",
          "forget",
          "overrid",
          "rate th",
          "score th",
          "rank th",
          "im_start",
          "im_end",
          "<system",
          "<|",
          "inst]",
          "anweisung",
          "تجاهل");

  private TextFindings() {}

  static boolean addressesMachine(String sentence) {
    return MACHINES.isAnyIn(sentence) && INSTRUCTION.matcher(sentence).find();
  }

  /** Findings of a text, those of its making first. */
  static List<Finding> of(String text, List<Removal> removals) {
    List<Finding> findings = new ArrayList<>();
    removals.forEach(removal -> findings.add(new Finding(removal.kind().code(), removal.detail())));
    MACHINES.lines(text).stream()
        .map(line -> INSTRUCTION.matcher(text).region(line.start(), line.end()))
        .filter(Matcher::find)
        .findFirst()
        .ifPresent(
            said ->
                findings.add(
                    new Finding(
                        "instruction",
                        "The text addresses machines: \"" + excerpt(text, said) + "\"")));
    String end = text.substring(Math.max(0, text.length() - EXCERPT)).stripTrailing();
    if (CUT.matcher(end).find()) {
      findings.add(new Finding("truncated", "The text ends where more was to come"));
    }
    return findings;
  }

  private static String excerpt(String text, Matcher match) {
    int end = Math.min(text.length(), match.start() + EXCERPT);
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    int line = text.indexOf('\n', match.end());
    end = line >= 0 ? Math.min(end, line) : end;
    return text.substring(match.start(), end).replaceAll("\\s+", " ").strip();
  }
}
