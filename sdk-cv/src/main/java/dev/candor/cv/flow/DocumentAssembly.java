package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SpokenLanguage;
import dev.candor.cv.spi.header.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts header, bullets and the rest of a profile into a document, in the order of a CV. */
final class DocumentAssembly {

  static final String SUMMARY = "summary";
  static final String KEY_ACHIEVEMENTS = "key-achievements";
  private static final String ROLE = "role-";

  private final Profile profile;
  private final List<Block> blocks = new ArrayList<>();

  private DocumentAssembly(Profile profile) {
    this.profile = profile;
  }

  /** The document; what is empty is left out. */
  static CvDocument assemble(
      Profile profile, String language, Header header, Map<String, List<TextRun>> bullets) {
    DocumentAssembly assembly = new DocumentAssembly(profile);
    assembly.contact(header.headline());
    assembly.blocks.addAll(blocks(header));
    assembly.roles("Experience", Role.Kind.WORK, bullets);
    assembly.roles("Volunteering", Role.Kind.VOLUNTEER, bullets);
    assembly.roles("Projects", Role.Kind.PROJECT, bullets);
    assembly.section("education", "Education", profile.education().stream().map(EntryText::of));
    assembly.credentials("Certifications", Credential.Kind.CERTIFICATE);
    assembly.credentials("Awards", Credential.Kind.AWARD);
    assembly.credentials("Publications", Credential.Kind.PUBLICATION);
    assembly.list("Languages", profile.languages().stream().map(DocumentAssembly::language));
    return new CvDocument(profile.contact().name() + " - CV", language, assembly.blocks);
  }

  /** The id of the role whose facts alone may prove a block; null for others. */
  static @Nullable String roleOf(Block block) {
    return block.id().startsWith(ROLE) ? block.id().substring(ROLE.length()) : null;
  }

  /** Which step wrote a block. */
  static String stepOf(Block block) {
    if (roleOf(block) != null) {
      return "roles";
    }
    boolean header =
        block instanceof ContactBlock
            || block instanceof CompetencyGroup
            || block.id().equals(SUMMARY)
            || block.id().equals(KEY_ACHIEVEMENTS);
    return header ? "header" : "profile";
  }

  private void contact(TextRun headline) {
    Contact contact = profile.contact();
    List<TextRun> details = new ArrayList<>();
    add(details, contact.email(), OwnLinks.mail(contact));
    add(details, contact.phone(), null);
    add(details, contact.place(), null);
    contact.links().forEach(link -> add(details, shown(link.url()), link.url()));
    blocks.add(new ContactBlock("contact", own(contact.name()), headline, details));
  }

  private static void add(List<TextRun> details, String text, @Nullable String link) {
    if (!text.isBlank()) {
      details.add(new TextRun(text.strip(), Set.of(), link, List.of(EvidenceId.CONTACT)));
    }
  }

  /** An address as it is printed. */
  static String shown(String url) {
    return url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
  }

  private static TextRun own(String text) {
    return TextRun.of(text, List.of(EvidenceId.CONTACT));
  }

  /** What stands between the contact and the roles. */
  static List<Block> blocks(Header header) {
    List<Block> blocks = new ArrayList<>();
    if (!header.valueProposition().isEmpty()) {
      blocks.add(headed("Summary"));
      blocks.add(new Paragraph(SUMMARY, header.valueProposition()));
    }
    if (!header.keyAchievements().isEmpty()) {
      blocks.add(headed("Key Achievements"));
      blocks.add(new BulletList(KEY_ACHIEVEMENTS, header.keyAchievements()));
    }
    if (!header.competencies().isEmpty()) {
      blocks.add(headed("Core Competencies"));
      int number = 1;
      for (Header.Competencies group : header.competencies()) {
        blocks.add(new CompetencyGroup("competencies-" + number++, group.name(), group.skills()));
      }
    }
    return blocks;
  }

  private void roles(String title, Role.Kind kind, Map<String, List<TextRun>> bullets) {
    section(
        ROLE,
        title,
        profile.roles().stream()
            .filter(role -> role.kind() == kind)
            .map(role -> EntryText.of(role, bullets.getOrDefault(role.id(), List.of()))));
  }

  private void section(String prefix, String title, Stream<EntryText> texts) {
    List<EntryText> entries = texts.toList();
    if (!entries.isEmpty()) {
      heading(title);
      entries.forEach(entry -> blocks.add(entry.block(prefix)));
    }
  }

  private void credentials(String title, Credential.Kind kind) {
    list(
        title,
        profile.credentials().stream()
            .filter(credential -> credential.kind() == kind)
            .map(DocumentAssembly::credential));
  }

  private static TextRun credential(Credential credential) {
    return TextRun.of(
        EntryText.joined(
            credential.name(), credential.issuer(), EntryText.printed(credential.date())),
        List.of(credential.id()));
  }

  private static TextRun language(SpokenLanguage language) {
    String fluency = language.fluency().isBlank() ? "" : " (" + language.fluency().strip() + ")";
    return TextRun.of(language.name() + fluency, List.of(language.id()));
  }

  private void list(String title, Stream<TextRun> runs) {
    List<TextRun> items = runs.filter(run -> !run.text().isBlank()).toList();
    if (!items.isEmpty()) {
      heading(title);
      blocks.add(new BulletList(slug(title), items));
    }
  }

  private void heading(String title) {
    blocks.add(headed(title));
  }

  private static Heading headed(String title) {
    return new Heading("heading-" + slug(title), title);
  }

  private static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
