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
import dev.candor.cv.report.Ledger;
import dev.candor.cv.report.LedgerEntry;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.Verdict;
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
  CvDocument pass(CvDocument document, String step, List<Decision> decisions) {
    List<Block> passed = new ArrayList<>();
    for (Block block : document.blocks()) {
      passed.add(block.withRuns(run -> proven(block, run, step, decisions)));
    }
    return new CvDocument(document.title(), document.language(), passed);
  }

  private TextRun proven(Block block, TextRun run, String step, List<Decision> decisions) {
    if (run.text().isEmpty()) {
      return run;
    }
    Verdict verdict = verify(block, run);
    if (verdict.supported()) {
      return run;
    }
    String why = reasons(verdict);
    for (EvidenceId cited : run.evidence()) {
      String words = ownWords.get(cited);
      if (words != null && !words.equals(run.text())) {
        TextRun own = new TextRun(words, run.marks(), run.link(), List.of(cited));
        if (verify(block, own).supported()) {
          decisions.add(new Decision(step, "replaced", run.text(), why));
          return own;
        }
      }
    }
    decisions.add(new Decision(step, "dropped", run.text(), why));
    return TextRun.of("", List.of());
  }

  /** Whether everything in the block is proven. */
  boolean proves(Block block) {
    return block.runs().stream()
        .filter(run -> !run.text().isEmpty())
        .allMatch(run -> verify(block, run).supported());
  }

  /** Every statement of the document with its proof. */
  Ledger ledger(CvDocument document) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Block block : document.blocks()) {
      for (TextRun run : block.runs()) {
        if (!run.text().isEmpty()) {
          Claim claim = claim(block, run);
          entries.add(new LedgerEntry(block.id(), claim, verifier.verify(claim, profile)));
        }
      }
    }
    return new Ledger(entries);
  }

  private Verdict verify(Block block, TextRun run) {
    return verifier.verify(claim(block, run), profile);
  }

  private static Claim claim(Block block, TextRun run) {
    Claim.Section section = Claim.Section.SUMMARY;
    if (block instanceof Block.CompetencyGroup) {
      section = Claim.Section.SKILL;
    } else if (block instanceof Block.Entry entry && entry.bullets().contains(run)) {
      section = Claim.Section.BULLET;
    }
    return new Claim(run.text(), section, DocumentAssembly.roleOf(block), run.evidence());
  }

  private static String reasons(Verdict verdict) {
    return verdict.reasons().stream().map(Reason::detail).collect(Collectors.joining("; "));
  }
}
