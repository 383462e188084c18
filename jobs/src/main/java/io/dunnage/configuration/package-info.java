/**
 * Files that people write by hand: YAML read into a tree that remembers the line of every value, so that everything that
 * is wrong is said at once, with its file, line and path, and an unknown key with the key that was probably meant.
 * In: a file. Out: values, or problems. Depends on nothing of ours.
 */
@NullMarked
package io.dunnage.configuration;

import org.jspecify.annotations.NullMarked;
