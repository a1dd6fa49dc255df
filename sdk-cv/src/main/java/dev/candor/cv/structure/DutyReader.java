package dev.candor.cv.structure;

import dev.candor.cv.posting.Duties;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.Statement;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the person is there for: the items of sections on the work, and the sentences that say what
 * troubles the employer or what is measured. Only what the posting states; nothing is concluded.
 */
final class DutyReader {

  private static final int MOST_DUTIES = 40;
  private static final int MOST = 8;
  private static final int SHORTEST = 12;

  private static final Hints TROUBLES =
      Hints.of(
          "challeng",
          "struggl",
          "bottleneck",
          "legacy",
          "debt",
          "pain",
          "problem",
          "outgrow",
          "outgrew",
          "replac",
          "migrat",
          "moderni",
          "stabili",
          "slow",
          "manual",
          "backlog",
          "turn around",
          "turnaround",
          "fragment",
          "outage",
          "downtime",
          "incident",
          "churn",
          "reduc",
          "too ",
          "lack",
          "silo",
          "inefficien",
          "unreliab",
          "from scratch",
          "herausforder",
          "altsystem",
          "ablös",
          "défi",
          "problém",
          "dette",
          "desafío",
          "reto",
          "تحدي");
  private static final Pattern TROUBLE =
      Pattern.compile(
          "(?iu)\\b(?:(?:our|the|key|main|biggest|core|current|today[’']s|major) (?:\\p{L}+"
              + " )?(?:challenges?|problems?|pain points?|bottlenecks?)|struggl\\w+"
              + " (?:to|with)|bottlenecks?|legacy (?:\\p{L}+"
              + " )?(?:systems?|code\\w*|platforms?|applications?|infrastructure|monolith|stack|processes)|technical"
              + " debt|tech debt|pain"
              + " points?|outgr(?:own|ew)|(?:replac|migrat|moderni[sz]|stabili[sz]|re-?architect|overhaul|untangl)(?:e|es|ed|ing|ate|ating)\\b[^.;]{0,60}\\b(?:system|platform|process|tool|monolith|code\\w*|infrastructure|stack|pipeline|database|application|cloud|spreadsheet)\\w*|too"
              + " (?:slow|many|much|manual|long|few)|(?:manual|fragmented|disconnected|siloed|inefficient|unreliable|ad[-"
              + " ]hoc) (?:\\p{L}+"
              + " )?(?:process\\w*|workflows?|systems?|tools?|data|reporting|work)|growing"
              + " backlog|(?:reduc|cut|eliminat|shrink)\\w*\\b[^.;]{0,30}\\b(?:downtime|outages?|incidents?|churn|latency|costs?|toil|waste|errors?|defects?|turnover|attrition|backlogs?|lead"
              + " times?|response times?)|lacks? (?:of )?\\p{L}+|turn(?:ing)?"
              + " around|herausforderung\\w*|altsystem\\w*|ablösung|dette"
              + " technique|défis?|desafíos?|retos?)\\b|تحديات");
  private static final Hints MEASURES =
      Hints.of(
          "measur",
          "success",
          "kpi",
          "okr",
          "metric",
          "target",
          "first",
          "quota",
          "goal",
          "within",
          "erfolg",
          "ziel",
          "indicateur",
          "objectif",
          "objetivo",
          "مؤشرات");
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?iu)\\b(?:(?:you(?:[’']ll| will)? be|performance is|success is|will be)"
              + " (?:measured|evaluated|judged)|(?:success|winning) (?:in this role"
              + " )?(?:means|looks like|will look like|is when)|you(?:[’']ll| will) (?:be"
              + " successful|succeed|know you)|in (?:your|the) first"
              + " (?:\\d+|three|six|few|ninety|year|month|quarter)|(?:after|within|by) (?:your"
              + " first |the first )?(?:\\d+|three|six|twelve|ninety)"
              + " (?:days|weeks|months)|(?:meet|exceed|achieve|hit|deliver|own|track|accountable"
              + " for|responsible for)\\w*\\b[^.;]{0,40}\\b(?:kpis?|okrs?|targets?|quotas?|sales"
              + " goals?|revenue goals?|slas?|slos?)|key performance"
              + " indicators?|gemessen|kennzahlen|erfolgskriterien|indicateurs? de"
              + " performance|indicadores)\\b|مؤشرات الأداء");
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?iu)(?:success (?:looks|means|metrics|criteria|measures)|measure[sd]? (?:of"
              + " )?(?:success|performance)|how (?:we|you(?:[’']ll| will)?) (?:be )?measured?|your"
              + " first \\d|first (?:30|60|90|year|month)|kpis?\\b|30[ /-]+60)");

  private final String text;
  private final List<Statement> responsibilities = new ArrayList<>();
  private final List<Statement> troubles = new ArrayList<>();
  private final List<Statement> measures = new ArrayList<>();

  private DutyReader(String text) {
    this.text = text;
  }

  static Duties of(String text, List<Block> blocks) {
    DutyReader reader = new DutyReader(text);
    blocks.stream().filter(block -> !block.isUnneeded()).forEach(reader::read);
    return new Duties(reader.responsibilities, reader.troubles, reader.measures);
  }

  private void read(Block block) {
    SectionKind kind = block.section().kind();
    if (kind == SectionKind.BENEFITS || kind == SectionKind.ABOUT_COMPANY) {
      return;
    }
    boolean measured = MEASURED.matcher(block.section().header()).find();
    boolean work = kind == SectionKind.RESPONSIBILITIES;
    boolean items = block.lines().stream().filter(Line::isItem).count() >= 2;
    for (Line line : block.lines()) {
      boolean whole = items && line.isItem();
      if (whole && work && !measured) {
        add(responsibilities, new TextSpan(line.from(), line.to()), MOST_DUTIES);
      }
      if (whole && measured) {
        add(measures, new TextSpan(line.from(), line.to()), MOST);
      }
    }
    for (TextSpan sentence : StatedSentences.of(text, block)) {
      if (!items && measured) {
        add(measures, sentence, MOST);
      } else if (!items && work) {
        add(responsibilities, sentence, MOST_DUTIES);
      }
      boolean asked = block.asks() != null;
      read(sentence, asked);
    }
  }

  /** What a candidate has to have had troubles with is no trouble of the employer. */
  private void read(TextSpan sentence, boolean asked) {
    String words = sentence.in(text);
    if (!asked && TROUBLES.isAnyIn(words) && TROUBLE.matcher(words).find()) {
      add(troubles, sentence, MOST);
    }
    if (MEASURES.isAnyIn(words) && MEASURE.matcher(words).find()) {
      add(measures, sentence, MOST);
    }
  }

  private void add(List<Statement> to, TextSpan span, int most) {
    String words = span.in(text);
    boolean says = words.length() >= SHORTEST && !words.endsWith(":");
    boolean known =
        to.stream()
            .anyMatch(one -> one.span().start() <= span.start() && span.end() <= one.span().end());
    if (says && !known && to.size() < most && !TextFindings.addressesMachine(words)) {
      to.add(new Statement(words, span));
    }
  }
}
