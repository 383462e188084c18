/**
 * Acknowledgments, both ways: answers what partners send with 997 and TA1, and books what they answer to what we sent.
 * In: what is read of a file; functional acknowledgments. Out: outbound messages; accepted and rejected entries.
 * Identity: the group's control number. An accepted 997 is not a posting, and is itself never acknowledged.
 * Knows nothing of shipping or any other feature.
 */
@NullMarked
package io.dunnage.acknowledgment;

import org.jspecify.annotations.NullMarked;
