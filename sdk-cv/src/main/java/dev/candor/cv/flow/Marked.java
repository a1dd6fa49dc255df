package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Persona;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Reframe;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.AnnotationUse;
import dev.candor.cv.report.AnnotationUse.Kind;
import dev.candor.cv.report.Decision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person marked in a posting, on its way through the steps. The steps see it as {@link
 * Posting#annotations()}: one immutable value for all of them.
 */
final class Marked {

  private static final int SHORT = 60;

  private final Posting posting;
  private final Gate gate;

  Marked(Posting posting, Gate gate) {
    this.posting = posting;
    this.gate = gate;
  }

  /** The posting for the steps: a persona that is not proven steers nothing. */
  Posting forSteps(List<Decision> decisions) {
    Annotations all = posting.annotations();
    Persona persona = all.persona();
    if (persona == null) {
      return posting;
    }
    TextRun run = TextRun.of(persona.statement(), List.of());
    Block block = new Block.Paragraph(DocumentAssembly.SUMMARY, List.of(run));
    if (gate.proves(block)) {
      return posting;
    }
    decisions.add(
        new Decision(
            "persona",
            Decision.Action.REJECTED,
            persona.statement(),
            "the profile does not prove all of it, so it steers nothing",
            persona.evidence()));
    Annotations without =
        new Annotations(
            all.posting(), all.revision(), all.settings(), all.annotations(), all.concerns(), null);
    return posting.toBuilder().annotations(without).build();
  }

  /** Puts things as the candidate would, where the profile proves it. */
  CvDocument reframe(CvDocument document, List<Decision> decisions) {
    CvDocument done = document;
    for (Annotation one : posting.annotations().counting()) {
      Reframe reframe = one.reframe();
      if (reframe != null && !reframe.from().isBlank() && !reframe.to().isBlank()) {
        done = new Reframing(gate, reframe).in(done, decisions);
      }
    }
    return done;
  }

  /** What became of each annotation. */
  List<AnnotationUse> uses(CvDocument document, Profile profile) {
    if (posting.annotations().annotations().isEmpty()) {
      return List.of();
    }
    Keywords keywords = Keywords.of(posting, profile);
    List<AnnotationUse> uses = new ArrayList<>();
    for (Annotation one : posting.annotations().annotations()) {
      uses.add(one.counts() ? use(one, document, keywords) : setAside(one));
    }
    return uses;
  }

  private static AnnotationUse setAside(Annotation one) {
    String reason = "it is switched off";
    if (one.anchor().isOrphaned()) {
      reason = "the posting does not have these words any more";
    } else if (one.trail().status() == Annotation.Status.REJECTED) {
      reason = "it was rejected";
    } else if (one.type() == Annotation.Type.CONCERN) {
      reason = "a concern steers nothing";
    }
    return new AnnotationUse(one.id(), Kind.SET_ASIDE, subject(one), List.of(), reason);
  }

  private static AnnotationUse use(Annotation one, CvDocument document, Keywords keywords) {
    if (one.isDisqualifier()) {
      return new AnnotationUse(
          one.id(), Kind.TOLD, subject(one), List.of(), "it rules the position out: look at it");
    }
    List<String> names = keywords.boosts().names(one);
    List<String> blocks = new ArrayList<>();
    boolean above = false;
    for (Block block : document.blocks()) {
      if (block.runs().stream().anyMatch(run -> shows(run, one, names, keywords))) {
        blocks.add(block.id());
        above |= !(block instanceof Block.Entry) && !(block instanceof Block.BulletList);
      }
    }
    boolean owned = names.stream().anyMatch(name -> keywords.skills().owns(name));
    if (one.isPlayedDown()) {
      return above
          ? of(
              one, Kind.SHOWN_ALL_THE_SAME, blocks, "a fact that is shown above the roles names it")
          : of(one, Kind.HONOURED, blocks, owned ? "it is played down" : "it is not claimed");
    }
    if (!blocks.isEmpty()) {
      return of(one, Kind.HONOURED, blocks, "shown");
    }
    if (names.isEmpty() && one.evidence().isEmpty()) {
      return of(one, Kind.TOLD, blocks, "it names no skill and no fact to show");
    }
    return owned
        ? of(one, Kind.NO_ROOM, blocks, "the profile proves it, and it found no room")
        : of(one, Kind.IMPOSSIBLE, blocks, "the profile neither lists nor names it");
  }

  private static boolean shows(TextRun run, Annotation one, List<String> names, Keywords keywords) {
    Set<EvidenceId> cited = new HashSet<>(run.evidence());
    if (one.evidence().stream().anyMatch(cited::contains) && names.isEmpty()) {
      return true;
    }
    Set<String> said = new HashSet<>();
    keywords
        .taxonomy()
        .find(run.text())
        .forEach(m -> said.add(keywords.taxonomy().key(m.keyword())));
    return names.stream().anyMatch(name -> said.contains(keywords.taxonomy().key(name)));
  }

  private static AnnotationUse of(Annotation one, Kind kind, List<String> blocks, String reason) {
    return new AnnotationUse(one.id(), kind, subject(one), blocks, reason);
  }

  private static String subject(Annotation one) {
    String text = one.skill().isBlank() ? one.anchor().quote() : one.skill();
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
  }
}
