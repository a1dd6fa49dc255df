package dev.candor.cv.profile.read;

import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import java.util.Map;

/** Certificates, awards and publications: the same with other names. */
final class CredentialForm extends EntryForm<Credential> {

  private final Credential.Kind kind;
  private final String idPrefix;
  private final String name;
  private final String issuer;
  private final String date;

  private CredentialForm(String section, Credential.Kind kind, String... names) {
    super(section);
    this.kind = kind;
    this.idPrefix = names[0];
    this.name = names[1];
    this.issuer = names[2];
    this.date = names[3];
  }

  static CredentialForm of(Credential.Kind kind) {
    return switch (kind) {
      case CERTIFICATE ->
          new CredentialForm("certificates", kind, "certificate/", "name", "issuer", "date");
      case AWARD -> new CredentialForm("awards", kind, "award/", "title", "awarder", "date");
      case PUBLICATION ->
          new CredentialForm(
              "publications", kind, "publication/", "name", "publisher", "releaseDate");
    };
  }

  @Override
  boolean holds(Entry in) {
    return !in.line(name).isEmpty();
  }

  @Override
  String idOf(Entry in) {
    PartialDate when = in.date(date);
    return idPrefix + Ids.slug(in.line(name), when == null ? "" : when.toString());
  }

  @Override
  String idOf(Credential credential) {
    return credential.id().value();
  }

  @Override
  Credential read(Entry in, String id) {
    String summary =
        kind == Credential.Kind.CERTIFICATE ? in.entry(MORE).text("summary") : in.text("summary");
    return new Credential(
        new EvidenceId(id), kind, in.line(name), in.line(issuer), in.date(date), summary);
  }

  @Override
  Map<String, Object> plain(Credential credential) {
    return new Members()
        .put(name, credential.name())
        .put(date, credential.date())
        .put(issuer, credential.issuer())
        .put("summary", kind == Credential.Kind.CERTIFICATE ? "" : credential.summary())
        .map();
  }

  @Override
  Map<String, Object> more(Credential credential) {
    return new Members()
        .put("id", idOf(credential))
        .put("summary", kind == Credential.Kind.CERTIFICATE ? credential.summary() : "")
        .map();
  }
}
