package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.Ledger;
import dev.candor.cv.report.LedgerEntry;
import dev.candor.cv.report.Reason;
import dev.candor.cv.spi.evidence.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets only proven text pass. What is not proven is replaced by the candidate's own words for the
 * fact it cites, where those are proven, and dropped otherwise.
 */
final class Gate {

  private static final String HEADLINE_SEPARATOR = " · ";

  private final Verifier verifier;
  private final Profile profile;
  private final Map<EvidenceId, String> ownWords;

  Gate(Verifier verifier, Profile profile) {
    this.verifier = verifier;
    this.profile = profile;
    this.ownWords = ownWords(profile);
  }

  private static Map<EvidenceId, String> ownWords(Profile profile) {
    Map<EvidenceId, String> words = new LinkedHashMap<>();
    for (Role role : profile.roles()) {
      for (Achievement achievement : role.achievements()) {
        words.put(achievement.id(), achievement.text());
      }
    }
    return words;
  }

  /** The document with unproven text replaced or dropped; each decision is told. */
  CvDocument pass(CvDocument document, List<Decision> decisions) {
    List<Block> passed = new ArrayList<>();
    for (Block block : document.blocks()) {
      passed.add(block.withRuns(run -> proven(block, run, decisions)));
    }
    return new CvDocument(document.title(), document.language(), passed);
  }

  private TextRun proven(Block block, TextRun run, List<Decision> decisions) {
    List<LedgerEntry> unproven =
        entries(block, run).stream().filter(entry -> !entry.verdict().supported()).toList();
    if (unproven.isEmpty()) {
      return run;
    }
    String step = DocumentAssembly.stepOf(block);
    String why = reasons(unproven);
    if (isHeadline(block, run)) {
      return headline(run, unproven, decisions, why);
    }
    for (EvidenceId cited : run.evidence()) {
      String words = ownWords.get(cited);
      if (words != null && !words.equals(run.text())) {
        TextRun own = new TextRun(words, run.marks(), run.link(), List.of(cited));
        if (isProven(block, own)) {
          decisions.add(new Decision(step, Action.REPLACED, run.text(), why, run.evidence()));
          return own;
        }
      }
    }
    decisions.add(new Decision(step, Action.DROPPED, run.text(), why, run.evidence()));
    return TextRun.of("", List.of());
  }

  /** The parts of a headline that are proven. */
  private static TextRun headline(
      TextRun run, List<LedgerEntry> unproven, List<Decision> decisions, String why) {
    List<String> dropped = unproven.stream().map(entry -> entry.claim().text()).toList();
    dropped.forEach(
        part -> decisions.add(new Decision("header", Action.DROPPED, part, why, run.evidence())));
    String kept =
        parts(run).stream()
            .filter(part -> !dropped.contains(part))
            .collect(Collectors.joining(HEADLINE_SEPARATOR));
    return new TextRun(kept, run.marks(), run.link(), kept.isEmpty() ? List.of() : run.evidence());
  }

  /** Whether everything in the block is proven. */
  boolean proves(Block block) {
    return block.runs().stream().allMatch(run -> isProven(block, run));
  }

  private boolean isProven(Block block, TextRun run) {
    return entries(block, run).stream().allMatch(entry -> entry.verdict().supported());
  }

  /** Every statement of the document with its proof. */
  Ledger ledger(CvDocument document) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Block block : document.blocks()) {
      block.runs().forEach(run -> entries.addAll(entries(block, run)));
    }
    return new Ledger(entries);
  }

  private List<LedgerEntry> entries(Block block, TextRun run) {
    return claims(block, run).stream()
        .map(claim -> new LedgerEntry(block.id(), claim, verifier.verify(claim, profile)))
        .toList();
  }

  /** What a run says; the parts of a headline are statements of their own. */
  private static List<Claim> claims(Block block, TextRun run) {
    if (run.text().isEmpty()) {
      return List.of();
    }
    if (isHeadline(block, run)) {
      List<Claim> claims = new ArrayList<>();
      for (String part : parts(run)) {
        // a title first, then skills
        Claim.Section section = claims.isEmpty() ? Claim.Section.SUMMARY : Claim.Section.SKILL;
        claims.add(new Claim(part, section, null, run.evidence()));
      }
      return claims;
    }
    Claim.Section section = Claim.Section.SUMMARY;
    if (block instanceof Block.CompetencyGroup) {
      section = Claim.Section.SKILL;
    } else if (block instanceof Block.Entry entry && entry.bullets().contains(run)) {
      section = Claim.Section.BULLET;
    }
    return List.of(new Claim(run.text(), section, DocumentAssembly.roleOf(block), run.evidence()));
  }

  private static boolean isHeadline(Block block, TextRun run) {
    return block instanceof Block.ContactBlock contact && contact.headline().equals(run);
  }

  private static List<String> parts(TextRun headline) {
    return List.of(headline.text().split(HEADLINE_SEPARATOR, -1));
  }

  private static String reasons(List<LedgerEntry> unproven) {
    return unproven.stream()
        .flatMap(entry -> entry.verdict().reasons().stream())
        .map(Reason::detail)
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
