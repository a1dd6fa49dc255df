/** Contract of {@code spi.deliver}: extend {@link dev.candor.cv.tck.deliver.PublisherContract}. */
package dev.candor.cv.tck.deliver;
