package dev.candor.planted.core.net;

import java.util.List;
import okhttp3.Request;

public final class LibraryInASignature {
  public List<Request> requests() {
    return List.of();
  }
}
