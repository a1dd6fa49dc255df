package dev.candor.cv.flow;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Profile;
import java.util.HashSet;
import java.util.Set;

/** The addresses that the profile gives; a document leads to no others. */
final class OwnLinks {

  private final Set<String> own = new HashSet<>();

  OwnLinks(Profile profile) {
    own.add(mail(profile.contact()));
    profile.contact().links().forEach(link -> own.add(link.url()));
  }

  static String mail(Contact contact) {
    return "mailto:" + contact.email();
  }

  boolean leadsElsewhere(TextRun run) {
    String link = run.link();
    return link != null && !own.contains(link);
  }
}
