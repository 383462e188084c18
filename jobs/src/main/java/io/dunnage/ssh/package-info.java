/**
 * What the SSH library lacks on a bare JDK: keys of kind ed25519, by the JDK's own EdDSA. Serves {@code mailbox} and
 * {@code sandbox}; knows nothing of either, and depends on nothing of ours.
 */
@NullMarked
package io.dunnage.ssh;

import org.jspecify.annotations.NullMarked;
