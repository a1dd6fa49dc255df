package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.header.CompetencySections;
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
import dev.candor.cv.report.ReasonKind;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.evidence.Verifier;
import dev.candor.cv.spi.header.Header;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only proven text pass. What is not proven is replaced by the candidate's own words for the
 * fact it cites, where those are proven, and dropped otherwise. Labels are of a closed list, links
 * are the profile's own. A block that is left without text goes, and so does a heading over none.
 */
final class Gate {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private static final String HEADLINE_SEPARATOR = " · ";
  private static final int NAME_WORDS = 3;
  private static final String FOREIGN_LABEL =
      "a label is one of the standard ones, or a skill group's name in the profile";

  private static final TextRun NOTHING = TextRun.of("", List.of());

  private final Verifier verifier;
  private final Profile profile;
  private final Map<EvidenceId, String> ownWords;
  private final Labels labels;
  private final OwnLinks links;
  private final Map<Claim, Verdict> verdicts = new HashMap<>();

  Gate(Verifier verifier, Profile profile) {
    this.verifier = verifier;
    this.profile = profile;
    this.ownWords = ownWords(profile);
    this.labels = new Labels(profile);
    this.links = new OwnLinks(profile);
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
      Optional<Block> labelled = labelled(block, decisions);
      labelled
          .map(one -> one.withRuns(run -> proven(one, owned(one, run, decisions), decisions)))
          .ifPresent(passed::add);
    }
    return new CvDocument(document.title(), document.language(), WithoutGaps.of(passed));
  }

  /** The header with unproven text replaced or dropped, as it would stand in a document. */
  Header pass(Header header, List<Decision> decisions) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.ContactBlock("contact", NOTHING, header.headline(), List.of()));
    blocks.addAll(DocumentAssembly.blocks(header));
    CvDocument passed = pass(new CvDocument("", "", blocks), decisions);
    List<Header.Competencies> groups = new ArrayList<>();
    TextRun headline = NOTHING;
    for (Block block : passed.blocks()) {
      if (block instanceof Block.ContactBlock contact) {
        headline = contact.headline();
      } else if (block instanceof Block.CompetencyGroup group) {
        groups.add(new Header.Competencies(group.name(), group.skills()));
      }
    }
    return new Header(
        headline,
        runs(passed, DocumentAssembly.SUMMARY),
        runs(passed, DocumentAssembly.KEY_ACHIEVEMENTS),
        groups,
        List.of());
  }

  private static List<TextRun> runs(CvDocument document, String block) {
    return document.block(block).map(Block::runs).orElse(List.of());
  }

  /** A group under a name that is not on the list is one of skills; other headings go. */
  private Optional<Block> labelled(Block block, List<Decision> decisions) {
    if (labels.owns(block)) {
      return Optional.of(block);
    }
    String step = DocumentAssembly.stepOf(block);
    if (block instanceof Block.CompetencyGroup group) {
      decisions.add(new Decision(step, Action.REPLACED, group.name(), FOREIGN_LABEL));
      return Optional.of(
          new Block.CompetencyGroup(group.id(), CompetencySections.ALL, group.skills()));
    }
    decisions.add(new Decision(step, Action.DROPPED, Labels.of(block), FOREIGN_LABEL));
    return Optional.empty();
  }

  private TextRun owned(Block block, TextRun run, List<Decision> decisions) {
    if (!links.leadsElsewhere(run)) {
      return run;
    }
    decisions.add(
        new Decision(
            DocumentAssembly.stepOf(block),
            Action.DROPPED,
            String.valueOf(run.link()),
            "the profile gives no such link",
            run.evidence()));
    return new TextRun(run.text(), run.marks(), null, run.evidence());
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
    return NOTHING;
  }

  /** The parts of a headline that are proven. */
  private static TextRun headline(
      TextRun run, List<LedgerEntry> unproven, List<Decision> decisions, String why) {
    List<String> dropped = unproven.stream().map(entry -> entry.claim().text()).distinct().toList();
    dropped.forEach(
        part -> decisions.add(new Decision("header", Action.DROPPED, part, why, run.evidence())));
    String kept =
        parts(run).stream()
            .filter(part -> !dropped.contains(part))
            .collect(Collectors.joining(HEADLINE_SEPARATOR));
    return new TextRun(kept, run.marks(), run.link(), kept.isEmpty() ? List.of() : run.evidence());
  }

  /** Whether everything in the block is proven, its label and its links too. */
  boolean proves(Block block) {
    return labels.owns(block)
        && block.runs().stream().noneMatch(links::leadsElsewhere)
        && block.runs().stream().allMatch(run -> isProven(block, run));
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
        .map(claim -> new LedgerEntry(block.id(), claim, verdict(claim)))
        .toList();
  }

  private Verdict verdict(Claim claim) {
    return verdicts.computeIfAbsent(claim, this::judge);
  }

  /** A verifier that fails has proven nothing. */
  private Verdict judge(Claim claim) {
    try {
      return Objects.requireNonNull(verifier.verify(claim, profile), "a verdict");
    } catch (RuntimeException e) {
      LOG.debug("the verifier failed on a sentence, which counts as unproven", e);
      String why = "The verifier failed with " + e.getClass().getSimpleName();
      int end = claim.text().length();
      return new Verdict(List.of(), List.of(new Reason(ReasonKind.UNREADABLE, 0, end, why)));
    }
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
        claims.addAll(
            claims.isEmpty()
                ? List.of(new Claim(part, Claim.Section.SUMMARY, null, run.evidence()))
                : skill(part, run));
      }
      return claims;
    }
    if (block instanceof Block.CompetencyGroup) {
      return skill(run.text(), run);
    }
    Claim.Section section =
        block instanceof Block.Entry entry && entry.bullets().contains(run)
            ? Claim.Section.BULLET
            : Claim.Section.SUMMARY;
    return List.of(new Claim(run.text(), section, DocumentAssembly.roleOf(block), run.evidence()));
  }

  /** What is more than a name is proven as a sentence too: it may say more than the skill in it. */
  private static List<Claim> skill(String text, TextRun run) {
    Claim skill = new Claim(text, Claim.Section.SKILL, null, run.evidence());
    boolean name =
        text.strip().split("\\s+", -1).length <= NAME_WORDS
            && text.chars().noneMatch(Character::isDigit);
    return name
        ? List.of(skill)
        : List.of(skill, new Claim(text, Claim.Section.SUMMARY, null, run.evidence()));
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
