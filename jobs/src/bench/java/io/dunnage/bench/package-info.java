/** Measurements, run by {@code scripts/bench}: what things cost beside what they could cost. Not part of the product. */
@NullMarked
package io.dunnage.bench;

import org.jspecify.annotations.NullMarked;
