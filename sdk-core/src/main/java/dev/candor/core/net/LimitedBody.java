package dev.candor.core.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends in an exception where it goes on beyond the limit. */
final class LimitedBody extends FilterInputStream {

  private final String host;
  private final long limit;
  private long count;

  LimitedBody(InputStream body, String host, long limit) {
    super(body);
    this.host = host;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long more) throws IOException {
    count += more;
    if (count > limit) {
      close();
      throw new BodyTooLargeException(host, limit);
    }
  }
}
