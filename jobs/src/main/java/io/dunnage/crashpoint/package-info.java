/**
 * The named places where a process may die: before and after each commit, file write, rename and remote call.
 * In production passing one costs a comparison. The crash tests halt the JVM at each in turn. Depends on nothing.
 */
@NullMarked
package io.dunnage.crashpoint;

import org.jspecify.annotations.NullMarked;
